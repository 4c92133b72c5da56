import { CASE_WORKER_ROLES, type Role } from '../../domain/access/role.ts'
import { NOTICE_ROLES } from '../../domain/notice/notice-moves.ts'
import { shellTexts } from '../texts/shell.ts'

/** A part of the product with an address of its own, and the roles that work there. */
export interface Section {
  readonly to: '/inbox' | '/mediations' | '/duty' | '/supervision' | '/notices' | '/settings'
  readonly label: string
  /** A word that fits under an icon on a phone. */
  readonly short: string
  readonly roles: readonly Role[]
}

/** The sections in the order of the day's work; who sees which follows domain reference §3.4. */
export const SECTIONS: readonly Section[] = [
  { to: '/inbox', ...shellTexts.inbox, roles: CASE_WORKER_ROLES },
  {
    to: '/mediations',
    ...shellTexts.mediations,
    roles: ['duty_officer', 'unit_head', 'mediation_head', 'mediator'],
  },
  { to: '/duty', ...shellTexts.duty, roles: CASE_WORKER_ROLES },
  { to: '/supervision', ...shellTexts.supervision, roles: ['province_viewer', 'province_duty', 'unit_head'] },
  { to: '/notices', ...shellTexts.notices, roles: NOTICE_ROLES },
  // Others reach their settings by the menu under their name.
  { to: '/settings', ...shellTexts.settings, roles: ['unit_head', 'sys_admin', 'auditor'] },
]

/** What a role finds in the bar of sections. */
export function sectionsOf(role: Role): readonly Section[] {
  return SECTIONS.filter((section) => section.roles.includes(role))
}

/** The roles that work in a section. */
export function rolesOf(to: Section['to']): readonly Role[] {
  return SECTIONS.find((section) => section.to === to)?.roles ?? []
}
