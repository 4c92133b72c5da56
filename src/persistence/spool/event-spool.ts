import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '../../app/app-error.ts'
import type { EventSpool, KeepOutcome, SealedEvent } from '../../app/intake/ports.ts'
import type { ChannelAccount } from '../../domain/message/channel.ts'
import { decodeRecords, encodeRecord, type SpoolRecord } from './spool-record.ts'
import { CLOSED_SUFFIX, createSpoolWriter, OPEN_SUFFIX } from './spool-writer.ts'

const EVENTS_A_STATEMENT = 100
const TORN_SUFFIX = '.torn'
const REFUSED_SUFFIX = '.refused'

/** Events on disk while the database is down, and their way back. */
export interface DiskSpool extends EventSpool {
  /**
   * Replays what waits, oldest first, and deletes each segment only when the database has all of it. Replaying twice is
   * harmless. One call at a time.
   * @returns how many events were replayed
   * @throws {AppError} `store.unavailable` while the database is still away
   */
  drain(): Promise<number>
  /** Bytes waiting on disk; 0 when everything is in the database. */
  size(): Promise<number>
}

/** What draining replays into: the same idempotent statement as the edge's. */
export type ReplayEvents = (
  account: ChannelAccount,
  events: readonly SealedEvent[],
) => Promise<readonly KeepOutcome[]>

/** What the spool needs beside its directory. */
export interface SpoolOptions {
  readonly dir: string
  readonly replay: ReplayEvents
  /** Milliseconds since the epoch; segments are named by it. */
  readonly now: () => number
  /**
   * Told of bytes that could not be read (written, but never acknowledged) or that the database refuses. The file stays
   * in the directory under another ending, for a person to look at.
   */
  readonly onSetAside: (why: 'torn' | 'refused', bytes: number) => void
}

/** Opens the spool in its directory, which is made when missing. */
export async function openEventSpool(options: SpoolOptions): Promise<DiskSpool> {
  const { dir, now } = options
  await mkdir(dir, { recursive: true, mode: 0o700 })
  await adoptOrphans(dir)
  let counter = 0
  const newName = (): string => {
    counter += 1
    return `${String(now()).padStart(15, '0')}-${process.pid}-${String(counter).padStart(6, '0')}`
  }
  const writer = createSpoolWriter(dir, newName)
  let isEmpty = (await segments(dir)).length === 0

  /** Closed segments first: while the database is away, the open one goes on growing instead of leaving a file a second. */
  async function drain(): Promise<number> {
    let replayed = 0
    for (;;) {
      for (const name of await segments(dir)) replayed += await drainSegment(path.join(dir, name), options)
      if (!writer.isIdle()) await writer.rotate()
      else if ((await segments(dir)).length === 0 && writer.isIdle()) break
    }
    isEmpty = true
    return replayed
  }

  return {
    isEmpty: () => isEmpty,
    append: async (account, events) => {
      isEmpty = false
      await Promise.all(events.map((event) => writer.append(encodeRecord({ account, event }))))
    },
    drain,
    size: async () => {
      const files = (await readdir(dir)).filter(
        (name) => name.endsWith(CLOSED_SUFFIX) || name.endsWith(OPEN_SUFFIX),
      )
      const sizes = await Promise.all(files.map((name) => sizeOf(path.join(dir, name))))
      return sizes.reduce((sum, size) => sum + size, 0)
    },
  }
}

async function segments(dir: string): Promise<readonly string[]> {
  return (await readdir(dir)).filter((name) => name.endsWith(CLOSED_SUFFIX)).toSorted()
}

/** Segments left open by a process that is no more: this one has not opened any yet, so its own number is an orphan's too. */
async function adoptOrphans(dir: string): Promise<void> {
  for (const name of (await readdir(dir)).filter((entry) => entry.endsWith(OPEN_SUFFIX))) {
    const pid = Number(name.split('-')[1])
    if (pid !== process.pid && isAlive(pid)) continue
    const whole = path.join(dir, name.slice(0, -OPEN_SUFFIX.length))
    await rename(whole + OPEN_SUFFIX, whole + CLOSED_SUFFIX)
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size
  } catch {
    return 0 // drained meanwhile
  }
}

async function drainSegment(file: string, { replay, onSetAside }: SpoolOptions): Promise<number> {
  const bytes = await readSegment(file)
  if (bytes === undefined) return 0
  const { records, tornBytes } = decodeRecords(bytes)
  try {
    for (const [account, events] of byAccount(records)) {
      for (let from = 0; from < events.length; from += EVENTS_A_STATEMENT) {
        await replay(account, events.slice(from, from + EVENTS_A_STATEMENT))
      }
    }
  } catch (error) {
    if (error instanceof AppError && error.retryable) throw error
    await rename(file, `${file}${REFUSED_SUFFIX}`) // what is behind it must not wait for ever
    onSetAside('refused', bytes.length)
    return 0
  }
  if (tornBytes === 0) await rm(file, { force: true })
  else {
    await rename(file, `${file}${TORN_SUFFIX}`)
    onSetAside('torn', tornBytes)
  }
  return records.length
}

/** Undefined when another process drained it meanwhile. */
async function readSegment(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

function byAccount(records: readonly SpoolRecord[]): ReadonlyMap<ChannelAccount, readonly SealedEvent[]> {
  const groups = new Map<ChannelAccount, SealedEvent[]>()
  for (const { account, event } of records) {
    const group = groups.get(account) ?? []
    group.push(event)
    groups.set(account, group)
  }
  return groups
}
