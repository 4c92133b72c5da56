import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type {
  DeliveredConversation,
  DeliveryResult,
  DeliveryStore,
  LeasedConversation,
} from '../../../src/app/delivery/ports.ts'
import { createDeliveryStore } from '../../../src/persistence/delivery/delivery-store.ts'
import { releaseLeases } from '../../../src/persistence/work/release-leases.ts'
import { openPipelineDatabase } from '../../support/pipeline-database.ts'
import { ACCOUNT } from '../../support/sealed-event.ts'

const KIND = 'deliver-conversation'
const db = openPipelineDatabase()
let store: DeliveryStore

beforeEach(() => {
  store = createDeliveryStore(db.worker)
})

/** A conversation with this many messages waiting, sealed as their numbers. */
async function conversationWith(count: number, { hasAddress = true } = {}): Promise<string> {
  const id = randomUUID()
  await db.rows('insert into conversation (id, account, key) values ($1, $2, $3)', [
    id,
    ACCOUNT,
    Buffer.from(id),
  ])
  if (hasAddress) await db.rows('insert into chat_address values ($1, $2)', [id, Buffer.from('address')])
  await db.rows(
    `insert into outgoing_message (id, conversation_id, seq, dedupe_key, class, sealed)
     select gen_random_uuid(), $1::uuid, n, $1::uuid::text || n, 'reply', convert_to(n::text, 'UTF8') from generate_series(1, $2) as n`,
    [id, count],
  )
  await db.rows(`insert into outbox (kind, ref) values ('${KIND}', $1)`, [id])
  return id
}

const lease = async (): Promise<readonly LeasedConversation[]> => store.lease(await db.items(KIND))
const textsOf = (leased: LeasedConversation | undefined) =>
  leased?.messages.map(({ sealed }) => Buffer.from(sealed).toString())
const lapse = () =>
  db.rows(
    `update outgoing_message set lease_until = clock_timestamp() - interval '1 second' where state = 'sending'`,
  )
const states = () =>
  db.rows<{ state: string; reason: string | null }>(
    'select state, reason from outgoing_message order by conversation_id, seq',
  )

function deliver(
  leased: LeasedConversation | undefined,
  result: (id: string) => DeliveryResult = (id) => ({ id, kind: 'sent', platformMessageId: `p-${id}` }),
): DeliveredConversation {
  if (leased === undefined) throw new Error('nothing was leased')
  return { leased, results: leased.messages.map(({ id }) => result(id)) }
}

describe('leasing messages', () => {
  it('takes the first five of each conversation in order, and the rest after they are settled', async () => {
    await conversationWith(7)
    const [first] = await lease()
    expect(textsOf(first)).toEqual(['1', '2', '3', '4', '5'])
    expect(await lease()).toEqual([])
    await store.settle([deliver(first)])
    const [second] = await lease()
    expect(textsOf(second)).toEqual(['6', '7'])
    await store.settle([deliver(second)])
    expect(await db.items(KIND)).toEqual([])
    expect((await states()).every(({ state }) => state === 'sent')).toBe(true)
  })

  it('gives a conversation to one of two workers', async () => {
    for (let at = 0; at < 10; at++) await conversationWith(2)
    const other = createDeliveryStore(db.openPool('by_worker'))
    const items = await db.items(KIND)
    const leased = (await Promise.all([store.lease(items), other.lease(items.toReversed())])).flat()
    expect(leased).toHaveLength(10)
    expect(new Set(leased.map(({ conversationId }) => conversationId)).size).toBe(10)
  })

  it('keeps what comes later waiting while a message before it waits', async () => {
    await conversationWith(3)
    await db.rows(
      "update outgoing_message set next_attempt_at = clock_timestamp() + interval '1 minute' where seq = 2",
    )
    const [first] = await lease()
    expect(textsOf(first)).toEqual(['1'])
    await store.settle([deliver(first)])
    expect(await lease()).toEqual([])
    await db.rows('update outgoing_message set next_attempt_at = clock_timestamp()')
    await db.rows('update outbox set not_before = clock_timestamp()')
    expect(textsOf((await lease())[0])).toEqual(['2', '3'])
  })

  it('has no address for a resident who withdrew', async () => {
    await conversationWith(1, { hasAddress: false })
    expect((await lease())[0]?.addressSealed).toBeUndefined()
  })
})

describe('a lease that lapses without a result', () => {
  it('comes back once, marked as unknown, and is then left as unknown, never without end', async () => {
    await conversationWith(1)
    expect((await lease())[0]?.messages[0]?.wasUnknown).toBe(false)
    await lapse()
    expect((await lease())[0]?.messages[0]?.wasUnknown).toBe(true)
    await lapse()
    expect(await lease()).toEqual([])
    expect(await states()).toEqual([{ state: 'unknown', reason: 'unknown' }])
    expect(await db.items(KIND)).toEqual([])
  })

  it('comes back at once at a start that knows itself alone', async () => {
    await conversationWith(1)
    await lease()
    await releaseLeases(db.worker)
    expect((await lease())[0]?.messages[0]?.wasUnknown).toBe(true)
  })

  it('does not hold up the messages behind it', async () => {
    await conversationWith(2)
    for (let round = 0; round < 2; round++) {
      await lease()
      await lapse()
      await db.rows(`update outgoing_message set state = 'pending', lease_until = null where seq = 2`)
    }
    expect(textsOf((await lease())[0])).toEqual(['2'])
  })
})

describe('settling', () => {
  it('remembers over other waits that a try ended without an answer', async () => {
    await conversationWith(1)
    await store.settle([deliver((await lease())[0], (id) => ({ id, kind: 'unknown', delayMs: 0 }))])
    const again = (await lease())[0]
    expect(again?.messages[0]?.wasUnknown).toBe(true)
    await store.settle([deliver(again, (id) => ({ id, kind: 'later', delayMs: 0, counts: false }))])
    expect((await lease())[0]?.messages[0]?.wasUnknown).toBe(true)
  })

  it('counts only the tries that surely did not arrive', async () => {
    await conversationWith(1)
    for (const counts of [true, false, true])
      await store.settle([deliver((await lease())[0], (id) => ({ id, kind: 'later', delayMs: 0, counts }))])
    expect((await lease())[0]?.messages[0]?.attempts).toBe(2)
  })

  it('notes why a message was refused and that the chat is out of reach', async () => {
    const id = await conversationWith(1)
    await store.settle([
      deliver((await lease())[0], (message) => ({ id: message, kind: 'refused', reason: 'unreachable' })),
    ])
    expect(await states()).toEqual([{ state: 'refused', reason: 'unreachable' }])
    expect(await db.rows('select is_reachable from conversation where id = $1', [id])).toEqual([
      { is_reachable: false },
    ])
  })

  it('puts the new address of a chat that moved in place of the old one', async () => {
    await conversationWith(1)
    const delivered = deliver((await lease())[0], (id) => ({ id, kind: 'later', delayMs: 0, counts: false }))
    await store.settle([{ ...delivered, movedTo: Buffer.from('moved') }])
    expect(Buffer.from((await lease())[0]?.addressSealed ?? []).toString()).toBe('moved')
  })

  it('does not finish a wake-up for which a message came in meanwhile', async () => {
    const id = await conversationWith(1)
    const [first] = await lease()
    await db.rows(
      `insert into outgoing_message (id, conversation_id, seq, dedupe_key, class, sealed)
       values (gen_random_uuid(), $1, 9, 'late', 'officer', convert_to('9', 'UTF8'))`,
      [id],
    )
    await store.settle([deliver(first)])
    expect(textsOf((await lease())[0])).toEqual(['9'])
  })
})
