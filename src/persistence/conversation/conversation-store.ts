import type pg from 'pg'
import type { LockedConversation } from '../../app/conversation/conversation-state.ts'
import type { ConversationStore, DecideStep } from '../../app/conversation/ports.ts'
import type { WorkItem } from '../../app/work/ports.ts'
import { inTransaction } from '../pool/in-transaction.ts'
import { retryConflict } from '../pool/retry-conflict.ts'
import { together } from '../pool/together.ts'
import type { AuditChain } from '../vault/audit-chain.ts'
import { askForWork, finishWork, postponeWork } from '../work/outbox.ts'
import { createStepReads, type OpenPartyDesk } from './case-facts.ts'
import { type LockedRow, lockConversations, lockConversationsById } from './lock-conversations.ts'
import { loadPendingEvents, MAX_EVENTS } from './pending-events.ts'
import { recordEventFailure, recordTimerFailure } from './record-failure.ts'
import { writeSteps } from './write-steps.ts'

/** A conversation held by another worker, or with more events than one step takes, is tried again after this long. */
const BUSY_RETRY_MS = 80
/** A conversation whose channel is off is looked at again after this long. */
const LEFT_OUT_RETRY_MS = 60_000

/**
 * Creates the store of conversations: every step is one transaction with a fixed number of round trips, however many
 * conversations it carries.
 * @param pool of role `by_worker`
 * @param around what lies beside conversations
 */
export function createConversationStore(pool: pg.Pool, around: AroundConversations = {}): ConversationStore {
  return {
    stepEvents: (items, decide, maxEvents = MAX_EVENTS) =>
      retryConflict(() =>
        inTransaction(pool, (client) =>
          stepEvents(client, items, { decide, ...around }, Math.min(maxEvents, MAX_EVENTS)),
        ),
      ),
    stepTimers: (items, decide) =>
      retryConflict(() => inTransaction(pool, (client) => stepTimers(client, items, { decide, ...around }))),
    recordEventFailure: (item, failure) =>
      inTransaction(pool, (client) => recordEventFailure(client, item, failure)),
    recordTimerFailure: (item) => inTransaction(pool, (client) => recordTimerFailure(client, item)),
    wakeDueSessions: () => inTransaction(pool, wakeDueSessions),
  }
}

/** What a step reaches beside its conversations and cases. */
export interface AroundConversations {
  /** The parties' side of mediation; without it every visit finds nothing. */
  readonly openDesk?: OpenPartyDesk
  /** Links of the audit log; without it nothing is recorded there. */
  readonly auditChain?: AuditChain
}

interface Deciding extends AroundConversations {
  readonly decide: DecideStep
}

async function stepEvents(
  client: pg.PoolClient,
  items: readonly WorkItem[],
  deciding: Deciding,
  maxEvents: number,
): Promise<void> {
  const locked = await lockConversations(client, items)
  const events = await loadPendingEvents(client, locked, maxEvents)
  const conversations = locked.map(({ ref, ...row }) => ({ ...row, events: events.get(ref) ?? [] }))
  const waiting = conversations.filter((conversation) => conversation.events.length > 0)
  const leftOut = await decideAndWrite(client, waiting, deciding)
  // A flood of events is worked off in several steps; its wake-up stays until the last of them.
  const isDone = ({ ref, id }: LockedRow): boolean =>
    !leftOut.has(id) && (events.get(ref)?.length ?? 0) < maxEvents
  const refs = (rows: readonly LockedRow[]): Set<string> => new Set(rows.map((row) => row.ref))
  await settleItems(client, 'process-conversation', items, {
    done: refs(locked.filter(isDone)),
    leftOut: refs(locked.filter((row) => leftOut.has(row.id))),
  })
}

async function stepTimers(
  client: pg.PoolClient,
  items: readonly WorkItem[],
  deciding: Deciding,
): Promise<void> {
  const ids = items.map((item) => item.ref)
  const locked = await lockConversationsById(client, ids)
  const waiting = locked.map((row) => ({ ...row, events: [] }))
  const leftOut = await decideAndWrite(client, waiting, deciding)
  const gone = await findGone(client, ids)
  const done = locked.filter((row) => !leftOut.has(row.id)).map((row) => row.id)
  await settleItems(client, 'run-session-timer', items, { done: new Set([...done, ...gone]), leftOut })
}

/** A conversation that is no more has no timer either; one that another worker holds is still there. */
async function findGone(client: pg.PoolClient, ids: readonly string[]): Promise<readonly string[]> {
  const text = `select id from unnest($1::uuid[]) as wanted (id)
    where not exists (select 1 from conversation c where c.id = wanted.id)`
  return (await client.query<{ id: string }>(text, [ids])).rows.map((row) => row.id)
}

/** Returns the ids of conversations that were not decided. */
async function decideAndWrite(
  client: pg.PoolClient,
  conversations: readonly LockedConversation[],
  { decide, openDesk, auditChain }: Deciding,
): Promise<ReadonlySet<string>> {
  if (conversations.length === 0) return new Set()
  const writes = await decide(conversations, createStepReads(client, openDesk))
  if (writes.length > 0) await writeSteps(client, writes, auditChain)
  const decided = new Set(writes.map(({ conversation }) => conversation.id))
  return new Set(conversations.map(({ id }) => id).filter((id) => !decided.has(id)))
}

/** What was worked on is finished; what another worker holds is due again shortly, what waits for its channel later. */
async function settleItems(
  client: pg.PoolClient,
  kind: 'process-conversation' | 'run-session-timer',
  items: readonly WorkItem[],
  { done, leftOut }: { readonly done: ReadonlySet<string>; readonly leftOut: ReadonlySet<string> },
): Promise<void> {
  const finished = items.filter((item) => done.has(item.ref))
  const rest = items.filter((item) => !done.has(item.ref)).map((item) => item.ref)
  const isLeftOut = (ref: string): boolean => leftOut.has(ref)
  const busy = rest.filter((ref) => !isLeftOut(ref))
  await together([
    finishWork(client, kind, finished),
    postponeWork(client, kind, busy, BUSY_RETRY_MS),
    postponeWork(client, kind, rest.filter(isLeftOut), LEFT_OUT_RETRY_MS),
  ])
}

/** A timer that was asked for already is left alone: asking again would take it from whoever runs it. */
async function wakeDueSessions(client: pg.PoolClient): Promise<number> {
  const { rows } = await client.query<{ id: string }>(
    `select c.id from conversation c where c.session_due_at <= clock_timestamp() and c.mode = 'bot'
        and not exists (select 1 from outbox o where o.kind = 'run-session-timer' and o.ref = c.id::text)
      order by c.session_due_at limit 500`,
  )
  await askForWork(
    client,
    'run-session-timer',
    rows.map((row) => row.id),
  )
  return rows.length
}
