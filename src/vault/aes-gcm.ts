import { createCipheriv, createDecipheriv, type KeyObject, randomFillSync } from 'node:crypto'

/** Length in bytes of the random nonce that precedes every ciphertext (NIST SP 800-38D, 96 bits). */
export const IV_BYTES = 12
/** Length in bytes of the authentication tag that ends every ciphertext. */
export const TAG_BYTES = 16

const IV_POOL = Buffer.alloc(IV_BYTES * 512)
let poolOffset = IV_POOL.length

// One system call for 512 nonces: a call for each costs as much as the encryption of a short text.
function writeFreshIv(target: Buffer, at: number): void {
  if (poolOffset >= IV_POOL.length) {
    randomFillSync(IV_POOL)
    poolOffset = 0
  }
  IV_POOL.copy(target, at, poolOffset, poolOffset + IV_BYTES)
  poolOffset += IV_BYTES
}

/**
 * Encrypts with AES-256-GCM under a fresh random nonce.
 *
 * @param header - written in clear before the nonce; the caller authenticates what matters of it through `aad`
 * @returns header, nonce, ciphertext, tag, in one piece
 */
export function encrypt(
  key: KeyObject,
  header: Uint8Array,
  aad: Uint8Array,
  plaintext: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const bodyAt = header.length + IV_BYTES
  const sealed = Buffer.allocUnsafeSlow(bodyAt + plaintext.length + TAG_BYTES)
  sealed.set(header, 0)
  writeFreshIv(sealed, header.length)
  const cipher = createCipheriv('aes-256-gcm', key, sealed.subarray(header.length, bodyAt))
  cipher.setAAD(aad)
  sealed.set(cipher.update(plaintext), bodyAt)
  cipher.final()
  sealed.set(cipher.getAuthTag(), bodyAt + plaintext.length)
  return sealed
}

/**
 * Opens what `encrypt` made.
 *
 * @param headerBytes - length of the clear header before the nonce
 * @returns the plaintext; absent when the bytes are too short, altered, or belong to another key or other `aad`.
 *   Nothing of an altered text is ever returned.
 */
export function decrypt(
  key: KeyObject,
  headerBytes: number,
  aad: Uint8Array,
  sealed: Uint8Array,
): Buffer | undefined {
  const bodyAt = headerBytes + IV_BYTES
  const tagAt = sealed.length - TAG_BYTES
  if (tagAt < bodyAt) return undefined
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(headerBytes, bodyAt), {
    authTagLength: TAG_BYTES,
  })
  decipher.setAAD(aad)
  decipher.setAuthTag(sealed.subarray(tagAt))
  const plaintext = decipher.update(sealed.subarray(bodyAt, tagAt))
  try {
    decipher.final()
    return plaintext
  } catch {
    plaintext.fill(0)
    return undefined
  }
}
