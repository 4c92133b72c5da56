import type pg from 'pg'
import type { ConversationWrites } from '../../app/conversation/conversation-writes.ts'
import { together } from '../pool/together.ts'
import type { AuditChain } from '../vault/audit-chain.ts'
import { askForWork } from '../work/outbox.ts'
import { writeCaseFiles } from './write-case-files.ts'
import { writeCaseWork } from './write-case-work.ts'
import { writeChatRequests } from './write-chat-requests.ts'
import { writeConversations } from './write-conversations.ts'
import { writeEvidence } from './write-evidence.ts'
import { writeWishes } from './write-wishes.ts'

/** Writes everything that a batch of steps decided, set by set: the number of statements does not grow with the batch. */
export async function writeSteps(
  client: pg.PoolClient,
  steps: readonly ConversationWrites[],
  chain?: AuditChain,
): Promise<void> {
  const real = steps.filter((step) => !step.isVoid)
  await together([
    writeHandledEvents(client, steps),
    forgetVoid(client, steps),
    writeConversations(client, real),
    writeOutgoing(client, real),
  ])
  await writeCaseFiles(
    client,
    real.flatMap((step) => step.caseFiles),
  )
  await writeEvidence(client, real)
  await writeCaseWork(client, real)
  await writeChatRequests(client, real)
  await writeWishes(
    client,
    real.flatMap((step) => step.wishes),
    chain,
  )
}

const DONE = `
  update inbound_event e set state = handled.state, error_class = handled.error_class, done_at = clock_timestamp()
    from unnest($1::bigint[], $2::text[], $3::text[]) as handled (id, state, error_class) where e.id = handled.id`

async function writeHandledEvents(
  client: pg.PoolClient,
  steps: readonly ConversationWrites[],
): Promise<void> {
  const events = steps.flatMap((step) => step.events)
  if (events.length === 0) return
  await client.query(DONE, [
    events.map((event) => event.id),
    events.map((event) => event.state),
    events.map((event) => event.errorClass ?? null),
  ])
}

/** An event that belonged to no conversation leaves no conversation behind. */
async function forgetVoid(client: pg.PoolClient, steps: readonly ConversationWrites[]): Promise<void> {
  const ids = steps.filter((step) => step.isVoid).map((step) => step.conversation.id)
  if (ids.length > 0) await client.query('delete from conversation where id = any ($1::uuid[])', [ids])
}

const OUTGOING = `
  insert into outgoing_message (id, conversation_id, seq, dedupe_key, class, sealed)
  select * from unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::text[], $5::text[], $6::bytea[])
  on conflict (dedupe_key) do nothing`

async function writeOutgoing(client: pg.PoolClient, steps: readonly ConversationWrites[]): Promise<void> {
  const rows = steps.flatMap((step) =>
    step.outgoing.map((message) => ({ ...message, conversationId: step.conversation.id })),
  )
  if (rows.length === 0) return
  const written = client.query(OUTGOING, [
    rows.map((row) => row.id),
    rows.map((row) => row.conversationId),
    rows.map((row) => row.seq),
    rows.map((row) => row.dedupeKey),
    rows.map((row) => row.class),
    rows.map((row) => row.sealed),
  ])
  const refs = [...new Set(rows.map((row) => row.conversationId))].toSorted()
  await together([written, askForWork(client, 'deliver-conversation', refs)])
}
