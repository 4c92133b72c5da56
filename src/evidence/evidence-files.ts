import type { EvidenceFile, EvidenceFiles, EvidenceVariant } from '../app/inbox/ports.ts'
import { UNKNOWN_MEDIA_TYPE } from '../domain/evidence/media-type.ts'
import { VIEW_MEDIA_TYPE } from './evidence-keeper.ts'
import type { SealedBlobs } from './sealed-blobs.ts'

const CHUNK_BYTES = 64 * 1024

/**
 * Opens stored evidence for an officer who was found to be allowed. A file is authenticated as a whole before its first
 * byte leaves: nothing altered is ever shown in part.
 */
export function createEvidenceFiles(blobs: Pick<SealedBlobs, 'get'>): EvidenceFiles {
  return {
    open: async (file, variant) => {
      const id = blobOf(file, variant)
      const bytes = id === undefined ? undefined : await blobs.get(id)
      if (bytes === undefined) return undefined
      const mediaType = variant === 'original' ? (file.mediaType ?? UNKNOWN_MEDIA_TYPE) : VIEW_MEDIA_TYPE
      return { mediaType, bytes: bytes.length, chunks: chunksOf(bytes) }
    },
  }
}

function blobOf(file: EvidenceFile, variant: EvidenceVariant): string | undefined {
  switch (variant) {
    case 'view':
      return file.viewBlob
    case 'thumbnail':
      return file.thumbnailBlob
    case 'original':
      return file.originalBlob
  }
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) yield bytes.subarray(at, at + CHUNK_BYTES)
}
