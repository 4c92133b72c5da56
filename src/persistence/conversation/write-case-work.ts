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

/** The limit of waiting for the resident ends with their answer, and with it what made the case due. */
const ANSWERED = `
  with answered as (
    update clock k set stopped_at = reply.at, next_action_at = null
      from unnest($1::uuid[], $2::timestamptz[]) as reply (id, at)
     where k.case_file_id = reply.id and k.key = 'T_INFO' and k.stopped_at is null
    returning k.case_file_id)
  update case_file f set due_at = (
         select min(k.due_at) from clock k where k.case_file_id = f.id and k.key <> 'T_INFO' and k.stopped_at is null
            and k.paused_at is null and k.nature <> 'reminder')
    from answered where f.id = answered.case_file_id`

const RAISED = `
  update case_file set urgency = 'P0', urgency_reasons = urgency_reasons || $2::jsonb, version = version + 1
   where id = any($1::uuid[]) and urgency <> 'P0'`

/** One ladder at a time, and none within ten minutes of an acknowledgement: that officer is at it. */
const WOKEN = `
  with woken as (
    insert into alert (case_file_id, unit_code, reference_code, urgency, started_at, next_at)
    select id, unit_code, reference_code, 'P0', clock_timestamp(), clock_timestamp()
      from case_file where id = any($1::uuid[]) order by id
    on conflict (case_file_id) do update set urgency = 'P0', next_at = excluded.next_at, rung = -1, acknowledged_at = null,
           acknowledged_by = null, nobody_reachable = false
     where alert.acknowledged_at < clock_timestamp() - interval '10 minutes'
    returning case_file_id)
  select ask_for_work('run-ladder', case_file_id::text) from woken`

const CRY = JSON.stringify(['Người báo vừa nhắn dấu hiệu nguy hiểm'])

const TIMELINE = `
  insert into timeline_entry (id, case_file_id, at, kind, detail)
  select * from unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::text[], $5::jsonb[])`

const LIVE = `insert into live_event (unit_code, kind, case_file_id) select * from unnest($1::text[], $2::text[], $3::uuid[])`

/** The part of a step that concerns filed cases. */
type CaseWork = Pick<ConversationWrites, 'caseMessages' | 'caseChanges' | 'timeline' | 'liveEvents'>

/** Writes what the steps add to filed cases: the resident's messages, their effect on the status, history, live signals. */
export async function writeCaseWork(client: pg.PoolClient, steps: readonly CaseWork[]): Promise<void> {
  await writeMessages(client, steps)
  const changes = steps.flatMap((step) => step.caseChanges)
  if (changes.length > 0) {
    await client.query(CHANGES, [
      changes.map((change) => change.caseFileId),
      changes.map((change) => new Date(change.lastInboundAt)),
      changes.map((change) => change.status ?? null),
    ])
  }
  const answers = changes.filter((change) => change.status !== undefined)
  if (answers.length > 0) {
    await client.query(ANSWERED, [
      answers.map((change) => change.caseFileId),
      answers.map((change) => new Date(change.lastInboundAt)),
    ])
  }
  await wakeFor(
    client,
    changes.flatMap((change) => (change.isDanger === true ? change.caseFileId : [])),
  )
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

/** Somebody cried for help about a case that was filed before. */
async function wakeFor(client: pg.PoolClient, caseFileIds: readonly string[]): Promise<void> {
  if (caseFileIds.length === 0) return
  await client.query(RAISED, [caseFileIds, CRY])
  await client.query(WOKEN, [caseFileIds])
}

async function writeMessages(client: pg.PoolClient, steps: readonly CaseWork[]): Promise<void> {
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
