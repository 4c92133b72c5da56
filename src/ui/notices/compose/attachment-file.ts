/** What can be wrong with a file before it is sent; the server looks into it once more. */
export type FileTrouble = 'wrong-type' | 'too-large'

/** Bytes of a picture and of a PDF (`notice-attachments.ts` of the contracts). */
export const MAX_BYTES = { picture: 10 * 1024 * 1024, document: 5 * 1024 * 1024 } as const

/** What a chosen file would be in a notice. */
export function kindOfFile({ type }: Pick<File, 'type'>): 'picture' | 'document' | undefined {
  if (type.startsWith('image/')) return 'picture'
  return type === 'application/pdf' ? 'document' : undefined
}

/** Why a chosen file cannot be added; undefined when nothing speaks against it. */
export function troubleOf(file: Pick<File, 'type' | 'size'>): FileTrouble | undefined {
  const kind = kindOfFile(file)
  if (kind === undefined) return 'wrong-type'
  return file.size > MAX_BYTES[kind] ? 'too-large' : undefined
}
