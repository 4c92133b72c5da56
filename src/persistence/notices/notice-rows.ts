import type pg from 'pg'
import type { NoticeRecord, NoticeSummary, Person } from '../../app/notices/notice-record.ts'
import { TIMED_AS } from './timed-as.ts'

/** A row of {@link NOTICE_SUMMARY}. Enumerations and JSON are written by this folder only, from the same types. */
export interface SummaryRow {
  readonly id: string
  readonly code: string
  readonly type: NoticeSummary['type']
  readonly title: string
  readonly status: NoticeSummary['status']
  readonly unit_code: string
  readonly unit_name: string
  readonly duty_phone: string | null
  readonly author: Person
  readonly created_at: Date
  readonly updated_at: Date
  readonly send_at: Date | null
  readonly sent_at: Date | null
  readonly expires_at: Date | null
  readonly counts: NoticeSummary['counts'] | null
  readonly version: number
}

interface DetailRow extends SummaryRow {
  readonly texts: NoticeRecord['texts']
  readonly audience: NoticeRecord['audience']
  readonly schedule: NoticeRecord['schedule']
  readonly hash: string
  readonly editors: readonly Person[]
  readonly approver: Person | null
  readonly approved_at: Date | null
  readonly approved_hash: string | null
  readonly approved_texts: NoticeRecord['texts'] | null
  readonly started_at: Date | null
  readonly confirm_by: Date | null
  readonly run: number
  readonly recently_sent: number
  readonly steps: readonly {
    readonly at: string
    readonly from: NoticeRecord['status']
    readonly to: NoticeRecord['status']
    readonly by: Person | null
    readonly reason: string | null
  }[]
  readonly timed_as: NoticeRecord['timedAs']
  readonly corrects: { readonly id: string; readonly code: string } | null
  readonly corrected_by: { readonly id: string; readonly code: string } | null
  readonly attachments: NoticeRecord['attachments']
  readonly reply: NoticeRecord['reply'] | null
  readonly replies: NoticeRecord['replies'] | null
  readonly lacks_approver: boolean
  readonly province_unit: string
}

const PERSON = (id: string): string =>
  `(select json_build_object('id', o.id, 'name', o.name) from officer o where o.id = ${id})`

/** Columns of a line of the list; `n` is the notice, `u` its unit. */
export const NOTICE_SUMMARY = `
  n.id, n.code, n.type, n.texts -> 'vi' ->> 'title' as title, n.status, n.unit_code, u.name as unit_name, u.duty_phone,
  coalesce(${PERSON('n.author_id')}, json_build_object('id', n.author_id, 'name', '')) as author,
  n.created_at, n.updated_at, n.send_at, n.sent_at, n.expires_at, n.version,
  (select json_object_agg(c.state, c.count) from (select d.state, count(*) from notice_delivery d
     where d.notice_id = n.id and d.run = n.run group by d.state) c) as counts`

const DETAIL = `${NOTICE_SUMMARY}, n.texts, n.audience, n.schedule, encode(n.text_hash, 'hex') as hash,
  (select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name)), '[]') from officer o where o.id = any (n.editors)) as editors,
  ${PERSON('n.approver_id')} as approver, n.approved_at, encode(n.approved_hash, 'hex') as approved_hash, n.approved_texts,
  n.started_at, n.confirm_by, n.run, n.attachments, n.reply, lacks_approver(n.unit_code, n.editors) as lacks_approver,
  'P-' || u.province_code as province_unit,
  (select json_object_agg(r.choice, r.count) from (select choice, count(*)::int from notice_reply where notice_id = n.id
     group by choice) r) as replies,
  (select count(*)::int from notice_delivery d where d.notice_id = n.id and d.run = n.run and d.state = 'sent'
     and d.at > clock_timestamp() - interval '10 seconds') as recently_sent,
  (select coalesce(json_agg(json_build_object('at', s.at, 'from', s."from", 'to', s."to", 'by', ${PERSON('s.officer_id')},
     'reason', s.reason) order by s.id), '[]') from notice_step s where s.notice_id = n.id) as steps,
  ${TIMED_AS} as timed_as,
  (select json_build_object('id', c.id, 'code', c.code) from notice c where c.id = n.corrects_id) as corrects,
  (select json_build_object('id', c.id, 'code', c.code) from notice c where c.corrects_id = n.id
     and c.started_at is not null order by c.started_at desc limit 1) as corrected_by`

const FROM = 'from notice n join police_unit u on u.code = n.unit_code'

/** Reads one notice; `lock` keeps it from other writers until the transaction ends. */
export async function findNotice(
  client: pg.ClientBase,
  id: string,
  lock?: 'lock',
): Promise<NoticeRecord | undefined> {
  const text = `select ${DETAIL} ${FROM} where n.id = $1 ${lock === undefined ? '' : 'for update of n'}`
  const { rows } = await client.query<DetailRow>(text, [id])
  return rows[0] === undefined ? undefined : toRecord(rows[0])
}

/** Notices that went out, or were to go out, between two instants. */
export async function noticesBetween(
  client: pg.ClientBase,
  from: number,
  to: number,
): Promise<readonly NoticeRecord[]> {
  const text = `select ${DETAIL} ${FROM}
    where n.status not in ('DRAFT', 'IN_REVIEW', 'CHANGES_REQUESTED', 'REJECTED', 'CANCELLED')
      and (coalesce(n.started_at, n.send_at) between $1 and $2
           or (n.schedule ? 'recurrence' and n.status in ('APPROVED', 'SCHEDULED', 'SENDING', 'PAUSED')))
    order by coalesce(n.started_at, n.send_at) desc nulls last limit 500`
  const { rows } = await client.query<DetailRow>(text, [new Date(from), new Date(to)])
  return rows.map(toRecord)
}

/** A row as the use cases know it. */
export function toSummary(row: SummaryRow): NoticeSummary {
  return {
    id: row.id,
    code: row.code,
    type: row.type,
    title: row.title,
    status: row.status,
    unit: { code: row.unit_code, name: row.unit_name, dutyPhone: row.duty_phone ?? undefined },
    author: row.author,
    createdAt: row.created_at.getTime(),
    updatedAt: row.updated_at.getTime(),
    sendAt: row.send_at?.getTime(),
    sentAt: row.sent_at?.getTime(),
    expiresAt: row.expires_at?.getTime(),
    counts: row.counts ?? {},
    version: row.version,
  }
}

function toRecord(row: DetailRow): NoticeRecord {
  const { approver, approved_at: approvedAt, approved_hash: approvedHash } = row
  return {
    ...toSummary(row),
    texts: row.texts,
    audience: row.audience,
    schedule: row.schedule,
    hash: row.hash,
    editors: row.editors,
    approval:
      approver === null || approvedAt === null || approvedHash === null
        ? undefined
        : { by: approver, at: approvedAt.getTime(), hash: approvedHash },
    approvedTexts: row.approved_texts ?? undefined,
    startedAt: row.started_at?.getTime(),
    confirmBy: row.confirm_by?.getTime(),
    run: row.run,
    recentlySent: row.recently_sent,
    steps: row.steps.map((step) => ({
      at: Date.parse(step.at),
      from: step.from,
      to: step.to,
      by: step.by ?? undefined,
      reason: step.reason ?? undefined,
    })),
    timedAs: row.timed_as,
    corrects: row.corrects ?? undefined,
    correctedBy: row.corrected_by ?? undefined,
    attachments: row.attachments,
    reply: row.reply ?? undefined,
    replies: row.replies ?? {},
    lacksApprover: row.lacks_approver,
    provinceUnit: row.province_unit,
  }
}
