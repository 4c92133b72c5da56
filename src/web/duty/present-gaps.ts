import type { z } from 'zod'
import type { UnitReadiness } from '../../app/duty/duty-desk-ports.ts'
import type { dutyGapsSchema } from '../../contracts/duty.ts'

type Gap = z.input<typeof dutyGapsSchema>['items'][number]

/** What is wrong with the readiness of each unit, worst first; units with nothing wrong are left out. */
export function presentGaps(units: readonly UnitReadiness[]): Gap[] {
  return units
    .map((one) => ({ unit: { ...one.unit }, problems: problemsOf(one), unanswered: one.unanswered }))
    .filter(({ problems }) => problems.length > 0)
    .toSorted(
      (one, other) => other.unanswered - one.unanswered || other.problems.length - one.problems.length,
    )
    .map(({ unit, problems }) => ({ unit, problems }))
}

function problemsOf({ onDuty, reachable, unanswered, overdue }: UnitReadiness): Gap['problems'] {
  const problems: Gap['problems'] = []
  if (unanswered > 0) problems.push({ kind: 'alert-unanswered', text: `${unanswered} tin khẩn chưa ai nhận` })
  if (reachable === 0) problems.push({ kind: 'no-way-to-reach', text: 'Không ai cài cách nhận báo tin' })
  if (onDuty === 0) problems.push({ kind: 'nobody-on-duty', text: 'Lịch trực đang trống' })
  if (overdue > 0) problems.push({ kind: 'overdue', text: `${overdue} hồ sơ quá hạn` })
  return problems
}
