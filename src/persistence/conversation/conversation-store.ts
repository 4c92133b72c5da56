import type pg from 'pg'
import type { ConversationStore, DecideStep, LockedConversation } from '../../app/conversation/ports.ts'
import type { WorkItem } from '../../app/work/ports.ts'
import { inTransaction } from '../pool/in-transaction.ts'
import { askForWork, finishWork } from '../work/outbox.ts'
import { createStepReads } from './case-facts.ts'
import { lockConversations, lockConversationsById } from './lock-conversations.ts'
import { loadPendingEvents, MAX_EVENTS } from './pending-events.ts'
import { recordFailure } from './record-failure.ts'
import { writeSteps } from './write-steps.ts'

/** A conversation held by another worker is tried again after this long. */
const BUSY_RETRY_MS = 80

/**
 * Creates the store of conversations: every step is one transaction with a fixed number of round trips, however many
 * conversations it carries.
 * @param pool of role `by_worker`
 */
export function createConversationStore(pool: pg.Pool): ConversationStore {
  return {
    stepEvents: (items, decide) => inTransaction(pool, (client) => stepEvents(client, items, decide)),
    stepTimers: (items, decide) => inTransaction(pool, (client) => stepTimers(client, items, decide)),
    recordFailure: (item, errorClass) =>
      inTransaction(pool, (client) => recordFailure(client, item, errorClass)),
    wakeDueSessions: () => inTransaction(pool, wakeDueSessions),
  }
}

async function stepEvents(
  client: pg.PoolClient,
  items: readonly WorkItem[],
  decide: DecideStep,
): Promise<void> {
  const locked = await lockConversations(client, items)
  const events = await loadPendingEvents(client, locked)
  const conversations = locked.map(({ ref, ...row }) => ({ ...row, events: events.get(ref) ?? [] }))
  await decideAndWrite(
    client,
    conversations.filter((conversation) => conversation.events.length > 0),
    decide,
  )
  // A flood of events is worked off in several steps; its wake-up stays until the last of them.
  const refs = new Set(
    locked.map((row) => row.ref).filter((ref) => (events.get(ref)?.length ?? 0) < MAX_EVENTS),
  )
  await settleItems(client, 'process-conversation', items, refs)
}

async function stepTimers(
  client: pg.PoolClient,
  items: readonly WorkItem[],
  decide: DecideStep,
): Promise<void> {
  const locked = await lockConversationsById(
    client,
    items.map((item) => item.ref),
  )
  await decideAndWrite(
    client,
    locked.map((row) => ({ ...row, events: [] })),
    decide,
  )
  await settleItems(client, 'run-session-timer', items, new Set(locked.map((row) => row.id)))
}

async function decideAndWrite(
  client: pg.PoolClient,
  conversations: readonly LockedConversation[],
  decide: DecideStep,
): Promise<void> {
  if (conversations.length === 0) return
  await writeSteps(client, await decide(conversations, createStepReads(client)))
}

/** What was worked on is finished; what another worker holds is due again shortly. */
async function settleItems(
  client: pg.PoolClient,
  kind: 'process-conversation' | 'run-session-timer',
  items: readonly WorkItem[],
  handled: ReadonlySet<string>,
): Promise<void> {
  await finishWork(
    client,
    kind,
    items.filter((item) => handled.has(item.ref)),
  )
  const busy = items.filter((item) => !handled.has(item.ref)).map((item) => item.ref)
  if (busy.length === 0) return
  const text = `update outbox set claim = null, claimed_until = null,
    not_before = clock_timestamp() + $3::int * interval '1 millisecond' where kind = $1 and ref = any ($2::text[])`
  await client.query(text, [kind, busy, BUSY_RETRY_MS])
}

async function wakeDueSessions(client: pg.PoolClient): Promise<number> {
  const { rows } = await client.query<{ id: string }>(
    `select id from conversation where session_due_at <= clock_timestamp() and mode = 'bot' limit 500`,
  )
  await askForWork(
    client,
    'run-session-timer',
    rows.map((row) => row.id),
  )
  return rows.length
}
