/** A file as it may be sent, or why not. */
export type PreparedFile =
  | {
      readonly kind: 'picture'
      readonly mediaType: 'image/jpeg'
      readonly bytes: Uint8Array
      readonly width: number
      readonly height: number
    }
  | { readonly kind: 'document'; readonly mediaType: 'application/pdf'; readonly bytes: Uint8Array }
  /** Neither a picture nor a harmless PDF, or broken. */
  | { readonly kind: 'wrong-type' }
  | { readonly kind: 'too-large' }

/** Where pictures and PDFs of notices are made fit, and kept sealed. */
export interface NoticeFiles {
  /** Told by content, never by name; what it returns carries no metadata. */
  prepare(bytes: Uint8Array): Promise<PreparedFile>
  put(blob: string, bytes: Uint8Array): Promise<void>
  /** Absent when it was removed. */
  read(blob: string): Promise<Uint8Array | undefined>
  remove(blob: string): Promise<void>
}
