import { describe, expect, it } from 'vitest'
import { AppError } from '../../../src/app/app-error.ts'
import { createFetchEvidence } from '../../../src/app/evidence/fetch-evidence.ts'
import type { PendingEvidence, StoredEvidence } from '../../../src/app/evidence/ports.ts'
import type { FetchMediaOutcome, MessageChannel } from '../../../src/app/message-channel.ts'
import { channelAccount } from '../../../src/domain/message/channel.ts'

const stored: StoredEvidence = {
  state: 'ready',
  mediaType: 'image/jpeg',
  bytes: 3,
  sha256: new Uint8Array(32),
  originalBlob: 'o',
  viewBlob: 'v',
  thumbnailBlob: undefined,
}

/** Fetches one file of which so many tries were begun before; answers what happened, in order. */
async function fetchOne(
  outcome: FetchMediaOutcome | Error,
  options: { attempts?: number; isGone?: boolean; isOff?: boolean; saves?: boolean } = {},
): Promise<string[]> {
  const log: string[] = []
  const evidence: PendingEvidence = {
    id: 'e',
    account: channelAccount('telegram', '1'),
    kind: 'photo',
    sourceSealed: new Uint8Array(),
    attempts: options.attempts ?? 0,
  }
  const channel: Pick<MessageChannel, 'fetchMedia'> = {
    fetchMedia: async () => {
      log.push('fetch')
      if (outcome instanceof Error) throw outcome
      return outcome
    },
  }
  const run = createFetchEvidence({
    store: {
      find: async () => (options.isGone ? undefined : evidence),
      saveStored: async () => {
        log.push('saved')
        return options.saves ?? true
      },
      saveFailed: async (_id, state, reason) => void log.push(`failed ${state} ${reason}`),
      countAttempt: async () => void log.push('counted'),
    },
    vault: { openMediaSource: () => '{"kind":"photo","reference":"r"}' },
    keeper: { keep: async () => stored, discard: async () => void log.push('discarded') },
    // Safe: fetching asks a channel for nothing but `fetchMedia`.
    channels: { find: () => (options.isOff ? undefined : (channel as MessageChannel)) },
    outbox: {
      finish: async () => void log.push('finished'),
      postpone: async (_kind, _refs, ms) => void log.push(`postponed ${ms}`),
    },
    refreshKeys: async () => void log.push('refresh'),
    reportFailure: (errorClass) => log.push(errorClass),
  })
  await run([{ ref: 'e', version: 1 }])
  return log
}

const fetched: FetchMediaOutcome = { kind: 'fetched', media: { bytes: new Uint8Array(3) } }

describe('fetching evidence', () => {
  it('counts the try before it begins, so that a file that kills the process is not tried for ever', async () => {
    expect(await fetchOne(fetched)).toEqual(['counted', 'fetch', 'saved', 'finished'])
  })

  it('removes the copies again when the draft was erased meanwhile', async () => {
    expect(await fetchOne(fetched, { saves: false })).toEqual([
      'counted',
      'fetch',
      'saved',
      'discarded',
      'finished',
    ])
  })

  it('has nothing to do for a file that is done or gone', async () => {
    expect(await fetchOne(fetched, { isGone: true })).toEqual(['finished'])
  })

  it.each([
    [{ kind: 'gone' }, 'failed gone gone'],
    [{ kind: 'too-large' }, 'failed too-large too-large'],
    [{ kind: 'forbidden' }, 'failed failed forbidden-host'],
  ] as const)('ends when it is %o', async (outcome, told) => {
    expect(await fetchOne(outcome)).toEqual(['counted', 'fetch', told, 'finished'])
  })

  it('waits as long as asked, at least twice as long as before, and at most four hours', async () => {
    expect((await fetchOne({ kind: 'retry', afterMs: 60_000 })).at(-1)).toBe('postponed 60000')
    expect((await fetchOne({ kind: 'retry', afterMs: 0 }, { attempts: 3 })).at(-1)).toBe('postponed 40000')
    expect((await fetchOne({ kind: 'retry', afterMs: 0 }, { attempts: 10 })).at(-1)).toBe('postponed 5120000')
  })

  it('gives up after twelve tries, also when none of them came to an end', async () => {
    expect(await fetchOne({ kind: 'retry', afterMs: 0 }, { attempts: 11 })).toContain(
      'failed failed attempts',
    )
    expect(await fetchOne(fetched, { attempts: 12 })).toEqual(['failed failed attempts', 'finished'])
  })

  it('waits for a channel that is off without counting a try', async () => {
    expect(await fetchOne(fetched, { isOff: true })).toEqual(['postponed 600000'])
  })

  it('tries again after a defect or with new keys, and blames nothing on an outage', async () => {
    const unknown = Object.assign(new Error('x'), { code: 'key-unknown' })
    expect(await fetchOne(unknown)).toEqual(['counted', 'fetch', 'key-unknown', 'refresh', 'postponed 5000'])
    await expect(fetchOne(new AppError('store.unavailable', { retryable: true }))).rejects.toMatchObject({
      code: 'store.unavailable',
    })
  })
})
