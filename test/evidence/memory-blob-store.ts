import { type BlobStore, requireBlobId, type StoredBlob } from '../../src/evidence/blob-store.ts'

/** A blob store in memory; `stored` may be looked into and tampered with. */
export class MemoryBlobStore implements BlobStore {
  readonly stored = new Map<string, { bytes: Uint8Array; storedAt: number }>()

  put(id: string, bytes: Uint8Array): Promise<void> {
    this.stored.set(requireBlobId(id), { bytes, storedAt: 0 })
    return Promise.resolve()
  }

  get(id: string): Promise<Uint8Array | undefined> {
    return Promise.resolve(this.stored.get(id)?.bytes)
  }

  delete(id: string): Promise<void> {
    this.stored.delete(id)
    return Promise.resolve()
  }

  async *list(): AsyncGenerator<StoredBlob> {
    for (const [id, { storedAt }] of this.stored) yield await Promise.resolve({ id, storedAt })
  }
}
