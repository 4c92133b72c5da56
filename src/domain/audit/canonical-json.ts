/** What may be signed or chained: no `undefined`, no fractions that two machines could write differently. */
export type CanonicalValue =
  | string
  | boolean
  | null
  | number
  | readonly CanonicalValue[]
  | { readonly [key: string]: CanonicalValue }

/**
 * The one text of a value: object keys sorted by UTF-16 code units, no spaces, so that a value read back from a database
 * that reorders keys gives the same bytes. Follows RFC 8785 for strings, booleans, null and integers.
 *
 * Throws `TypeError` for numbers that are not safe integers.
 */
export function canonicalJson(value: CanonicalValue): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && value !== null) return canonicalObject(value)
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    throw new TypeError('only safe integers have one canonical text')
  }
  return JSON.stringify(value)
}

function canonicalObject(value: object): string {
  const members = Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`)
  return `{${members.join(',')}}`
}
