import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createPollerLease } from '../../../src/persistence/channels/poller-lease.ts'
import { createTokenRow } from '../../../src/persistence/channels/token-row.ts'
import { openPipelineDatabase } from '../../support/pipeline-database.ts'
import { ACCOUNT } from '../../support/sealed-event.ts'

const db = openPipelineDatabase()
const text = (bytes: Uint8Array | undefined) =>
  bytes === undefined ? undefined : Buffer.from(bytes).toString()

describe('token row', () => {
  it('lets one process at a time replace the token, and the next one sees what the first left', async () => {
    const rows = [createTokenRow(db.worker, ACCOUNT), createTokenRow(db.openPool('by_worker'), ACCOUNT)]
    let inside = 0
    const seen = await Promise.all(
      Array.from({ length: 6 }, async (_, at) =>
        rows[at % 2]?.withLock(async ({ current, replace }) => {
          inside += 1
          expect(inside).toBe(1)
          await sleep(10)
          await replace(Buffer.from(`${text(current) ?? ''}x`))
          inside -= 1
          return text(current)?.length ?? 0
        }),
      ),
    )
    expect(seen.toSorted()).toEqual([0, 1, 2, 3, 4, 5])
    expect(text(await rows[0]?.load())).toBe('xxxxxx')
  })

  it('keeps the old token when the work fails', async () => {
    const row = createTokenRow(db.worker, ACCOUNT)
    await row.withLock(({ replace }) => replace(Buffer.from('old')))
    const failing = row.withLock(async ({ replace }) => {
      await replace(Buffer.from('new'))
      throw new Error('refused')
    })
    await expect(failing).rejects.toThrow('refused')
    expect(text(await row.load())).toBe('old')
  })

  it('holds nothing before the first token', async () => {
    const row = createTokenRow(db.worker, ACCOUNT)
    expect(await row.load()).toBeUndefined()
    expect(await row.withLock(async ({ current }) => current)).toBeUndefined()
  })
})

describe('poller lease', () => {
  it('is held by one process, renewed by it, and taken over when it lapsed or was released', async () => {
    const [first, second] = [createPollerLease(db.worker, 'one'), createPollerLease(db.worker, 'two')]
    expect(await first.hold(ACCOUNT)).toBe(true)
    expect(await second.hold(ACCOUNT)).toBe(false)
    expect(await first.hold(ACCOUNT)).toBe(true)
    await db.rows(`update channel_state set poller_lease_until = clock_timestamp() - interval '1 second'`)
    expect(await second.hold(ACCOUNT)).toBe(true)
    expect(await first.hold(ACCOUNT)).toBe(false)
    await first.release(ACCOUNT)
    expect(await first.hold(ACCOUNT)).toBe(false)
    await second.release(ACCOUNT)
    expect(await first.hold(ACCOUNT)).toBe(true)
  })

  it('goes to one of many that ask at once', async () => {
    const asked = Array.from({ length: 8 }, (_, at) => createPollerLease(db.worker, `p${at}`).hold(ACCOUNT))
    expect((await Promise.all(asked)).filter(Boolean)).toHaveLength(1)
  })
})
