import type pg from 'pg'
import type { CopyResult } from '../../app/notices/sending-ports.ts'

const SETTLE = `
  update notice_delivery d set state = r.state, reason = r.reason, sending_until = null,
         platform_message_id = case when r.is_part then d.platform_message_id else coalesce(r.platform_message_id, d.platform_message_id) end,
         earlier_message_ids = case when r.is_part then d.earlier_message_ids || r.platform_message_id else d.earlier_message_ids end,
         part = d.part + r.is_part::int, attempts = d.attempts + r.counts,
         at = case when r.state = 'planned' then d.at else clock_timestamp() end,
         next_attempt_at = clock_timestamp() + r.delay_ms * interval '1 millisecond'
    from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::int[], $6::float[], $7::bool[])
         as r (id, state, reason, platform_message_id, counts, delay_ms, is_part)
   where d.id = r.id and d.state in ('planned', 'sending', 'unknown') and (d.state <> 'unknown' or r.state <> 'planned')`

/** A group that cannot be reached is suspended, a resident who cannot be is left alone until they write again. */
const GONE_GROUPS = `
  update chat_group g set status = 'SUSPENDED', status_reason = 'bot-removed', version = g.version + 1
    from notice_delivery d where d.id = any ($1::uuid[]) and g.id = d.group_id and g.status = 'ACTIVE'`
const GONE_CHATS = `
  update conversation c set is_reachable = false
    from notice_delivery d where d.id = any ($1::uuid[]) and d.group_id is null and c.id = d.conversation_id`
const REACHED = `
  update chat_group g set last_notice_at = clock_timestamp()
    from notice_delivery d where d.id = any ($1::uuid[]) and g.id = d.group_id`
const MOVED = `
  update chat_address a set sealed = r.sealed from unnest($1::uuid[], $2::bytea[]) as r (id, sealed)
    join notice_delivery d on d.id = r.id where a.conversation_id = d.conversation_id`

/** Open pages are told at most once a second for each notice. */
const TELL = `
  insert into live_event (unit_code, kind, notice_id)
  select distinct d.unit_code, 'notice.progress', d.notice_id from notice_delivery d where d.id = any ($1::uuid[])
     and not exists (select 1 from live_event e where e.notice_id = d.notice_id and e.kind = 'notice.progress'
       and e.id > (select coalesce(max(id), 0) - 200 from live_event) and e.at > clock_timestamp() - interval '1 second')`

/** Writes results of sending; what a person decided meanwhile stays. */
export async function settleCopies(client: pg.PoolClient, results: readonly CopyResult[]): Promise<void> {
  if (results.length === 0) return
  const rows = results.map(toRow)
  await client.query(SETTLE, [
    rows.map((row) => row.id),
    rows.map((row) => row.state),
    rows.map((row) => row.reason),
    rows.map((row) => row.platformMessageId),
    rows.map((row) => row.counts),
    rows.map((row) => row.delayMs),
    rows.map((row) => row.isPart),
  ])
  const sent = results.filter(({ kind }) => kind === 'sent').map(({ id }) => id)
  if (sent.length > 0) await client.query(REACHED, [sent])
  const gone = results.flatMap((result) => (isUnreachable(result) ? [result.id] : []))
  if (gone.length > 0) {
    await client.query(GONE_GROUPS, [gone])
    await client.query(GONE_CHATS, [gone])
  }
  const moved = results.filter((result) => result.kind === 'moved')
  if (moved.length > 0)
    await client.query(MOVED, [moved.map(({ id }) => id), moved.map(({ addressSealed }) => addressSealed)])
  await client.query(TELL, [rows.map((row) => row.id)])
}

function isUnreachable(result: CopyResult): boolean {
  return result.kind === 'failed' && result.reason === 'unreachable'
}

interface ResultRow {
  readonly id: string
  readonly state: 'sent' | 'planned' | 'failed' | 'skipped' | 'unknown'
  readonly reason: string | null
  readonly platformMessageId: string | null
  readonly counts: number
  readonly delayMs: number
  /** The copy goes on with its next message. */
  readonly isPart: boolean
}

function toRow(result: CopyResult): ResultRow {
  const row = { id: result.id, reason: null, platformMessageId: null, counts: 0, delayMs: 0, isPart: false }
  switch (result.kind) {
    case 'sent':
      return { ...row, state: 'sent', platformMessageId: result.platformMessageId ?? null }
    case 'part-sent':
      return { ...row, state: 'planned', platformMessageId: result.platformMessageId, isPart: true }
    case 'later':
      return { ...row, state: 'planned', counts: result.counts ? 1 : 0, delayMs: result.delayMs }
    case 'moved':
      return { ...row, state: 'planned', counts: 1 }
    case 'unknown':
      return { ...row, state: 'unknown' }
    case 'failed':
    case 'skipped':
      return { ...row, state: result.kind, reason: result.reason }
  }
}
