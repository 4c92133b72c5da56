import type pg from 'pg'
import type { NoticeSummary } from '../../app/notices/notice-record.ts'
import type { ListWish, NoticeDraft, NoticeTransaction, Page, StatusWrite } from '../../app/notices/ports.ts'
import { NOTICE_SUMMARY, type SummaryRow, toSummary } from './notice-rows.ts'
import { folded, patternOf } from './search-words.ts'

type NoticeWish = Parameters<NoticeTransaction['listNotices']>[0]

/** Notices of the unit, the one changed last first. The cursor is the last line's place in that order. */
export async function listNotices(
  client: pg.ClientBase,
  wish: NoticeWish,
): ReturnType<NoticeTransaction['listNotices']> {
  const [at, id] = wish.cursor?.split('|') ?? []
  const { rows } = await client.query<SummaryRow>(
    `select ${NOTICE_SUMMARY} from notice n join police_unit u on u.code = n.unit_code
      where ($1::text is null or n.status = $1) and ($2::text is null or n.type = $2)
        and ($3::text is null or lower(n.code) like $3 or ${folded("n.texts -> 'vi' ->> 'title'")} like $3)
        and ($4::timestamptz is null or (n.updated_at, n.id) < ($4::timestamptz, $5::uuid))
      order by n.updated_at desc, n.id desc limit $6`,
    [wish.status ?? null, wish.type ?? null, patternOf(wish.q), at ?? null, id ?? null, wish.limit + 1],
  )
  const counted = await client.query<{ status: NoticeSummary['status']; count: number }>(
    'select status, count(*)::int as count from notice where $1::text is null or type = $1 group by status',
    [wish.type ?? null],
  )
  return {
    ...pageOf(rows.map(toSummary), wish, (item) => `${new Date(item.updatedAt).toISOString()}|${item.id}`),
    counts: Object.fromEntries(counted.rows.map(({ status, count }) => [status, count])),
  }
}

/** One more than asked for tells that there is another page. */
export function pageOf<Item>(
  items: readonly Item[],
  { limit }: ListWish,
  cursorOf: (item: Item) => string,
): Page<Item> {
  const shown = items.slice(0, limit)
  const last = shown.at(-1)
  return { items: shown, nextCursor: items.length > limit && last !== undefined ? cursorOf(last) : undefined }
}

/** Writes a new draft of the asking officer. */
export async function insertNotice(
  client: pg.ClientBase,
  notice: Parameters<NoticeTransaction['insertNotice']>[0],
): Promise<void> {
  await client.query(
    `insert into notice (id, code, unit_code, type, texts, audience, schedule, author_id, editors, corrects_id, attachments, reply)
     select $1, $2, o.unit_code, $3, $4, $5, $6, o.id, array[o.id], $7, $8, $9 from officer o where o.id = asking_officer()`,
    [
      notice.id,
      notice.code,
      notice.type,
      notice.texts,
      notice.audience,
      notice.schedule,
      notice.correctsId ?? null,
      JSON.stringify(notice.attachments),
      notice.reply ?? null,
    ],
  )
}

/** Writes words and plan; whoever does it becomes an editor, and nobody has approved it any more. */
export async function saveDraft(client: pg.ClientBase, id: string, draft: NoticeDraft): Promise<void> {
  await client.query(
    `update notice set type = $2, texts = $3, audience = $4, schedule = $5, attachments = $6, reply = $7, status = 'DRAFT', send_at = null,
            approver_id = null, approved_at = null, approved_hash = null, updated_at = clock_timestamp(), version = version + 1,
            editors = case when asking_officer() = any (editors) then editors else editors || asking_officer() end
      where id = $1`,
    [
      id,
      draft.type,
      draft.texts,
      draft.audience,
      draft.schedule,
      JSON.stringify(draft.attachments),
      draft.reply ?? null,
    ],
  )
}

/** Writes a step's status; an approval takes the hash of the text as it stands in the row. */
export async function saveStatus(client: pg.ClientBase, id: string, write: StatusWrite): Promise<void> {
  const approval = write.isApproving
    ? ', approver_id = asking_officer(), approved_at = clock_timestamp(), approved_hash = text_hash, approved_texts = texts'
    : write.isApprovalGone
      ? ', approver_id = null, approved_at = null, approved_hash = null'
      : ''
  await client.query(
    `update notice set status = $2, updated_at = clock_timestamp(), version = version + 1,
            send_at = case when $3 then $4::timestamptz else send_at end,
            confirm_by = case when $5 then $6::timestamptz else confirm_by end ${approval}
      where id = $1`,
    [id, write.status, ...given(write.sendAt), ...given(write.confirmBy)],
  )
}

/** Whether a value is given at all, and the value. */
function given(at: number | null | undefined): readonly [boolean, Date | null] {
  return [at !== undefined, at === undefined || at === null ? null : new Date(at)]
}

/** Adds a line to the history. */
export async function recordStep(
  client: pg.ClientBase,
  ...[id, from, to, reason]: Parameters<NoticeTransaction['recordStep']>
): Promise<void> {
  await client.query(
    `insert into notice_step (notice_id, unit_code, "from", "to", officer_id, reason)
     select n.id, n.unit_code, $2, $3, asking_officer(), $4 from notice n where n.id = $1`,
    [id, from, to, reason ?? null],
  )
}

/** What has not been handed over is given up. */
export async function dropWaiting(
  client: pg.ClientBase,
  id: string,
  reason: 'cancelled' | 'expired',
): Promise<number> {
  const result = await client.query(
    `update notice_delivery set state = 'skipped', reason = $2, at = clock_timestamp()
      where notice_id = $1 and state in ('planned', 'waiting-by-hand')`,
    [id, reason],
  )
  return result.rowCount ?? 0
}
