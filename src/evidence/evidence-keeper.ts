import { createHash } from 'node:crypto'
import type { EvidenceKeeper, StoredEvidence } from '../app/evidence/ports.ts'
import type { Ids } from '../app/ids.ts'
import { allowedMediaType, isWithinLimits } from '../domain/evidence/media-type.ts'
import type { Inspection, MediaInspector } from './media-inspector.ts'
import type { SealedBlobs } from './sealed-blobs.ts'

/** Every view copy and thumbnail is of this type, whatever the original was. */
export const VIEW_MEDIA_TYPE = 'image/jpeg'

/** What keeping evidence is made of. */
export interface EvidenceKeeperDependencies {
  readonly blobs: SealedBlobs
  readonly inspector: Pick<MediaInspector, 'inspect'>
  readonly ids: Pick<Ids, 'uuid'>
}

/**
 * Keeps what a resident sent: the original as it arrived, sealed, with its SHA-256, and for images a copy without place,
 * time or device for officers to look at. Opening the original is for those who must, and is recorded.
 *
 * A file that is odd in any way (unknown kind, too large for its kind, broken, made to break decoders) is kept all the
 * same, as `unviewable`.
 */
export function createEvidenceKeeper(deps: EvidenceKeeperDependencies): EvidenceKeeper {
  return {
    keep: async (bytes) => {
      const inspection = await deps.inspector.inspect(bytes)
      const mediaType = allowedMediaType(inspection.mediaType)
      return {
        state: isPresentable(mediaType, bytes.length, inspection) ? 'ready' : 'unviewable',
        mediaType,
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest(),
        ...(await store(bytes, inspection, deps)),
      }
    },
    discard: async ({ originalBlob, viewBlob, thumbnailBlob }) => {
      for (const id of [originalBlob, viewBlob, thumbnailBlob]) {
        if (id !== undefined) await deps.blobs.delete(id)
      }
    },
  }
}

function isPresentable(mediaType: string, bytes: number, inspection: Inspection): boolean {
  if (!isWithinLimits(mediaType, bytes)) return false
  return !mediaType.startsWith('image/') || inspection.view !== undefined
}

async function store(
  original: Uint8Array,
  { view, thumbnail }: Inspection,
  { blobs, ids }: EvidenceKeeperDependencies,
): Promise<Pick<StoredEvidence, 'originalBlob' | 'viewBlob' | 'thumbnailBlob'>> {
  const put = async (bytes: Uint8Array): Promise<string> => {
    const id = ids.uuid()
    await blobs.put(id, bytes)
    return id
  }
  return {
    originalBlob: await put(original),
    viewBlob: view && (await put(view)),
    thumbnailBlob: thumbnail && (await put(thumbnail)),
  }
}
