/** A webhook call whose signature did not verify: what is needed to check it again with other settings. */
export interface UnverifiedCall {
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly rawBody: Uint8Array
}

/** Nothing else of the headers is kept: they tell where a call came from. */
const SIGNATURE_HEADER = /signature/

/** Bytes to be sealed: the headers that sign, as one line of JSON, then the body exactly as it came. */
export function encodeUnverifiedCall({ headers, rawBody }: UnverifiedCall): Uint8Array {
  const signatures = Object.entries(headers).filter(([name]) => SIGNATURE_HEADER.test(name))
  const head = new TextEncoder().encode(`${JSON.stringify(Object.fromEntries(signatures))}\n`)
  const bytes = new Uint8Array(head.length + rawBody.length)
  bytes.set(head)
  bytes.set(rawBody, head.length)
  return bytes
}

/** Reads what {@link encodeUnverifiedCall} wrote. */
export function decodeUnverifiedCall(bytes: Uint8Array): UnverifiedCall {
  const end = bytes.indexOf('\n'.charCodeAt(0))
  // Safe: JSON has no line break, and the seal proves that nobody else wrote it.
  const headers = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as UnverifiedCall['headers']
  return { headers, rawBody: bytes.subarray(end + 1) }
}
