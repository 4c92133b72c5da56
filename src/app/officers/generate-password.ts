/** No letters that look or sound alike (I, L, O, U): it is read out or copied by hand once. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
/** Random bytes that one password takes: 20 characters of 5 bits. */
export const PASSWORD_BYTES = 20

/** Writes random bytes as a password of 100 bits in four groups, e.g. `7k3fq-29qxa-m0v8d-tz5rw`. */
export function generatePassword(random: Uint8Array): string {
  const letters = Array.from(random.subarray(0, PASSWORD_BYTES), (byte) => ALPHABET[byte % 32] ?? '0').join(
    '',
  )
  return letters.match(/.{5}/g)?.join('-') ?? ''
}
