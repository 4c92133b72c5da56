import type { AskingOfficer, Role } from './role.ts'

/** Roles of a commune's own people, which its head gives and takes. */
const UNIT_ROLES: readonly Role[] = [
  'duty_officer',
  'handler',
  'unit_head',
  'mediation_head',
  'mediator',
  'group_admin',
]
/** Roles beside a single commune; only the administrator gives them. */
const WIDE_ROLES: readonly Role[] = ['province_duty', 'province_viewer', 'auditor', 'sys_admin']

/** Roles that an officer may give: the head those of the unit, the administrator all; nobody else any. */
export function rolesToGive({ role }: Pick<AskingOfficer, 'role'>): readonly Role[] {
  if (role === 'sys_admin') return [...UNIT_ROLES, ...WIDE_ROLES]
  return role === 'unit_head' ? UNIT_ROLES : []
}

/** Whether an officer arranges the access of a person: the administrator everybody's, the head that of the own unit. */
export function mayManagePerson(
  officer: Pick<AskingOfficer, 'role' | 'unitCode'>,
  person: Pick<AskingOfficer, 'role' | 'unitCode'>,
): boolean {
  if (officer.role === 'sys_admin') return true
  return officer.unitCode === person.unitCode && rolesToGive(officer).includes(person.role)
}
