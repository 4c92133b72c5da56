import { NOTICE_ROLES } from '../notice/notice-moves.ts'
import { type AskingOfficer, type Role, worksOnCaseFiles } from './role.ts'

/** What decides who hears of a change as it happens. */
export interface LiveScope {
  readonly unitCode: string
  readonly kind: string
  /** People outside the police whom the change concerns. */
  readonly officerIds?: readonly string[]
}

/** Roles that hear only what names them: their own mediations, and that something was written to them. */
const NAMED_ONLY: readonly Role[] = ['mediation_head', 'mediator']

/** Whether a role hears of changes as they happen at all. */
export function hearsOfChanges(role: Role): boolean {
  return worksOnCaseFiles(role) || NOTICE_ROLES.includes(role) || NAMED_ONLY.includes(role)
}

/**
 * Whether an officer hears of one change: police all of their unit, group admins notices and groups, mediators what
 * concerns them. That another mediation lives is no business of theirs.
 */
export function hearsOf({ id, role, unitCode }: AskingOfficer, event: LiveScope): boolean {
  if (event.unitCode !== unitCode) return false
  if (worksOnCaseFiles(role)) return true
  if (NAMED_ONLY.includes(role)) return event.officerIds?.includes(id) === true
  return NOTICE_ROLES.includes(role) && /^(?:notice|group)\./u.test(event.kind)
}
