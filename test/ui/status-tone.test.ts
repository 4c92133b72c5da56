import { expect, it } from 'vitest'
import { CASE_FILE_STATUSES, CLOSED_STATUSES } from '../../src/domain/case-file/status.ts'
import { statusName } from '../../src/ui/inbox/status-name.ts'
import { statusTone } from '../../src/ui/shared/status-tone.ts'

it.each([
  ['SUBMITTED', 'new'],
  ['NEED_INFO', 'waiting'],
  ['CHECKING', 'working'],
  ['HG_SUBMITTED', 'new'],
  ['RESULT', 'done'],
] as const)('shows %s as %s', (status, tone) => {
  expect(statusTone(status)).toBe(tone)
})

it('shows every closed status as done', () => {
  expect(CLOSED_STATUSES.map(statusTone)).toEqual(CLOSED_STATUSES.map(() => 'done'))
})

it('tells suspected spam from a sent report in the filter', () => {
  expect(statusName('QUARANTINE')).not.toBe(statusName('SUBMITTED'))
})

it('has a name for every status', () => {
  expect(CASE_FILE_STATUSES.map(statusName)).not.toContain('')
})
