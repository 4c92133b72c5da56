import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createEventStore } from '../../../src/persistence/intake/event-store.ts'
import { createPool } from '../../../src/persistence/pool/create-pool.ts'
import { startMachineTime } from '../../support/machine-time.ts'
import { openPipelineDatabase } from '../../support/pipeline-database.ts'
import { ACCOUNT, refOf, sealedEvent } from '../../support/sealed-event.ts'

const db = openPipelineDatabase()

describe('event store', () => {
  it('keeps one of twenty concurrent copies and calls the others duplicates', async () => {
    const stores = [createEventStore(db.edge), createEventStore(db.openPool('by_edge'))]
    const kept = await Promise.all(
      Array.from({ length: 20 }, async (_, at) => stores[at % 2]?.keep(ACCOUNT, [sealedEvent('a', 1)])),
    )
    expect(kept.flat().toSorted()).toEqual([...Array(19).fill('duplicate'), 'new'])
    expect(await db.rows('select event_key, state from inbound_event')).toEqual([
      { event_key: 'a-1', state: 'received' },
    ])
  })

  it('keeps another body under a known key beside the first, once', async () => {
    const other = sealedEvent('a', 1, 'another body')
    expect(await db.keep(sealedEvent('a', 1))).toEqual(['new'])
    expect(await db.keep(other)).toEqual(['conflict'])
    expect(await db.keep(other)).toEqual(['duplicate'])
    const rows = await db.rows<{ sealed: Buffer }>('select sealed from inbound_event order by id')
    expect(rows.map(({ sealed }) => sealed.toString())).toEqual(['a/1', 'another body'])
  })

  it('answers each event of a call in the order given, whatever the order of the conversations', async () => {
    await db.keep(sealedEvent('b', 1))
    const events = ['c', 'b', 'a', 'c'].map((name, at) => sealedEvent(name, at === 1 ? 1 : at + 10))
    expect(await db.keep(...events)).toEqual(['new', 'duplicate', 'new', 'new'])
  })

  it('asks once for the processing of a conversation, and counts the version up with each event', async () => {
    await db.keep(sealedEvent('a', 1), sealedEvent('a', 2))
    await db.keep(sealedEvent('a', 2))
    expect(await db.items('process-conversation')).toEqual([{ ref: refOf('a'), version: 2 }])
  })

  it('does not deadlock when two statements carry the same conversations in opposite order', async () => {
    const names = Array.from({ length: 40 }, (_, at) => `chat ${at}`)
    const second = createEventStore(db.openPool('by_edge'))
    const first = createEventStore(db.edge)
    for (let round = 0; round < 5; round++) {
      const events = (from: number) => names.map((name) => sealedEvent(name, from + round))
      const outcomes = await Promise.all([
        first.keep(ACCOUNT, events(1_000)),
        second.keep(ACCOUNT, events(2_000).toReversed()),
      ])
      expect(outcomes.flat().every((outcome) => outcome === 'new')).toBe(true)
    }
  })

  it('says within half a second that the database does not answer', async () => {
    const locker = await db.worker.connect()
    try {
      await locker.query('begin')
      await locker.query('lock table inbound_event in access exclusive mode')
      const time = startMachineTime()
      onTestFinished(time.stop)
      await expect(createEventStore(db.edge).keep(ACCOUNT, [sealedEvent('a', 1)])).rejects.toMatchObject({
        code: 'store.unavailable',
        retryable: true,
      })
      // The platform waits two seconds; until then the event has to be on the disk instead.
      expect(time.ms()).toBeLessThan(900)
    } finally {
      await locker.query('rollback')
      locker.release()
    }
    await sleep(0)
  })

  it('says that the database cannot be reached at all', async () => {
    const pool = createPool({
      connectionString: 'postgresql://nobody@127.0.0.1:1/none',
      role: 'by_edge',
      max: 1,
      onConnectionError: () => {},
    })
    await expect(createEventStore(pool).keep(ACCOUNT, [sealedEvent('a', 1)])).rejects.toMatchObject({
      code: 'store.unavailable',
    })
    await pool.end()
  })
})

describe('quarantine of unverified events', () => {
  it('keeps an event once, wakes nobody, and refuses what is too large', async () => {
    const store = createEventStore(db.edge)
    const { bodySha256, sealed } = sealedEvent('a', 1)
    expect(await store.keepUnverified(ACCOUNT, bodySha256, sealed)).toBe(true)
    expect(await store.keepUnverified(ACCOUNT, bodySha256, sealed)).toBe(true)
    expect(await store.keepUnverified(ACCOUNT, Buffer.alloc(32, 1), Buffer.alloc(70_000))).toBe(false)
    expect(await db.rows('select account from unverified_event')).toEqual([{ account: ACCOUNT }])
    expect(await db.items('process-conversation')).toEqual([])
  })

  it('is full at 10,000 rows', async () => {
    await db.rows(`insert into unverified_event (account, body_sha256, sealed)
      select 'zalo-oa:1', decode(lpad(to_hex(n), 64, '0'), 'hex'), '' from generate_series(1, 10000) as n`)
    const { bodySha256, sealed } = sealedEvent('a', 1)
    expect(await createEventStore(db.edge).keepUnverified(ACCOUNT, bodySha256, sealed)).toBe(false)
  })
})

describe('the role of the edge', () => {
  it.each([
    'select 1 from inbound_event',
    'select 1 from outbox',
    'select 1 from chat_address',
    'delete from inbound_event',
    `insert into inbound_event (account, event_key, body_sha256, sealed) values ('a', 'k', '', '')`,
    `insert into outbox (kind, ref) values ('process-conversation', 'x')`,
    `update outbox set claim = null`,
    'select wrapped from vault_key',
    'truncate outbox',
    'create table mine (id int)',
  ])('may not %s', async (statement) => {
    await expect(db.edge.query(statement)).rejects.toMatchObject({ code: '42501' })
  })
})

describe('the role of the worker', () => {
  it.each([
    'update answer set sealed = null',
    'update audit_entry set actor = null',
    'delete from audit_entry',
    'truncate case_file',
  ])('may not %s', async (statement) => {
    await expect(db.worker.query(statement)).rejects.toMatchObject({ code: '42501' })
  })
})
