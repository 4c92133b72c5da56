import { describe, expect, it } from 'vitest'
import type { BlobStore, StoredBlob } from '../../src/evidence/blob-store.ts'

const idA = '018f0000-0000-4000-8000-00000000000a'
const idB = 'ff8f0000-0000-4000-8000-00000000000b'
const bytes = Uint8Array.from({ length: 300_000 }, (_, i) => i % 251)

/** Everything a store lists. */
export async function listed(store: BlobStore): Promise<StoredBlob[]> {
  const found: StoredBlob[] = []
  for await (const blob of store.list()) found.push(blob)
  return found
}

/** What every blob store must do; `open` gives a new, empty one. */
export function describeBlobStore(name: string, open: () => Promise<BlobStore> | BlobStore): void {
  describe(name, () => {
    it('gives back what was stored', async () => {
      const store = await open()
      await store.put(idA, bytes)
      expect(Buffer.from((await store.get(idA)) ?? []).equals(bytes)).toBe(true)
    })

    it('keeps an empty file', async () => {
      const store = await open()
      await store.put(idA, new Uint8Array())
      expect(await store.get(idA)).toHaveLength(0)
    })

    it('replaces a file stored twice', async () => {
      const store = await open()
      await store.put(idA, bytes)
      await store.put(idA, Uint8Array.of(1))
      expect(await store.get(idA)).toHaveLength(1)
    })

    it('has nothing under an unknown or deleted id', async () => {
      const store = await open()
      await store.put(idA, bytes)
      await store.delete(idA)
      await store.delete(idB)
      expect(await store.get(idA)).toBeUndefined()
      expect(await store.get(idB)).toBeUndefined()
    })

    it('lists what it holds, with the time it was stored', async () => {
      const store = await open()
      await store.put(idA, bytes)
      await store.put(idB, bytes)
      const found = await listed(store)
      expect(found.map(({ id }) => id).sort()).toEqual([idA, idB])
      expect(Math.abs(Date.now() - (found[0]?.storedAt ?? 0))).toBeLessThan(60_000)
    })

    it('lists nothing when it is empty', async () => {
      expect(await listed(await open())).toEqual([])
    })

    it.each(['../../etc/passwd', '', 'A18F0000-0000-4000-8000-00000000000A', `${idA}/x`])(
      'never touches a path made of %j',
      async (id) => {
        const store = await open()
        await expect((async () => store.put(id, bytes))()).rejects.toThrow('not a blob id')
        await expect((async () => store.get(id))()).rejects.toThrow('not a blob id')
        await expect((async () => store.delete(id))()).rejects.toThrow('not a blob id')
      },
    )
  })
}
