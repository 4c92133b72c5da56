const MASK = (1n << 64n) - 1n

/**
 * A short name for a content: 64-bit FNV-1a over the UTF-16 units, 16 hexadecimal digits. It tells versions of a flow
 * apart and defends against nobody; the domain has no cryptography.
 */
export function contentHash(content: string): string {
  let hash = 0xcbf29ce484222325n
  for (let at = 0; at < content.length; at += 1) {
    hash = ((hash ^ BigInt(content.charCodeAt(at))) * 0x100000001b3n) & MASK
  }
  return hash.toString(16).padStart(16, '0')
}
