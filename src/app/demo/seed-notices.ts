import type { AskingOfficer } from '../../domain/access/role.ts'
import { createGroup } from '../notices/change-group.ts'
import type { NoticeChangeResult } from '../notices/change-notice.ts'
import { createNotice } from '../notices/create-notice.ts'
import type { NoticeDependencies } from '../notices/ports.ts'
import { transitionNotice } from '../notices/transition-notice.ts'
import type { DemoGroup, DemoNotice } from './demo-data.ts'

/** Finds a person of the demo; undefined when nobody has the log-in. */
export type FindDemoOfficer = (login: string) => Promise<AskingOfficer | undefined>

const WHOLE_UNIT = {
  communeCodes: [],
  hamlets: [],
  communityTypes: [],
  communityIds: [],
  groupIds: [],
  excludedGroupIds: [],
  includeSubscribers: false,
  includeGroups: true,
} as const

/**
 * Puts the demo's groups and notices in place the way people would: by the same steps, checks and approvals. A unit that
 * has any is left alone.
 */
export async function seedDemoNotices(
  { groups, notices }: { readonly groups: readonly DemoGroup[]; readonly notices: readonly DemoNotice[] },
  find: FindDemoOfficer,
  deps: NoticeDependencies,
): Promise<void> {
  const admin = await find(groups[0]?.admin ?? '')
  if (admin === undefined || (await hasAny(admin, deps))) return
  for (const group of groups) await addGroup(group, find, deps)
  for (const notice of notices) await addNotice(notice, find, deps)
}

async function hasAny(officer: AskingOfficer, { store }: NoticeDependencies): Promise<boolean> {
  return store.withOfficer(officer, async (db) => {
    const groups = await db.listGroups({ limit: 1 })
    const notices = await db.listNotices({ limit: 1 })
    return groups.items.length + notices.items.length > 0
  })
}

async function addGroup(
  { admin, ...facts }: DemoGroup,
  find: FindDemoOfficer,
  deps: NoticeDependencies,
): Promise<void> {
  const officer = await find(admin)
  if (officer !== undefined) await createGroup(deps, officer, { ...facts, adminIds: [officer.id] })
}

/** Written by one, and taken as far as the demo wants it by whoever takes each step. */
async function addNotice(
  { author, type, texts, reply, recurrence, steps }: DemoNotice,
  find: FindDemoOfficer,
  deps: NoticeDependencies,
): Promise<void> {
  const officer = await find(author)
  if (officer === undefined) return
  const schedule = recurrence === undefined ? {} : { recurrence }
  const draft = { type, texts, audience: WHOLE_UNIT, schedule, attachments: [], reply }
  let result: NoticeChangeResult = await createNotice(deps, { officer, draft })
  for (const { by, to, reason } of steps) {
    const stepper = await find(by)
    if (result.kind !== 'done' || stepper === undefined) return
    const noticeId = result.notice.id
    result = await transitionNotice(deps, { officer: stepper, noticeId, version: undefined, to, reason })
  }
}
