import { expect, it } from 'vitest'
import { hearsOf } from '../../../src/domain/access/live-hearing.ts'
import type { Role } from '../../../src/domain/access/role.ts'

const officer = (role: Role) => ({ id: 'me', name: 'Người Thử', role, unitCode: '31471' })
const event = (kind: string, officerIds: readonly string[] = [], unitCode = '31471') => ({
  ...{ kind, officerIds, unitCode },
})

it.each([
  ['duty_officer', event('mediation.changed', ['somebody']), true],
  ['duty_officer', event('case-file.submitted', [], '31474'), false],
  ['mediator', event('mediation.changed', ['me', 'somebody']), true],
  ['mediator', event('mediation.changed', ['somebody']), false],
  ['mediator', event('case-file.submitted'), false],
  ['mediation_head', event('notification.added', ['me']), true],
  ['mediator', event('mediation.changed', ['me'], '31474'), false],
  ['group_admin', event('notice.changed'), true],
  ['group_admin', event('case-file.submitted'), false],
  ['auditor', event('case-file.submitted'), false],
] as const)('a %s hears of %o: %s', (role, told, hears) => {
  expect(hearsOf(officer(role), told)).toBe(hears)
})
