const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 })

/** A file size for people: `830 B`, `412 KB`, `3,4 MB` (1 KB is 1,024 bytes). */
export function byteSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${number.format(Math.round(bytes / 1024))} KB`
  return `${number.format(bytes / 1024 / 1024)} MB`
}
