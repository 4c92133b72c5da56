import type { GroupRefusal } from '../../app/notices/change-group.ts'
import type { ProblemCode } from '../problems/problem-codes.ts'

/** What a refused change of a group, or a refused code for one, is answered with. */
export const GROUP_REFUSALS = {
  'not-allowed': 'group.transition-not-allowed',
  'role-not-allowed': 'access.denied',
  'unknown-community': 'group.unknown-community',
  'unknown-admin': 'group.unknown-admin',
  'unknown-commune': 'group.unknown-commune',
} as const satisfies Record<GroupRefusal, ProblemCode>
