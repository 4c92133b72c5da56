import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { EventSpool, KeepOutcome, SealedEvent } from '../../app/intake/ports.ts'
import type { ChannelAccount } from '../../domain/message/channel.ts'
import { decodeRecords, encodeRecord, type SpoolRecord } from './spool-record.ts'
import { CLOSED_SUFFIX, createSpoolWriter, OPEN_SUFFIX } from './spool-writer.ts'

const EVENTS_A_STATEMENT = 100

/** Events on disk while the database is down, and their way back. */
export interface DiskSpool extends EventSpool {
  /**
   * Replays what waits, oldest first, and deletes each segment only when the database has all of it. Replaying twice is
   * harmless. Stops quietly at the first sign that the database is still away.
   * @returns how many events were replayed
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
  /** Told when bytes at the end of a segment could not be read: written, but never acknowledged. */
  readonly onTorn: (bytes: number) => void
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
  return {
    append: async (account, events) => {
      await Promise.all(events.map((event) => writer.append(encodeRecord({ account, event }))))
    },
    drain: async () => {
      await writer.rotate()
      let replayed = 0
      for (const name of await segments(dir)) {
        replayed += await drainSegment(path.join(dir, name), options)
      }
      return replayed
    },
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

async function drainSegment(file: string, { replay, onTorn }: SpoolOptions): Promise<number> {
  const { records, tornBytes } = decodeRecords(await readFile(file))
  if (tornBytes > 0) onTorn(tornBytes)
  for (const [account, events] of byAccount(records)) {
    for (let from = 0; from < events.length; from += EVENTS_A_STATEMENT) {
      await replay(account, events.slice(from, from + EVENTS_A_STATEMENT))
    }
  }
  await rm(file)
  return records.length
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
