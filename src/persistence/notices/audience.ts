import type pg from 'pg'
import type { AudienceTarget } from '../../app/notices/delivery-record.ts'
import type { Audience } from '../../domain/notice/notice-content.ts'
import { NOTICE_TYPE_CODES, noticeTypeFacts } from '../../domain/notice/notice-type.ts'
import { DAY_MS, startOfVietnamDay } from '../../domain/text/vietnam-time.ts'

/**
 * The groups of an audience. `$1`–`$7` are {@link audienceValues}: communes, hamlets, types, communities, groups, left out,
 * unit. A group without a community is only reached when nothing is asked of communities.
 */
export const AUDIENCE_GROUPS = `
  from chat_group g left join community c on c.id = g.community_id
 where g.unit_code = $7 and g.status in ('ACTIVE', 'SUSPENDED')
   and (cardinality($1::text[]) = 0 or c.commune_code = any ($1))
   and (cardinality($2::text[]) = 0 or lower(c.hamlet) = any ($2))
   and (cardinality($3::text[]) = 0 or c.type = any ($3))
   and (cardinality($4::uuid[]) = 0 or g.community_id = any ($4))
   and (cardinality($5::uuid[]) = 0 or g.id = any ($5))
   and not g.id = any ($6::uuid[])`

/** Types of which a group gets at most two a day. */
export const ORDINARY_TYPES: readonly string[] = NOTICE_TYPE_CODES.filter(
  (type) => noticeTypeFacts(type).isOrdinary,
)

/** How many ordinary notices a group gets on one day; `${day}` names two parameters, its beginning and its end. */
export function ordinaryOnDay(from: string, to: string, types: string): string {
  return `(select count(*)::int from notice_delivery d join notice o on o.id = d.notice_id
    where d.group_id = g.id and o.type = any (${types}) and d.created_at >= ${from} and d.created_at < ${to}
      and d.state not in ('skipped', 'failed'))`
}

/** @param unitCode the unit whose audience it is; groups of others are never reached */
export function audienceValues(audience: Audience, unitCode: string): readonly unknown[] {
  return [
    audience.communeCodes,
    audience.hamlets.map((hamlet) => hamlet.toLowerCase()),
    audience.communityTypes,
    audience.communityIds,
    audience.groupIds,
    audience.excludedGroupIds,
    unitCode,
  ]
}

/** The groups that a notice would go to, with what would keep it from them. */
export async function findTargets(
  client: pg.ClientBase,
  audience: Audience,
  unitCode: string,
  at: number,
): Promise<readonly AudienceTarget[]> {
  const day = startOfVietnamDay(at)
  const { rows } = await client.query<{
    id: string
    name: string
    platform: AudienceTarget['platform']
    status: string
    member_count: number | null
    ordinary: number
  }>(
    `select g.id, g.name, g.platform, g.status, g.member_count, ${ordinaryOnDay('$8', '$9', '$10')} as ordinary
     ${AUDIENCE_GROUPS} order by g.name`,
    [...audienceValues(audience, unitCode), new Date(day), new Date(day + DAY_MS), ORDINARY_TYPES],
  )
  return rows.map((row) => ({
    groupId: row.id,
    name: row.name,
    platform: row.platform,
    isActive: row.status === 'ACTIVE',
    members: row.member_count ?? undefined,
    ordinaryToday: row.ordinary,
  }))
}
