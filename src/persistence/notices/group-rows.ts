import type pg from 'pg'
import type { CommunityRecord, GroupRecord } from '../../app/notices/group-record.ts'
import type { Person } from '../../app/notices/notice-record.ts'
import type { NoticeTransaction } from '../../app/notices/ports.ts'
import type { GroupStatus } from '../../domain/notice/group-status.ts'
import { folded, patternOf } from './search-words.ts'
import { pageOf } from './write-notice.ts'

interface Row {
  readonly id: string
  readonly name: string
  readonly platform: GroupRecord['platform']
  readonly status: GroupStatus
  readonly status_reason: string | null
  readonly unit: { readonly code: string; readonly name: string } | null
  readonly community: CommunityRow | null
  readonly member_count: number | null
  readonly member_count_at: Date | null
  readonly admins: readonly Person[]
  readonly member_approval: boolean | null
  readonly only_admins_post: boolean | null
  readonly troubles: readonly string[]
  readonly checked_at: Date | null
  readonly invite_link: string | null
  readonly language: GroupRecord['language']
  readonly last_notice_at: Date | null
  readonly created_at: Date
  readonly version: number
  readonly topic_id: string | null
  readonly admin_seen_at: Date | null
}

interface CommunityRow {
  readonly id: string
  readonly name: string
  readonly type: CommunityRecord['type']
  readonly commune: { readonly code: string; readonly name: string } | null
  readonly hamlet: string | null
  readonly model: string | null
  readonly earlier: readonly { readonly code: string; readonly name: string; readonly until: string }[]
  readonly others: CommunityRecord['otherChats']
}

const SELECT = `
  select g.*, (select json_build_object('code', u.code, 'name', u.name) from police_unit u where u.code = g.unit_code) as unit,
         (select json_build_object('id', c.id, 'name', c.name, 'type', c.type, 'hamlet', c.hamlet, 'model', c.model,
            'commune', (select json_build_object('code', m.code, 'name', m.full_name) from commune m where m.code = c.commune_code),
            'earlier', (select coalesce(json_agg(json_build_object('code', e.unit_code, 'name', v.name, 'until', e.until)
               order by e.until desc), '[]') from community_unit e join police_unit v on v.code = e.unit_code
               where e.community_id = c.id),
            'others', (select coalesce(json_agg(json_build_object('id', s.id, 'name', s.name, 'platform', s.platform) order by s.name), '[]')
               from chat_group s where s.community_id = c.id and s.id <> g.id and s.status <> 'ARCHIVED')) from community c where c.id = g.community_id) as community,
         (select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name)), '[]') from group_admin a
            join officer o on o.id = a.officer_id where a.group_id = g.id) as admins
    from chat_group g`

type GroupWish = Parameters<NoticeTransaction['listGroups']>[0]

/** The register, by name. */
export async function listGroups(
  client: pg.ClientBase,
  wish: GroupWish,
): ReturnType<NoticeTransaction['listGroups']> {
  const bar = wish.cursor?.lastIndexOf('|') ?? -1
  const [name, id] = bar < 0 ? [] : [wish.cursor?.slice(0, bar), wish.cursor?.slice(bar + 1)]
  const { rows } = await client.query<Row>(
    `${SELECT} where ($1::text is null or g.status = $1) and ($2::text is null or g.platform = $2)
       and ($3::text is null or exists (select 1 from community c where c.id = g.community_id and c.type = $3))
       and ($4::text is null or ${folded('g.name')} like $4 or exists (select 1 from community c where c.id = g.community_id
              and (${folded('c.hamlet')} like $4 or ${folded('c.name')} like $4)))
       and ($5::text is null or (g.name, g.id) > ($5::text, $6::uuid)) order by g.name, g.id limit $7`,
    [
      wish.status ?? null,
      wish.platform ?? null,
      wish.type ?? null,
      patternOf(wish.q),
      name ?? null,
      id ?? null,
      wish.limit + 1,
    ],
  )
  const counted = await client.query<{ status: GroupStatus; count: number }>(
    'select status, count(*)::int as count from chat_group group by status',
  )
  const page = pageOf(rows.map(toRecord), wish, (item) => `${item.name}|${item.id}`)
  return { ...page, counts: Object.fromEntries(counted.rows.map(({ status, count }) => [status, count])) }
}

/** One group; `lock` keeps it from other writers until the transaction ends. */
export async function findGroup(
  client: pg.ClientBase,
  id: string,
  lock?: 'lock',
): Promise<GroupRecord | undefined> {
  const text = `${SELECT} where g.id = $1 ${lock === undefined ? '' : 'for update of g'}`
  const { rows } = await client.query<Row>(text, [id])
  return rows[0] === undefined ? undefined : toRecord(rows[0])
}

function toRecord(row: Row): GroupRecord {
  return {
    id: row.id,
    name: row.name,
    platform: row.platform,
    status: row.status,
    statusReason: row.status_reason ?? undefined,
    unit: row.unit ?? undefined,
    community: row.community === null ? undefined : toCommunity(row.community),
    members:
      row.member_count === null || row.member_count_at === null
        ? undefined
        : { count: row.member_count, at: row.member_count_at.getTime() },
    admins: row.admins,
    memberApproval: row.member_approval ?? undefined,
    onlyAdminsPost: row.only_admins_post ?? undefined,
    troubles: row.troubles,
    checkedAt: row.checked_at?.getTime(),
    inviteLink: row.invite_link ?? undefined,
    language: row.language,
    lastNoticeAt: row.last_notice_at?.getTime(),
    createdAt: row.created_at.getTime(),
    version: row.version,
    hasTopic: row.topic_id !== null,
    adminSeenAt: row.admin_seen_at?.getTime(),
  }
}

function toCommunity(row: CommunityRow): CommunityRecord {
  return {
    id: row.id,
    name: row.name,
    type: row.type,
    commune: row.commune ?? undefined,
    hamlet: row.hamlet ?? undefined,
    model: row.model ?? undefined,
    earlierUnits: row.earlier.map((unit) => ({ ...unit, until: Date.parse(unit.until) })),
    otherChats: row.others,
  }
}
