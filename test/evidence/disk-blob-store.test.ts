import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createDiskBlobStore } from '../../src/evidence/disk-blob-store.ts'
import { describeBlobStore, listed } from './blob-store-contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'blobs with space '))
afterAll(() => rmSync(folder, { recursive: true }))
const newDirectory = () => join(mkdtempSync(join(folder, 's')), 'evidence')
const id = '018f0000-0000-4000-8000-00000000000a'

describeBlobStore('the disk blob store', () => createDiskBlobStore(newDirectory()))

describe('files of the disk blob store', () => {
  it('are readable by their owner only', async () => {
    const directory = newDirectory()
    await createDiskBlobStore(directory).put(id, Uint8Array.of(1))
    expect(statSync(join(directory, '01', id)).mode & 0o777).toBe(0o600)
    expect(statSync(join(directory, '01')).mode & 0o777).toBe(0o700)
  })

  it('appear whole or not at all: nothing is left of a write that failed', async () => {
    const directory = newDirectory()
    writeFileSync(directory, 'a file where the directory should be')
    await expect(createDiskBlobStore(directory).put(id, Uint8Array.of(1))).rejects.toMatchObject({
      code: 'blob-store.unavailable',
      retryable: true,
    })
  })

  it('are not mistaken for drafts that a killed process left behind', async () => {
    const directory = newDirectory()
    const store = createDiskBlobStore(directory)
    await store.put(id, Uint8Array.of(1))
    writeFileSync(join(directory, '01', `${id}.0a0b0c0d0e0f.part`), 'half')
    expect((await listed(store)).map((blob) => blob.id)).toEqual([id])
    expect(readdirSync(join(directory, '01'))).toHaveLength(2)
  })
})
