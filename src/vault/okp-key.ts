import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'

/** The two curves of RFC 8410 in use: X25519 for key agreement, Ed25519 for signatures. */
export type OkpKind = 'x25519' | 'ed25519'

/** Length in bytes of a private seed and of a public key of both curves. */
export const OKP_BYTES = 32

// DER prefixes of RFC 8410: everything before the 32 raw bytes.
const PRIVATE_PREFIX: Readonly<Record<OkpKind, Buffer>> = {
  x25519: Buffer.from('302e020100300506032b656e04220420', 'hex'),
  ed25519: Buffer.from('302e020100300506032b657004220420', 'hex'),
}
const PUBLIC_PREFIX: Readonly<Record<OkpKind, Buffer>> = {
  x25519: Buffer.from('302a300506032b656e032100', 'hex'),
  ed25519: Buffer.from('302a300506032b6570032100', 'hex'),
}

/** The private key made of 32 random bytes. */
export function privateKeyFromSeed(kind: OkpKind, seed: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PRIVATE_PREFIX[kind], seed]), format: 'der', type: 'pkcs8' })
}

/** The public key of 32 raw bytes. */
export function publicKeyFromRaw(kind: OkpKind, raw: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([PUBLIC_PREFIX[kind], raw]), format: 'der', type: 'spki' })
}

/** The 32 raw bytes of the public half of a private or public key. */
export function rawPublicKey(key: KeyObject): Uint8Array<ArrayBuffer> {
  const publicKey = key.type === 'private' ? createPublicKey(key) : key
  return Uint8Array.from(publicKey.export({ format: 'der', type: 'spki' }).subarray(-OKP_BYTES))
}
