/**
 * What a key is for. Apart purposes have apart keys, so that a process given one capability cannot open the rest, and one
 * leaked key costs one purpose.
 *
 * `secret`: 32 random bytes for AES-256-GCM or HMAC-SHA-256. `x25519`, `ed25519`: key pairs whose public half lies in
 * clear beside the wrapped private half. `isRotatable: false` marks keys whose output is compared for equality for ever:
 * a new key would make every stored index unfindable.
 */
export const KEY_PURPOSES = {
  /** Wraps the data key of each case file: answers, messages, notes, evidence. */
  content: { kind: 'secret', isRotatable: true },
  /** Wraps the data key of each person: name, phone, identity level. */
  identity: { kind: 'secret', isRotatable: true },
  /** Chat ids, opened by the sender of messages only, and where a resident's file can be fetched. */
  address: { kind: 'secret', isRotatable: true },
  /** Running conversations and drafts. */
  session: { kind: 'secret', isRotatable: true },
  /** Raw events, sealed by the edge to the public half. */
  intake: { kind: 'x25519', isRotatable: true },
  /** Blind index of phones, plates, accounts, receipts, conversations. */
  index: { kind: 'secret', isRotatable: false },
  /** Hash chain of the audit log. */
  audit: { kind: 'secret', isRotatable: true },
  /** Signed receipts, verifiable offline. */
  receipt: { kind: 'ed25519', isRotatable: true },
  /** Seeds of officers' one-time passwords. */
  totp: { kind: 'secret', isRotatable: true },
  /** Tokens of the chat platforms. */
  token: { kind: 'secret', isRotatable: true },
} as const

export type KeyPurpose = keyof typeof KEY_PURPOSES

/** Purposes whose key is a plain secret, not a key pair. */
export type SecretPurpose = {
  [P in KeyPurpose]: (typeof KEY_PURPOSES)[P]['kind'] extends 'secret' ? P : never
}[KeyPurpose]

/** Every purpose, in the order in which first keys are numbered. */
// Safe: the keys of a constant object literal.
export const ALL_PURPOSES = Object.keys(KEY_PURPOSES) as readonly KeyPurpose[]

/** Whether a stored text names a purpose this version knows. */
export function isKeyPurpose(value: string): value is KeyPurpose {
  return Object.hasOwn(KEY_PURPOSES, value)
}
