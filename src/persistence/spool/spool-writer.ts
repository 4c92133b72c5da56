import { type FileHandle, open, rename, statfs } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '../../app/app-error.ts'

/** A segment is closed when it reaches this size, so that draining can delete behind itself. */
const MAX_SEGMENT_BYTES = 8 * 1024 * 1024
/** Below this much free disk nothing more is acknowledged: a full volume would take everything else down too. */
const MIN_FREE_BYTES = 64 * 1024 * 1024

/** Writes records to segment files and flushes them to the disk. Calls that arrive together share one flush. */
export interface SpoolWriter {
  /** Resolves when the record is on disk. @throws {AppError} `spool.full`, `spool.broken` */
  append(record: Buffer): Promise<void>
  /** Ends the open segment, so that it may be drained; the next record begins a new one. */
  rotate(): Promise<void>
  /** Whether no segment is open and no record on its way. */
  isIdle(): boolean
}

/** A segment that is being written bears this ending; only closed ones are ever drained. */
export const OPEN_SUFFIX = '.open'
/** A closed segment, ready to be drained. */
export const CLOSED_SUFFIX = '.spool'

interface Waiting {
  readonly record: Buffer
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

/** @param newName a segment's file name without ending; later segments sort after earlier ones */
export function createSpoolWriter(dir: string, newName: () => string): SpoolWriter {
  let file: { readonly name: string; readonly handle: FileHandle; size: number } | undefined
  let waiting: Waiting[] = []
  let running: Promise<void> | undefined

  async function current(): Promise<NonNullable<typeof file>> {
    if (file !== undefined && file.size < MAX_SEGMENT_BYTES) return file
    await close()
    const name = newName()
    file = { name, handle: await open(path.join(dir, name + OPEN_SUFFIX), 'a', 0o600), size: 0 }
    const directory = await open(dir, 'r')
    await directory.sync() // the new name itself must survive a power cut
    await directory.close()
    return file
  }

  async function close(): Promise<void> {
    const closing = file
    file = undefined
    if (closing === undefined) return
    await closing.handle.close()
    const whole = path.join(dir, closing.name)
    await rename(whole + OPEN_SUFFIX, whole + CLOSED_SUFFIX)
  }

  async function flush(batch: readonly Waiting[]): Promise<void> {
    try {
      const { bavail, bsize } = await statfs(dir)
      if (bavail * bsize < MIN_FREE_BYTES) throw new AppError('spool.full', { retryable: true })
      const segment = await current()
      const bytes = Buffer.concat(batch.map(({ record }) => record))
      await segment.handle.appendFile(bytes)
      await segment.handle.datasync()
      segment.size += bytes.length
      for (const { resolve } of batch) resolve()
    } catch (error) {
      await close().catch(() => undefined)
      const cause =
        error instanceof AppError ? error : new AppError('spool.broken', { retryable: true, cause: error })
      for (const { reject } of batch) reject(cause)
    }
  }

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      await flush(batch)
    }
    running = undefined
  }

  return {
    append: (record) =>
      new Promise((resolve, reject) => {
        waiting.push({ record, resolve, reject })
        running ??= run()
      }),
    rotate: async () => {
      await running
      await close()
    },
    isIdle: () => file === undefined && running === undefined && waiting.length === 0,
  }
}
