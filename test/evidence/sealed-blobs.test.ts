import { describe, expect, it } from 'vitest'
import { removeOrphanBlobs } from '../../src/evidence/remove-orphan-blobs.ts'
import { createSealedBlobs } from '../../src/evidence/sealed-blobs.ts'
import { openTestVault } from '../vault/test-vault.ts'
import { MemoryBlobStore } from './memory-blob-store.ts'

const idA = '018f0000-0000-4000-8000-00000000000a'
const idB = '018f0000-0000-4000-8000-00000000000b'
const text = Buffer.from('ảnh hiện trường')

async function openBlobs() {
  const store = new MemoryBlobStore()
  const { vault, ring, clock } = await openTestVault()
  return { store, blobs: createSealedBlobs(store, vault.blobSealer), ring, clock }
}

describe('a sealed file', () => {
  it('is unreadable in the store and readable through the seal, also after the key was rotated', async () => {
    const { store, blobs, ring, clock } = await openBlobs()
    await blobs.put(idA, text)
    await ring.rotate('content')
    clock.nowMs += 86_400_000
    expect(Buffer.from(store.stored.get(idA)?.bytes ?? []).includes('hiện trường')).toBe(false)
    expect(await blobs.get(idA)).toEqual(text)
  })

  it('does not open under the name of another file', async () => {
    const { store, blobs } = await openBlobs()
    await blobs.put(idA, text)
    store.stored.set(idB, store.stored.get(idA) ?? { bytes: new Uint8Array(), storedAt: 0 })
    await expect(blobs.get(idB)).rejects.toMatchObject({ code: 'sealed-invalid' })
  })

  it('does not open when any part of it was altered or cut off', async () => {
    const { store, blobs } = await openBlobs()
    await blobs.put(idA, text)
    const sealed = store.stored.get(idA)?.bytes ?? new Uint8Array()
    for (const at of [0, 1, 2, 3, 20, 150, 295, sealed.length - 1]) {
      const altered = Uint8Array.from(sealed)
      altered[at] = (altered[at] ?? 0) ^ 1
      for (const bytes of [altered, sealed.subarray(0, at)]) {
        store.stored.set(idA, { bytes, storedAt: 0 })
        await expect(blobs.get(idA), `byte ${at}`).rejects.toMatchObject({
          code: expect.stringMatching(/^(sealed-invalid|key-unknown)$/),
        })
      }
    }
  })

  it('is gone with its key when deleted', async () => {
    const { store, blobs } = await openBlobs()
    await blobs.put(idA, text)
    await blobs.delete(idA)
    expect(await blobs.get(idA)).toBeUndefined()
    expect(store.stored.size).toBe(0)
  })
})

describe('the removal of orphans', () => {
  it('deletes day-old files that no row names, and nothing else', async () => {
    const day = 86_400_000
    const now = 10 * day
    const store = new MemoryBlobStore()
    store.stored.set('named', { bytes: text, storedAt: now - 2 * day })
    store.stored.set('young', { bytes: text, storedAt: now - day + 1 })
    store.stored.set('orphan', { bytes: text, storedAt: now - day })
    const removed = await removeOrphanBlobs(store, (id) => Promise.resolve(id === 'named'), now)
    expect(removed).toBe(1)
    expect([...store.stored.keys()]).toEqual(['named', 'young'])
  })
})
