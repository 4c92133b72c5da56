import { beforeEach, describe, expect, it } from 'vitest'
import type { ConversationStore, DecideStep } from '../../../src/app/conversation/ports.ts'
import { createConversationStore } from '../../../src/persistence/conversation/conversation-store.ts'
import { openPipelineDatabase } from '../../support/pipeline-database.ts'
import { refOf, sealedEvent } from '../../support/sealed-event.ts'
import { answered, each, handled } from './fake-steps.ts'

const KIND = 'process-conversation'
const db = openPipelineDatabase()
let store: ConversationStore
let seen: string[]

/** Handles everything and notes the bodies in the order in which they were handled. */
const note: DecideStep = async (conversations) =>
  conversations.map((conversation) => {
    seen.push(...conversation.events.map(({ sealed }) => Buffer.from(sealed).toString()))
    return answered(conversation)
  })
const states = () =>
  db.rows<{ event_key: string; state: string }>('select event_key, state from inbound_event order by id')
const stepAll = async (decide: DecideStep = note) => store.stepEvents(await db.items(KIND), decide)

beforeEach(() => {
  store = createConversationStore(db.worker)
  seen = []
})

describe('a step of conversations', () => {
  it("takes events in the platform's order, whatever the order of arrival, and finishes the wake-up", async () => {
    await db.keep(sealedEvent('a', 3), sealedEvent('a', 1), sealedEvent('b', 1), sealedEvent('a', 2))
    await stepAll()
    expect(seen.filter((body) => body.startsWith('a'))).toEqual(['a/1', 'a/2', 'a/3'])
    expect((await states()).every(({ state }) => state === 'done')).toBe(true)
    expect(await db.items(KIND)).toEqual([])
    expect(await db.items('deliver-conversation')).toHaveLength(2)
  })

  it('writes nothing at all when any part of it fails', async () => {
    await db.keep(sealedEvent('a', 1), sealedEvent('b', 1))
    const failing: DecideStep = async (conversations) =>
      conversations.map((conversation) => {
        const step = answered(conversation)
        return { ...step, outgoing: step.outgoing.map((message) => ({ ...message, id: 'no uuid' })) }
      })
    await expect(stepAll(failing)).rejects.toThrow()
    expect((await states()).map(({ state }) => state)).toEqual(['received', 'received'])
    expect(await db.rows('select 1 from conversation')).toEqual([])
    expect(await db.items(KIND)).toHaveLength(2)
  })

  it('is done once when two workers are given the same conversations', async () => {
    const names = Array.from({ length: 20 }, (_, at) => `chat ${at}`)
    await db.keep(...names.flatMap((name) => [sealedEvent(name, 1), sealedEvent(name, 2)]))
    const other = createConversationStore(db.openPool('by_worker'))
    const items = await db.items(KIND)
    await Promise.all([
      store.stepEvents(items, note),
      other.stepEvents(items.toReversed(), note),
      store.stepEvents(items.slice(5), note),
    ])
    expect(seen.toSorted()).toEqual(names.flatMap((name) => [`${name}/1`, `${name}/2`]).toSorted())
  })

  it('leaves a conversation that another worker holds for a moment later', async () => {
    await db.keep(sealedEvent('a', 1))
    await stepAll()
    await db.keep(sealedEvent('a', 2), sealedEvent('b', 1))
    let release: (() => void) | undefined
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    let enter: (() => void) | undefined
    const entered = new Promise<void>((resolve) => {
      enter = resolve
    })
    const holding = store.stepEvents([{ ref: refOf('a'), version: 99 }], async (conversations) => {
      enter?.()
      await held
      return conversations.map(handled)
    })
    await entered
    await createConversationStore(db.openPool('by_worker')).stepEvents(await db.items(KIND), note)
    expect(seen).toEqual(['a/1', 'b/1'])
    expect((await db.items(KIND)).map(({ ref }) => ref)).toEqual([refOf('a')])
    release?.()
    await holding
    expect((await states()).every(({ state }) => state === 'done')).toBe(true)
  })

  it('does not finish a wake-up whose event arrived during the step', async () => {
    await db.keep(sealedEvent('a', 1))
    await stepAll(async (conversations) => {
      await db.keep(sealedEvent('a', 2))
      return conversations.map(handled)
    })
    expect(await db.items(KIND)).toEqual([{ ref: refOf('a'), version: 2 }])
    await stepAll()
    expect(seen).toEqual(['a/2'])
  })

  it('works a flood off in several steps, strictly in order', async () => {
    await db.keep(...Array.from({ length: 53 }, (_, at) => sealedEvent('a', at)))
    let steps = 0
    for (; (await db.items(KIND)).length > 0; steps++) await stepAll()
    expect(steps).toBe(3)
    expect(seen).toEqual(Array.from({ length: 53 }, (_, at) => `a/${at}`))
    const rows = await db.rows<{ sealed: Buffer }>('select sealed from outgoing_message order by seq')
    expect(rows.map(({ sealed }) => sealed.toString())).toEqual(seen.map((body) => `re ${body}`))
  })

  it('lets a conversation wait that was left out, and nobody else', async () => {
    await db.keep(sealedEvent('off', 1), sealedEvent('on', 1))
    await stepAll(async (conversations) =>
      conversations
        .filter(({ events }) => Buffer.from(events[0]?.sealed ?? []).toString() === 'on/1')
        .map(handled),
    )
    expect((await states()).map(({ state }) => state)).toEqual(['received', 'done'])
    const [row] = await db.rows<{ ref: string; waits: number }>(
      'select ref, extract(epoch from not_before - clock_timestamp())::float as waits from outbox',
    )
    expect(row?.ref).toBe(refOf('off'))
    expect(row?.waits).toBeGreaterThan(50)
  })

  it('forgets the conversation of an event that belonged to none', async () => {
    await db.keep(sealedEvent('a', 1))
    await stepAll(each((conversation) => ({ ...handled(conversation), isVoid: true })))
    expect(await db.rows('select 1 from conversation')).toEqual([])
    expect((await states()).map(({ state }) => state)).toEqual(['done'])
  })

  it('is tried again at once when PostgreSQL ends it in favour of another transaction', async () => {
    await db.keep(sealedEvent('a', 1))
    let tries = 0
    await stepAll(async (conversations) => {
      tries += 1
      if (tries < 3) throw Object.assign(new Error('deadlock detected'), { code: '40P01' })
      return conversations.map(handled)
    })
    expect(tries).toBe(3)
    expect((await states()).map(({ state }) => state)).toEqual(['done'])
  })

  it('deletes addresses of whoever withdraws, and keeps the address of whoever comes back', async () => {
    await db.keep(sealedEvent('a', 1))
    await stepAll()
    await db.keep(sealedEvent('a', 2))
    await stepAll(each((conversation) => ({ ...handled(conversation), isWithdrawn: true })))
    expect(await db.rows('select 1 from chat_address')).toEqual([])
    await db.keep(sealedEvent('a', 3))
    await stepAll(
      each((conversation) => ({
        ...handled(conversation),
        isWithdrawn: true,
        addressSealed: Buffer.from('again'),
      })),
    )
    expect(await db.rows('select 1 as here from chat_address')).toEqual([{ here: 1 }])
  })
})

describe('a poisoned event', () => {
  /** As the worker does it: alone and event by event, failures counted. */
  async function workAlone(poison: string): Promise<void> {
    const [item] = await db.items(KIND)
    if (item === undefined) return
    const decide = each((conversation) => {
      const body = Buffer.from(conversation.events[0]?.sealed ?? []).toString()
      if (body === poison) throw new Error('poison')
      seen.push(body)
      return handled(conversation)
    })
    await store
      .stepEvents([item], decide, 1)
      .catch(() => store.recordEventFailure(item, { errorClass: 'poison', isRetryable: false }))
  }

  it('alone is quarantined after five failures; what came before and after it has its effect', async () => {
    await db.keep(...[1, 2, 3, 4].map((at) => sealedEvent('a', at)))
    for (let round = 0; round < 12; round++) await workAlone('a/3')
    expect(seen).toEqual(['a/1', 'a/2', 'a/4'])
    expect(await states()).toEqual([
      { event_key: 'a-1', state: 'done' },
      { event_key: 'a-2', state: 'done' },
      { event_key: 'a-3', state: 'quarantined' },
      { event_key: 'a-4', state: 'done' },
    ])
    expect(await db.items(KIND)).toEqual([])
  })

  it('is tried again soon when waiting cannot help, and later each time when it can', async () => {
    await db.keep(sealedEvent('a', 1))
    const [item] = await db.items(KIND)
    if (item === undefined) throw new Error('no item')
    const waits: number[] = []
    for (const isRetryable of [false, true, true]) {
      await store.recordEventFailure(item, { errorClass: 'x', isRetryable })
      const [row] = await db.rows<{ ms: number }>(
        'select round(extract(epoch from not_before - clock_timestamp()) * 1000)::int as ms from outbox',
      )
      waits.push(row?.ms ?? 0)
    }
    expect(waits[0]).toBeLessThanOrEqual(500)
    expect(waits[1]).toBeGreaterThan(1_500)
    expect(waits[2]).toBeGreaterThan(3_500)
  })
})

describe('timers', () => {
  const due = (name: string) =>
    db.rows(`update conversation set session_due_at = clock_timestamp() - interval '1 minute'
      where key = (select conversation_key from inbound_event where event_key = '${name}-1')`)

  it('are asked for once, and not taken from whoever runs them', async () => {
    await db.keep(sealedEvent('a', 1), sealedEvent('b', 1))
    await stepAll()
    await due('a')
    expect(await store.wakeDueSessions()).toBe(1)
    await db.rows(`update outbox set claim = gen_random_uuid() where kind = 'run-session-timer'`)
    expect(await store.wakeDueSessions()).toBe(0)
    expect(
      await db.rows(`select claim is null as lost from outbox where kind = 'run-session-timer'`),
    ).toEqual([{ lost: false }])
  })

  it('run over the conversation without events and are finished', async () => {
    await db.keep(sealedEvent('a', 1))
    await stepAll()
    await due('a')
    await store.wakeDueSessions()
    let events = -1
    await store.stepTimers(
      await db.items('run-session-timer'),
      each((conversation) => {
        events = conversation.events.length
        const step = handled(conversation)
        return { ...step, next: { ...step.next, sessionDueAt: undefined } }
      }),
    )
    expect([events, await db.items('run-session-timer'), await store.wakeDueSessions()]).toEqual([0, [], 0])
  })

  it('that fail wait some minutes, and one of a conversation that is gone ends', async () => {
    await db.keep(sealedEvent('a', 1))
    await stepAll()
    await due('a')
    await store.wakeDueSessions()
    const [item] = await db.items('run-session-timer')
    if (item === undefined) throw new Error('no item')
    await store.recordTimerFailure(item)
    expect(
      await db.rows('select 1 from outbox where not_before > clock_timestamp() and kind = $1', [
        'run-session-timer',
      ]),
    ).toHaveLength(1)
    await db.rows('delete from conversation')
    await store.stepTimers([item], each(handled))
    expect(await db.items('run-session-timer')).toEqual([])
  })
})
