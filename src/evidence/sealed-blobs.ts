import type { BlobStore } from './blob-store.ts'

/** Seals files for their ids; the vault has it (`Vault.blobSealer`). */
export interface BlobSealer {
  seal(id: string, bytes: Uint8Array): Uint8Array
  open(id: string, sealed: Uint8Array): Uint8Array
}

/** Files in clear to their caller, sealed in the store. */
export interface SealedBlobs {
  /** Seals and stores; resolves when the file would survive a power cut. */
  put(id: string, bytes: Uint8Array): Promise<void>
  /** Absent when there is no such file. Throws what the sealer throws when it was altered or swapped. */
  get(id: string): Promise<Uint8Array | undefined>
  /** Removes the file together with its only key: nobody can open it again. */
  delete(id: string): Promise<void>
}

/** Puts the seal around a store. */
export function createSealedBlobs(store: BlobStore, sealer: BlobSealer): SealedBlobs {
  return {
    put: async (id, bytes) => store.put(id, sealer.seal(id, bytes)),
    get: async (id) => {
      const sealed = await store.get(id)
      return sealed && sealer.open(id, sealed)
    },
    delete: (id) => store.delete(id),
  }
}
