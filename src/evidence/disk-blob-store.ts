import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { AppError } from '../app/app-error.ts'
import { type BlobStore, isBlobId, requireBlobId, type StoredBlob } from './blob-store.ts'

/**
 * Keeps sealed files in a directory, spread over 256 sub-directories by the first two characters of their names.
 *
 * @param directory - made when absent, readable by its owner only
 */
export function createDiskBlobStore(directory: string): BlobStore {
  const pathOf = (id: string) => join(directory, requireBlobId(id).slice(0, 2), id)
  const at = async <T>(id: string, work: (path: string) => Promise<T>): Promise<T> => {
    const path = pathOf(id)
    return available(() => work(path))
  }
  return {
    put: (id, bytes) => at(id, (path) => write(path, bytes)),
    get: (id) => at(id, read),
    delete: (id) => at(id, (path) => rm(path, { force: true })),
    list: () => list(directory),
  }
}

// A file appears under its name only when it is whole: written aside, synced, renamed, and the directory synced.
async function write(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const draft = `${path}.${randomBytes(6).toString('hex')}.part`
  try {
    const file = await open(draft, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
  await syncDirectory(dirname(path))
}

async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r')
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}

async function read(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path)
  } catch (error) {
    if (isAbsent(error)) return undefined
    throw error
  }
}

async function* list(directory: string): AsyncGenerator<StoredBlob> {
  for (const folder of await entriesOf(directory)) {
    for (const id of (await entriesOf(join(directory, folder))).filter(isBlobId)) {
      const found = await available(() => stat(join(directory, folder, id)).catch(undefinedIfAbsent))
      if (found !== undefined) yield { id, storedAt: found.mtimeMs }
    }
  }
}

function entriesOf(directory: string): Promise<string[]> {
  return available(async () => (await readdir(directory).catch(undefinedIfAbsent)) ?? [])
}

function undefinedIfAbsent(error: unknown): undefined {
  if (!isAbsent(error)) throw error
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
}

async function available<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    throw new AppError('blob-store.unavailable', { retryable: true, cause })
  }
}
