import type { KeyStore, WrappedKey } from '../../src/vault/key-store.ts'

/** A key table in memory with the insert-if-absent rule of the real one; `rows` may be tampered with. */
export class MemoryKeyStore implements KeyStore {
  rows: WrappedKey[] = []

  load(): Promise<readonly WrappedKey[]> {
    return Promise.resolve([...this.rows])
  }

  add(key: WrappedKey): Promise<void> {
    if (!this.rows.some((row) => row.kid === key.kid)) this.rows.push(key)
    return Promise.resolve()
  }
}
