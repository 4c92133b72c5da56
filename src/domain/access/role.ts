/** What an officer or helper may be in the product (domain reference §3.4). The database derives its row scope from it. */
export const ROLES = [
  'duty_officer',
  'handler',
  'unit_head',
  'mediation_head',
  'mediator',
  'group_admin',
  'province_viewer',
  'province_duty',
  'auditor',
  'sys_admin',
] as const
export type Role = (typeof ROLES)[number]

/** The person who asks, as every function that shows or changes something of a case takes it. */
export interface AskingOfficer {
  readonly id: string
  readonly name: string
  readonly role: Role
  /** 5-digit commune code, or `P-NN` for a province. */
  readonly unitCode: string
}

/** Roles that work on the case files of their unit. All others see none. */
export const CASE_WORKER_ROLES: readonly Role[] = ['duty_officer', 'handler', 'unit_head', 'province_duty']

/** Whether a role may open the inbox at all. */
export function worksOnCaseFiles(role: Role): boolean {
  return CASE_WORKER_ROLES.includes(role)
}
