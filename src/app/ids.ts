/** The one source of randomness for use cases; predictable in tests. */
export interface Ids {
  /** A random UUID (version 4). */
  uuid(): string
  /** Cryptographically strong random bytes. */
  bytes(count: number): Uint8Array
}
