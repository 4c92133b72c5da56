import { type AskingOfficer, worksOnCaseFiles } from './role.ts'

/** What decides who may see a case file. */
export interface CaseFileScope {
  readonly unitCode: string
  /** Absent while nobody has taken it. */
  readonly assigneeId: string | undefined
  /** The responsible unit shows it to the officer's unit. */
  readonly isShared?: boolean
}

/**
 * Whether an officer may see a case file (domain reference §3.4): case workers see those of their own unit and those shown
 * to it, a handler only those assigned to them. The database applies the same rule to every row (policy `unit_scope`); this one keeps a mistake
 * in a query from reaching the screen.
 */
export function maySeeCaseFile(officer: AskingOfficer, scope: CaseFileScope): boolean {
  if (!worksOnCaseFiles(officer.role)) return false
  if (officer.unitCode !== scope.unitCode) return scope.isShared === true && officer.role !== 'handler'
  return officer.role !== 'handler' || scope.assigneeId === officer.id
}

/** Whether an officer may pass a case file to another unit: everybody who works the desk, but not a handler. */
export function mayTransfer(officer: AskingOfficer): boolean {
  return worksOnCaseFiles(officer.role) && officer.role !== 'handler'
}

/** Whether an officer decides as the unit's head (`needs-head` of `refuseTransition`). */
export function isUnitHead(officer: AskingOfficer): boolean {
  return officer.role === 'unit_head'
}

/**
 * Whether a second person may decide that an identity is opened: somebody else of the unit's desk, and one of the two is a
 * head (design §2.5). So neither two officers among themselves nor a head alone can open it.
 */
export function mayDecideIdentity(
  officer: AskingOfficer,
  asker: { readonly id: string; readonly isHead: boolean },
): boolean {
  return mayTransfer(officer) && officer.id !== asker.id && (isUnitHead(officer) || asker.isHead)
}
