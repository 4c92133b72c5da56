import type pg from 'pg'
import type { CopyResult, CopyStore, PlannedCopy, SentNotice } from '../../app/notices/sending-ports.ts'
import { NOTICE_TYPE_CODES, noticeTypeFacts } from '../../domain/notice/notice-type.ts'
import { inTransaction } from '../pool/in-transaction.ts'
import { queryRows } from '../pool/query-rows.ts'
import { settleCopies } from './settle-copies.ts'
import { TIMED_AS } from './timed-as.ts'

const NIGHT_TYPES: readonly string[] = NOTICE_TYPE_CODES.filter(
  (type) => noticeTypeFacts(type).ignoresQuietHours,
)

/** What may go out at all: its notice is being sent, its text is the one that was approved (or urgent), and nobody stopped it. */
const MAY_GO = `n.status = 'SENDING' and (n.approved_hash = n.text_hash or n.type = 'TB_KHAN')
  and (n.expires_at is null or n.expires_at > clock_timestamp())
  and not exists (select 1 from sending_stop s where s.lifted_at is null and (s.unit_code is null or s.unit_code = n.unit_code))`

/** A copy whose turn may have come, of its notice's newest run. */
const IS_DUE = `d.state = 'planned' and d.next_attempt_at <= clock_timestamp() and d.run = n.run and ${MAY_GO}`

/**
 * Creates the store of copies.
 * @param pool of role `by_worker`
 */
export function createCopyStore(pool: pg.Pool): CopyStore {
  return {
    findToSend: async (account, limit, isQuiet, except) => {
      const rows = await queryRows<CopyRow>(pool, FIND, [account, limit, isQuiet, NIGHT_TYPES, except])
      return rows.map(toCopy)
    },
    claimToSend: async (copies, isQuiet, leaseMs) => {
      const ids = copies.map(({ id }) => id)
      const parts = copies.map(({ part }) => part)
      const rows = await queryRows<{ id: string }>(pool, CLAIM, [ids, parts, isQuiet, NIGHT_TYPES, leaseMs])
      return new Set(rows.map(({ id }) => id))
    },
    settle: (results: readonly CopyResult[]) =>
      inTransaction(pool, (client) => settleCopies(client, results)),
    nextDueMs: async (account, isQuiet) => {
      const rows = await queryRows<{ ms: number }>(pool, NEXT_DUE, [account, isQuiet, NIGHT_TYPES])
      return rows[0]?.ms
    },
    findSentNotices: async (ids) => (await queryRows<NoticeRow>(pool, NOTICES, [ids])).map(toNotice),
  }
}

interface CopyRow {
  readonly id: string
  readonly notice_id: string
  readonly conversation_id: string
  readonly group_id: string | null
  readonly address: Buffer | null
  readonly language: PlannedCopy['language']
  readonly attempts: number
  readonly part: number
  readonly topic_id: string | null
}

const FIND = `
  with next as materialized (
    select d.id, d.notice_id, d.conversation_id, d.group_id, d.attempts, d.part, d.priority, d.position
      from notice_delivery d join notice n on n.id = d.notice_id
     where d.account = $1 and ${IS_DUE} and (not $3 or ${TIMED_AS} = any ($4)) and d.id <> all ($5::uuid[])
     order by d.priority, d.position, d.id limit $2)
  select d.id, d.notice_id, d.conversation_id, d.group_id, d.attempts, d.part, g.topic_id, a.sealed as address,
         coalesce(g.language, case when c.language = 'en' then 'en' else 'vi' end) as language
    from next d
    left join chat_group g on g.id = d.group_id
    left join conversation c on c.id = d.conversation_id
    left join chat_address a on a.conversation_id = d.conversation_id
   order by d.priority, d.position, d.id`

/** What was paused, cancelled or sent since it was found is not marked. */
const CLAIM = `
  with next as materialized (
    select d.id from notice_delivery d join notice n on n.id = d.notice_id
      join unnest($1::uuid[], $2::int[]) as wanted (id, part) on wanted.id = d.id and wanted.part = d.part
     where ${IS_DUE} and (not $3 or ${TIMED_AS} = any ($4)) for update of d skip locked)
  update notice_delivery d set state = 'sending', sending_until = clock_timestamp() + $5 * interval '1 millisecond'
    from next where d.id = next.id returning d.id`

/** No row where nothing waits: `greatest` of nothing would be 0, and the sender would be asked for again and again. */
const NEXT_DUE = `
  select greatest(0, extract(epoch from min(d.next_attempt_at) - clock_timestamp()) * 1000)::float as ms
    from notice_delivery d join notice n on n.id = d.notice_id
   where d.account = $1 and d.state = 'planned' and d.run = n.run and ${MAY_GO} and (not $2 or ${TIMED_AS} = any ($3))
  having count(*) > 0`

interface NoticeRow {
  readonly id: string
  readonly code: string
  readonly corrects_code: string | null
  readonly type: SentNotice['type']
  readonly texts: SentNotice['texts']
  readonly unit_name: string
  readonly duty_phone: string | null
  readonly started_at: Date
  readonly expires_at: Date | null
  readonly attachments: SentNotice['attachments']
  readonly reply: SentNotice['reply'] | null
}

const NOTICES = `
  select n.id, n.code, n.type, n.texts, u.name as unit_name, u.duty_phone, coalesce(n.started_at, clock_timestamp()) as started_at,
         n.expires_at, n.attachments, n.reply, (select c.code from notice c where c.id = n.corrects_id) as corrects_code
    from notice n join police_unit u on u.code = n.unit_code
   where n.id = any ($1::uuid[])`

function toCopy(row: CopyRow): PlannedCopy {
  return {
    id: row.id,
    noticeId: row.notice_id,
    conversationId: row.conversation_id,
    chatKind: row.group_id === null ? 'private' : 'group',
    addressSealed: row.address ?? undefined,
    language: row.language,
    attempts: row.attempts,
    part: row.part,
    topicId: row.topic_id ?? undefined,
  }
}

function toNotice(row: NoticeRow): SentNotice {
  return {
    id: row.id,
    code: row.code,
    correctsCode: row.corrects_code ?? undefined,
    type: row.type,
    texts: row.texts,
    unitName: row.unit_name,
    dutyPhone: row.duty_phone ?? undefined,
    startedAt: row.started_at.getTime(),
    expiresAt: row.expires_at?.getTime(),
    attachments: row.attachments,
    reply: row.reply ?? undefined,
  }
}
