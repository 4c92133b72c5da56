import type { NoticeFiles, PreparedFile } from '../app/notices/attachment-ports.ts'
import { MAX_UPLOAD_BYTES } from '../domain/notice/notice-attachment.ts'
import { cleanPdf } from './clean-pdf.ts'
import type { MediaInspector } from './media-inspector.ts'
import type { SealedBlobs } from './sealed-blobs.ts'

/** Pixels of the longer side: what a phone shows, small enough to be sent. */
const EDGES = [1_600, 1_100, 760] as const
/** Zalo takes no larger picture (platform reference §4). */
const MAX_PICTURE_BYTES = 1_048_576
const PDF = 'application/pdf'

/**
 * Makes pictures and PDFs fit to be sent: pictures are drawn anew by the decoding process (upright, without place, time,
 * device or anything appended) and made small enough for every platform, PDFs lose who made them. What is stored is sealed.
 */
export function createNoticeFiles(
  blobs: SealedBlobs,
  inspector: Pick<MediaInspector, 'inspect'>,
): NoticeFiles {
  return {
    prepare: (bytes) =>
      startsWith(bytes, '%PDF-') ? Promise.resolve(preparePdf(bytes)) : draw(bytes, inspector),
    put: (blob, bytes) => blobs.put(blob, bytes),
    read: (blob) => blobs.get(blob),
    remove: (blob) => blobs.delete(blob),
  }
}

function preparePdf(bytes: Uint8Array): PreparedFile {
  if (bytes.length > MAX_UPLOAD_BYTES.document) return { kind: 'too-large' }
  const cleaned = cleanPdf(bytes)
  return cleaned.kind === 'refused'
    ? { kind: 'wrong-type' }
    : { kind: 'document', mediaType: PDF, bytes: cleaned.bytes }
}

async function draw(bytes: Uint8Array, inspector: Pick<MediaInspector, 'inspect'>): Promise<PreparedFile> {
  if (bytes.length > MAX_UPLOAD_BYTES.picture) return { kind: 'too-large' }
  for (const edge of EDGES) {
    const { view, width, height } = await inspector.inspect(bytes, edge)
    if (view === undefined || width === undefined || height === undefined) return { kind: 'wrong-type' }
    if (view.length <= MAX_PICTURE_BYTES)
      return { kind: 'picture', mediaType: 'image/jpeg', bytes: view, width, height }
  }
  return { kind: 'too-large' }
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes.subarray(0, text.length)).toString('latin1') === text
}
