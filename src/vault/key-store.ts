/** One key of the ring as it lies in the table `vault_key`: useless without the master key. */
export interface WrappedKey {
  /** Number of the key over all purposes, from 1; part of every value it seals. */
  readonly kid: number
  /** One of `KEY_PURPOSES`; a row of a purpose unknown to this version is left alone. */
  readonly purpose: string
  /** `version (1) | nonce (12) | ciphertext | tag (16)`, bound to `v1|vault_key|kid|purpose`. */
  readonly wrapped: Uint8Array
  /** Raw 32 bytes of the public half; absent for secrets. */
  readonly publicKey?: Uint8Array | undefined
  /** Milliseconds since the epoch. */
  readonly createdAt: number
}

/** Where wrapped keys are kept, outside long-lived dumps of the data they open. */
export interface KeyStore {
  /** All keys, in any order. */
  load(): Promise<readonly WrappedKey[]>
  /**
   * Adds a key unless its `kid` is taken (`insert … on conflict (kid) do nothing`): of several processes that start at
   * once one wins, and all read the winner's key afterwards.
   */
  add(key: WrappedKey): Promise<void>
}
