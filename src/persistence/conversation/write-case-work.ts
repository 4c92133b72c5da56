import type pg from 'pg'
import type { ConversationWrites } from '../../app/conversation/conversation-writes.ts'

const MESSAGES = `
  insert into case_message (id, case_file_id, direction, author, sealed, outgoing_id, at)
  select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::bytea[], $6::uuid[], $7::timestamptz[])`

const CHANGES = `
  update case_file f set last_inbound_at = greatest(f.last_inbound_at, changed.at),
         status_before = case when changed.status is null then f.status_before else null end,
         status = coalesce(changed.status, f.status),
         version = f.version + case when changed.status is null then 0 else 1 end
    from unnest($1::uuid[], $2::timestamptz[], $3::text[]) as changed (id, at, status) where f.id = changed.id`

const TIMELINE = `
  insert into timeline_entry (id, case_file_id, at, kind, detail)
  select * from unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::text[], $5::jsonb[])`

const LIVE = `insert into live_event (unit_code, kind, case_file_id) select * from unnest($1::text[], $2::text[], $3::uuid[])`

/** Writes what the steps add to filed cases: the resident's messages, their effect on the status, history, live signals. */
export async function writeCaseWork(
  client: pg.PoolClient,
  steps: readonly ConversationWrites[],
): Promise<void> {
  await writeMessages(client, steps)
  const changes = steps.flatMap((step) => step.caseChanges)
  if (changes.length > 0) {
    await client.query(CHANGES, [
      changes.map((change) => change.caseFileId),
      changes.map((change) => new Date(change.lastInboundAt)),
      changes.map((change) => change.status ?? null),
    ])
  }
  const timeline = steps.flatMap((step) => step.timeline)
  if (timeline.length > 0) {
    await client.query(TIMELINE, [
      timeline.map((entry) => entry.id),
      timeline.map((entry) => entry.caseFileId),
      timeline.map((entry) => new Date(entry.at)),
      timeline.map((entry) => entry.kind),
      timeline.map((entry) => JSON.stringify(entry.detail)),
    ])
  }
  const live = steps.flatMap((step) => step.liveEvents)
  if (live.length === 0) return
  await client.query(LIVE, [
    live.map((event) => event.unitCode),
    live.map((event) => event.kind),
    live.map((event) => event.caseFileId),
  ])
}

async function writeMessages(client: pg.PoolClient, steps: readonly ConversationWrites[]): Promise<void> {
  const messages = steps.flatMap((step) => step.caseMessages)
  if (messages.length === 0) return
  await client.query(MESSAGES, [
    messages.map((message) => message.id),
    messages.map((message) => message.caseFileId),
    messages.map((message) => message.direction),
    messages.map((message) => message.author),
    messages.map((message) => message.sealed),
    messages.map((message) => message.outgoingId ?? null),
    messages.map((message) => new Date(message.at)),
  ])
}
