/** What a notice can carry beside its words. */
export type AttachmentKind = 'picture' | 'document'

/** A picture (drawn anew as JPEG) or PDF of a notice; part of what is approved. */
export interface NoticeAttachment {
  readonly id: string
  readonly kind: AttachmentKind
  /** As people see it, with its ending. */
  readonly name: string
  /** What it shows, for those who cannot see it. */
  readonly description: string
  readonly mediaType: 'image/jpeg' | 'application/pdf'
  readonly bytes: number
  /** Pixels; absent for documents. */
  readonly width?: number | undefined
  readonly height?: number | undefined
  /** Under which the sealed file is stored; never leaves the server. */
  readonly blob: string
}

/** More than three pictures is an album, not a notice; Zalo takes each as a message of its own. */
const MOST: Readonly<Record<AttachmentKind, number>> = { picture: 3, document: 1 }

/** Bytes of an upload: what phones take, and what Zalo takes of a PDF (platform reference §4). */
export const MAX_UPLOAD_BYTES: Readonly<Record<AttachmentKind, number>> = {
  picture: 10 * 1_048_576,
  document: 5 * 1_048_576,
}

/** Whether one more of a kind finds room. */
export function hasRoomFor(attachments: readonly NoticeAttachment[], kind: AttachmentKind): boolean {
  return attachments.filter((one) => one.kind === kind).length < MOST[kind]
}

/** Pictures first, then the document, each in the order they were added: as they are sent and shown. */
export function inOrder(attachments: readonly NoticeAttachment[]): readonly NoticeAttachment[] {
  const pictures = attachments.filter(({ kind }) => kind === 'picture')
  return [...pictures, ...attachments.filter(({ kind }) => kind === 'document')]
}
