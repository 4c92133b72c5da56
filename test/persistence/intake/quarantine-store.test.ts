import { describe, expect, it } from 'vitest'
import { createEventStore } from '../../../src/persistence/intake/event-store.ts'
import {
  createQuarantineStore,
  createUnverifiedEventStore,
} from '../../../src/persistence/intake/quarantine-store.ts'
import { openPipelineDatabase } from '../../support/pipeline-database.ts'
import { ACCOUNT, refOf, sealedEvent } from '../../support/sealed-event.ts'

const db = openPipelineDatabase()

describe('quarantined events', () => {
  it('are listed without content and handed back, all or some', async () => {
    await db.keep(sealedEvent('a', 1), sealedEvent('b', 1), sealedEvent('c', 1))
    await db.rows(
      `update inbound_event set state = 'quarantined', attempts = 5, error_class = 'poison' where id <= 2`,
    )
    await db.rows('delete from outbox')
    const store = createQuarantineStore(db.worker)
    expect((await store.list()).map(({ id, attempts, errorClass }) => [id, attempts, errorClass])).toEqual([
      ['1', 5, 'poison'],
      ['2', 5, 'poison'],
    ])
    expect(await store.replay(['2', '3'])).toBe(1)
    expect(await db.items('process-conversation')).toEqual([{ ref: refOf('b'), version: 1 }])
    expect(await store.replay()).toBe(1)
    expect(await db.rows('select state, attempts from inbound_event')).toEqual(
      Array(3).fill({ state: 'received', attempts: 0 }),
    )
  })
})

describe('unverified events', () => {
  it('are read from the oldest on, and removed by their ids', async () => {
    const keep = createEventStore(db.edge)
    for (const name of ['a', 'b']) {
      const { bodySha256, sealed } = sealedEvent(name, 1)
      await keep.keepUnverified(ACCOUNT, bodySha256, sealed)
    }
    const store = createUnverifiedEventStore(db.worker)
    const [first] = await store.next('0')
    expect(Buffer.from(first?.sealed ?? []).toString()).toBe('a/1')
    expect(await store.next(first?.id ?? '')).toHaveLength(1)
    await store.remove([first?.id ?? ''])
    expect(await store.next('0')).toHaveLength(1)
  })
})
