import type pg from 'pg'
import type { GroupChanges } from '../../app/notices/group-record.ts'
import type { GroupStatus } from '../../domain/notice/group-status.ts'

/** An ordinary Zalo group of a unit; whoever registers it vouches for it. */
export async function insertGroup(
  client: pg.ClientBase,
  id: string,
  unitCode: string,
  name: string,
): Promise<void> {
  await client.query(
    `insert into chat_group (id, platform, unit_code, name, status, admin_seen_at)
     values ($1, 'by-hand', $2, $3, 'ACTIVE', clock_timestamp())`,
    [id, unitCode, name],
  )
}

/** Writes what people know of a group, its community and its admins; a group that nobody has becomes the unit's. */
export async function saveGroup(
  client: pg.ClientBase,
  group: { readonly id: string; readonly unitCode: string; readonly communeCode: string | undefined },
  changes: GroupChanges,
  newCommunityId: string,
  at: number,
): Promise<void> {
  await client.query(
    `update chat_group set unit_code = coalesce(unit_code, $2), name = coalesce($3, name), version = version + 1,
            member_count = coalesce($4, member_count), member_count_at = case when $4::int is null then member_count_at else $5 end,
            member_approval = coalesce($6, member_approval), only_admins_post = coalesce($7, only_admins_post),
            invite_link = case when $8 then $9 else invite_link end, language = coalesce($10, language)
      where id = $1`,
    [
      group.id,
      group.unitCode,
      changes.name ?? null,
      changes.memberCount ?? null,
      new Date(at),
      changes.memberApproval ?? null,
      changes.onlyAdminsPost ?? null,
      changes.inviteLink !== undefined,
      changes.inviteLink ?? null,
      changes.language ?? null,
    ],
  )
  await saveCommunity(client, group, changes, newCommunityId)
  if (changes.adminIds !== undefined) await saveAdmins(client, group.id, changes.adminIds)
}

async function saveCommunity(
  client: pg.ClientBase,
  group: { readonly id: string; readonly unitCode: string; readonly communeCode: string | undefined },
  changes: GroupChanges,
  newCommunityId: string,
): Promise<void> {
  if (changes.communityId !== undefined) {
    // Without one it gets its own below.
    await client.query('update chat_group set community_id = $2 where id = $1', [
      group.id,
      changes.communityId,
    ])
  }
  const { rows } = await client.query<{ community_id: string | null; name: string }>(
    'select community_id, name from chat_group where id = $1',
    [group.id],
  )
  const [found] = rows
  if (found === undefined) return
  if (found.community_id === null) {
    await client.query(
      `insert into community (id, unit_code, commune_code, name, type) values ($1, $2, $3, $4, 'THON')`,
      [newCommunityId, group.unitCode, group.communeCode ?? null, found.name],
    )
    await client.query('update chat_group set community_id = $2 where id = $1', [group.id, newCommunityId])
  }
  await client.query(
    `update community set type = coalesce($2, type), commune_code = coalesce($3, commune_code),
            hamlet = case when $4 then $5 else hamlet end, model = case when $6 then $7 else model end where id = $1`,
    [
      found.community_id ?? newCommunityId,
      changes.type ?? null,
      changes.communeCode ?? null,
      changes.hamlet !== undefined,
      changes.hamlet ?? null,
      changes.model !== undefined,
      changes.model ?? null,
    ],
  )
}

async function saveAdmins(client: pg.ClientBase, groupId: string, ids: readonly string[]): Promise<void> {
  await client.query('delete from group_admin where group_id = $1 and not officer_id = any ($2::uuid[])', [
    groupId,
    ids,
  ])
  await client.query(
    `insert into group_admin (group_id, officer_id) select $1, unnest($2::uuid[]) on conflict do nothing`,
    [groupId, ids],
  )
}

/** Writes a group's state. @param reason a code, for `SUSPENDED` */
export async function saveGroupStatus(
  client: pg.ClientBase,
  id: string,
  status: GroupStatus,
  reason: string | undefined,
): Promise<void> {
  await client.query(
    // Whoever brings it back has looked at it: what was found before does not suspend it again.
    `update chat_group set status = $2, status_reason = $3, version = version + 1,
            admin_seen_at = case when $2 = 'ACTIVE' then clock_timestamp() else admin_seen_at end,
            approval_was_on = approval_was_on and $2 <> 'ACTIVE',
            admins_gone_since = case when $2 = 'ACTIVE' then null else admins_gone_since end where id = $1`,
    [id, status, reason ?? null],
  )
}
