import type { UrgencyReason } from './case-file-draft.ts'
import { CATEGORIES } from './category.ts'
import { TRIAGE_RULES, type TriageFacts } from './triage-rules.ts'
import { lessUrgent, moreUrgent, URGENCIES, type Urgency } from './urgency.ts'

/** The level of a case and every rule that counted, the deciding ones included. */
export interface Triage {
  readonly urgency: Urgency
  readonly reasons: readonly UrgencyReason[]
}

const OLD_AFTER_MS = 30 * 86_400_000

/** With this one, three reports by different accounts (domain reference §7). */
const OTHERS_THAT_RAISE = 2

/**
 * Judges how urgent a report is (domain reference §7): the category's level, raised by every rule that holds, lowered one
 * level (not below `P3`) only for an event older than 30 days without danger.
 */
export function triage(facts: TriageFacts): Triage {
  const { name, defaultUrgency } = CATEGORIES[facts.category]
  const first: UrgencyReason = {
    code: 'category-default',
    urgency: defaultUrgency,
    because: `Mức của loại việc: ${name}`,
  }
  const raising = TRIAGE_RULES.filter((candidate) => candidate.holds(facts)).map(
    ({ code, urgency, because }) => ({
      code,
      urgency,
      because,
    }),
  )
  const ruled = [first, ...raising]
  const level = ruled.map((reason) => reason.urgency).reduce(moreUrgent)
  const reasons = [...ruled, ...repeated(facts, level)]
  const urgency = reasons.map((reason) => reason.urgency).reduce(moreUrgent)
  return isOld(facts) && reasons.length === 1 ? lowered(urgency, reasons) : { urgency, reasons }
}

/** Several people tell of the same: one level more urgent, once. */
function repeated({ otherReportsWithin7Days: others = 0 }: TriageFacts, level: Urgency): UrgencyReason[] {
  const higher = URGENCIES[URGENCIES.indexOf(level) - 1]
  if (others < OTHERS_THAT_RAISE || higher === undefined) return []
  const because = 'Ít nhất 3 người báo cùng nơi hoặc cùng biển số trong 7 ngày'
  return [{ code: 'repeated-reports', urgency: higher, because }]
}

function lowered(urgency: Urgency, reasons: readonly UrgencyReason[]): Triage {
  if (urgency === 'P3' || urgency === 'P4') return { urgency, reasons }
  const lower = lessUrgent(urgency)
  return {
    urgency: lower,
    reasons: [
      ...reasons,
      { code: 'older-than-30-days', urgency: lower, because: 'Việc đã quá 30 ngày, không còn nguy hiểm' },
    ],
  }
}

function isOld({ happenedAt, at, danger }: TriageFacts): boolean {
  return happenedAt !== undefined && !danger && at - happenedAt > OLD_AFTER_MS
}
