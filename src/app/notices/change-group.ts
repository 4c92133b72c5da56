import type { AskingOfficer } from '../../domain/access/role.ts'
import { type GroupStatus, nextGroupStatuses } from '../../domain/notice/group-status.ts'
import { NOTICE_ROLES } from '../../domain/notice/notice-moves.ts'
import type { GroupChanges, GroupRecord } from './group-record.ts'
import type { NoticeDependencies, NoticeTransaction } from './ports.ts'

/** Why a change of a group is refused. */
export type GroupRefusal =
  | 'not-allowed'
  | 'role-not-allowed'
  | 'unknown-community'
  | 'unknown-admin'
  | 'unknown-commune'

/** How a change of a group ended; `not-found` also for another unit's group. */
export type GroupResult =
  | { readonly kind: 'done'; readonly group: GroupRecord }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'stale'; readonly current: GroupRecord }
  | { readonly kind: 'refused'; readonly refusal: GroupRefusal }

interface GroupAsk {
  readonly officer: AskingOfficer
  readonly groupId: string
  readonly version: number | undefined
}

/** Puts an ordinary Zalo group into the register: its admins post by hand, so it is active at once. */
export async function createGroup(
  deps: NoticeDependencies,
  officer: AskingOfficer,
  changes: GroupChanges & { readonly name: string },
): Promise<GroupResult> {
  if (!NOTICE_ROLES.includes(officer.role)) return { kind: 'refused', refusal: 'role-not-allowed' }
  const groupId = deps.ids.uuid()
  return deps.store.withOfficer(officer, async (db) => {
    const refusal = await refuseChanges(db, changes)
    if (refusal !== undefined) return { kind: 'refused', refusal }
    await db.insertGroup(groupId, changes.name)
    await db.saveGroup(groupId, changes, deps.ids.uuid(), deps.clock.now())
    return finish(deps, db, officer, groupId, 'ACTIVE')
  })
}

/** Changes what is known of a group. The first change of one that waits to be linked takes it into the officer's unit. */
export function updateGroup(
  deps: NoticeDependencies,
  ask: GroupAsk & { readonly changes: GroupChanges },
): Promise<GroupResult> {
  return withGroup(deps, ask, async (db, group) => {
    const refusal = await refuseChanges(db, ask.changes)
    if (refusal !== undefined) return { kind: 'refused', refusal }
    await db.saveGroup(group.id, ask.changes, deps.ids.uuid(), deps.clock.now())
    return finish(deps, db, ask.officer, group.id, group.status)
  })
}

/** Takes a group to another state; what comes into a unit's hands by it belongs to the unit. */
export function transitionGroup(
  deps: NoticeDependencies,
  ask: GroupAsk & { readonly to: GroupStatus; readonly reason: string | undefined },
): Promise<GroupResult> {
  return withGroup(deps, ask, async (db, group) => {
    if (!nextGroupStatuses(group.status).includes(ask.to)) return { kind: 'refused', refusal: 'not-allowed' }
    if (group.unit === undefined) await db.saveGroup(group.id, {}, deps.ids.uuid(), deps.clock.now())
    await db.saveGroupStatus(
      group.id,
      ask.to,
      ask.to === 'SUSPENDED' ? (ask.reason ?? 'by-officer') : undefined,
    )
    if (ask.to === 'ACTIVE' && group.platform !== 'by-hand') await askToCheck(deps, db, ask)
    return finish(deps, db, ask.officer, group.id, ask.to)
  })
}

/** Rights and members as the platform sees them now. */
async function askToCheck(deps: NoticeDependencies, db: NoticeTransaction, ask: GroupAsk): Promise<void> {
  const id = deps.ids.uuid()
  await db.insertRequest(id, { what: 'check-group', groupId: ask.groupId, officerId: ask.officer.id })
  await db.askFor('answer-chat-request', [id])
}

async function withGroup(
  deps: NoticeDependencies,
  ask: GroupAsk,
  work: (db: NoticeTransaction, group: GroupRecord) => Promise<GroupResult>,
): Promise<GroupResult> {
  if (!NOTICE_ROLES.includes(ask.officer.role)) return { kind: 'not-found' }
  const result = await deps.store.withOfficer(ask.officer, async (db): Promise<GroupResult> => {
    const group = await db.findGroup(ask.groupId, 'lock')
    if (group === undefined) return { kind: 'not-found' }
    if (ask.version !== undefined && ask.version !== group.version) return { kind: 'stale', current: group }
    return work(db, group)
  })
  if (result.kind === 'done') deps.nudge()
  return result
}

/** Whether what is written about a group names only what belongs to the officer's unit. */
export async function refuseChanges(
  db: NoticeTransaction,
  changes: GroupChanges,
): Promise<GroupRefusal | undefined> {
  const { communityId, communeCode, adminIds } = changes
  if (typeof communityId === 'string' && !(await db.hasCommunity(communityId))) return 'unknown-community'
  if (communeCode !== undefined && !(await db.ownUnit()).communeCodes.includes(communeCode))
    return 'unknown-commune'
  if (adminIds !== undefined && adminIds.length > 0 && !(await db.areColleagues(adminIds)))
    return 'unknown-admin'
  return undefined
}

async function finish(
  deps: NoticeDependencies,
  db: NoticeTransaction,
  officer: AskingOfficer,
  groupId: string,
  status: GroupStatus,
): Promise<GroupResult> {
  if (status === 'ACTIVE') {
    const known = await db.findGroup(groupId)
    if (known?.status !== 'ACTIVE') await db.saveGroupStatus(groupId, 'ACTIVE', undefined)
  }
  await db.announce('group.changed', undefined)
  await db.recordAudit({
    chain: officer.unitCode,
    at: deps.clock.now(),
    actor: `officer:${officer.id}`,
    action: 'group.changed',
    subject: `group:${groupId}`,
    detail: { to: status },
  })
  const group = await db.findGroup(groupId)
  return group === undefined ? { kind: 'not-found' } : { kind: 'done', group }
}
