import type { CaseFileKind } from '../case-file/case-file-kind.ts'
import type { CaseFileStatus } from '../case-file/status.ts'
import { CLOCK_RULES, type ClockLimit, type ClockNature, type ClockRule, clockRuleOf } from './clock-rules.ts'
import { addMonths, addWorkingDays, dayOf, type WorkCalendar } from './work-calendar.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 86_400_000

/** What decides which limits run on a case. */
export interface ClockFacts {
  readonly kind: CaseFileKind
  readonly category: string
  /** The unit lies far off: mountains, islands. */
  readonly isRemote: boolean
}

/** A limit as it starts. */
export interface ClockStarted {
  readonly key: string
  /** Milliseconds since the epoch. */
  readonly startsAt: number
  readonly dueAt: number
  readonly nature: ClockNature
  readonly basis: string
}

/** When a limit that starts at an instant runs out. */
export function dueOf(
  limit: ClockLimit,
  startsAt: number,
  isRemote: boolean,
  calendar: WorkCalendar,
): number {
  if ('hours' in limit)
    return startsAt + ((isRemote ? limit.remoteHours : undefined) ?? limit.hours) * HOUR_MS
  if ('days' in limit) return startsAt + limit.days * DAY_MS
  if ('months' in limit) return addMonths(startsAt, limit.months)
  return addWorkingDays(startsAt, limit.workingDays, calendar)
}

/** The limits that filing, or a new status, starts. */
export function clocksStartedBy(
  start: 'submitted' | CaseFileStatus,
  facts: ClockFacts,
  at: number,
  calendar: WorkCalendar,
): readonly ClockStarted[] {
  const keys = [...new Set(CLOCK_RULES.map((rule) => rule.key))]
  return keys.flatMap((key) => {
    const rule = clockRuleOf(key, dayOf(at))
    if (rule === undefined || !isStartedBy(rule, start) || !concerns(rule, facts)) return []
    return [startClock(rule, facts, at, calendar)]
  })
}

/** A limit that an officer starts: undefined when there is none of this key for such a case. */
export function clockStartedByHand(
  key: string,
  facts: ClockFacts,
  at: number,
  calendar: WorkCalendar,
): ClockStarted | undefined {
  const rule = clockRuleOf(key, dayOf(at))
  if (rule === undefined || rule.start !== 'by-hand' || !concerns(rule, facts)) return undefined
  return startClock(rule, facts, at, calendar)
}

/** Keys that an officer may start on such a case. */
export function clocksByHand(facts: ClockFacts, at: number): readonly string[] {
  const keys = [...new Set(CLOCK_RULES.map((rule) => rule.key))]
  return keys.filter((key) => {
    const rule = clockRuleOf(key, dayOf(at))
    return rule !== undefined && rule.start === 'by-hand' && concerns(rule, facts)
  })
}

function startClock(rule: ClockRule, facts: ClockFacts, at: number, calendar: WorkCalendar): ClockStarted {
  const { key, nature, basis, limit } = rule
  return { key, startsAt: at, dueAt: dueOf(limit, at, facts.isRemote, calendar), nature, basis }
}

function isStartedBy({ start }: ClockRule, by: 'submitted' | CaseFileStatus): boolean {
  return typeof start === 'string' ? start === by : start.status === by
}

function concerns({ kinds, categories, notCategories }: ClockRule, facts: ClockFacts): boolean {
  return (
    (kinds === undefined || kinds.includes(facts.kind)) &&
    (categories === undefined || categories.includes(facts.category)) &&
    notCategories?.includes(facts.category) !== true
  )
}
