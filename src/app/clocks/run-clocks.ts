import { statusNotice } from '../../domain/case-file/status-notice.ts'
import { type ClockAction, clockAction } from '../../domain/clocks/clock-action.ts'
import { clockRuleOf } from '../../domain/clocks/clock-rules.ts'
import { dueOf } from '../../domain/clocks/start-clocks.ts'
import { dayOf, nextWorkingInstant } from '../../domain/clocks/work-calendar.ts'
import type { Clock } from '../clock.ts'
import type { Ids } from '../ids.ts'
import type { WorkItem } from '../work/ports.ts'
import type { ClockLook, ClockStore, SystemStep, WatchedClock } from './ports.ts'

/** Limits in working days are computed anew at least so often: somebody may have changed a holiday. */
const CALENDAR_LOOK_MS = 6 * 3_600_000

/** What looking at limits needs. */
export interface ClockDependencies {
  readonly store: ClockStore
  readonly clock: Clock
  readonly ids: Ids
}

/**
 * Looks at time limits whose time has come: warns whoever works on the case, tells the head of a breach, tells the superior
 * duty of a legal one that stays, and takes the step that the end of some limits means (domain reference §5.4, §9.1).
 */
export function createRunClocks({ store, clock, ids }: ClockDependencies) {
  return (items: readonly WorkItem[]): Promise<void> =>
    store.look(items, (watched) => lookAt(watched, clock.now(), ids))
}

function lookAt(watched: WatchedClock, at: number, ids: Ids): ClockLook {
  const dueAt = fitDue(watched)
  const action = inWorkingTime(watched, clockAction({ ...watched, dueAt }, at), at)
  const step = endingStep(watched, action, ids)
  const stops = step !== undefined || isOver(watched)
  const isTold = !stops && action.tell !== 'nothing'
  return {
    dueAt,
    stage: action.stage,
    lookAgainAt: stops ? undefined : lookAgainAt(watched, action, at),
    stops,
    told: isTold ? { kind: `clock-${action.tell}`, timelineId: ids.uuid() } : undefined,
    notifications: isTold ? whomToTell(watched, action).map((one) => ({ ...one, id: ids.uuid() })) : [],
    step,
    at,
  }
}

/** The limit as the unit and today's calendar make it; a limit that was moved by a pause or an officer stays. */
function fitDue({ key, startsAt, dueAt, isRemote, calendar, stage }: WatchedClock): number {
  const limit = clockRuleOf(key, dayOf(startsAt))?.limit
  if (limit === undefined || stage > 1) return dueAt
  // Never shortened: a pause may have moved it, and nobody is made late by a day off that is taken back.
  if ('workingDays' in limit) return Math.max(dueAt, dueOf(limit, startsAt, isRemote, calendar))
  const isFirstLook = dueAt === dueOf(limit, startsAt, false, calendar)
  return isFirstLook ? dueOf(limit, startsAt, isRemote, calendar) : dueAt
}

/** A warning about working days waits for working time: at night nobody can do anything about it. */
function inWorkingTime(
  { key, startsAt, stage, calendar }: WatchedClock,
  action: ClockAction,
  at: number,
): ClockAction {
  const limit = clockRuleOf(key, dayOf(startsAt))?.limit
  if (action.tell !== 'warned' || limit === undefined || !('workingDays' in limit)) return action
  const workAt = nextWorkingInstant(at, calendar)
  return workAt > at ? { tell: 'nothing', stage, lookAgainAt: workAt } : action
}

function lookAgainAt({ key, startsAt }: WatchedClock, action: ClockAction, at: number): number | undefined {
  const limit = clockRuleOf(key, dayOf(startsAt))?.limit
  const { lookAgainAt: next } = action
  if (next === undefined || limit === undefined || !('workingDays' in limit)) return next
  return Math.min(next, at + CALENDAR_LOOK_MS)
}

/** The wait for the resident is over as soon as the case went on by itself. */
function isOver({ key, caseFile }: WatchedClock): boolean {
  return key === 'T_INFO' && caseFile.status !== 'NEED_INFO'
}

function endingStep(watched: WatchedClock, { stage }: ClockAction, ids: Ids): SystemStep | undefined {
  const { caseFile, key, startsAt } = watched
  if (stage < 2) return undefined
  const atEnd = clockRuleOf(key, dayOf(startsAt))?.atEnd
  if (atEnd === 'return-from-info' && caseFile.status === 'NEED_INFO')
    return { to: caseFile.statusBefore ?? 'SEEN', timelineId: ids.uuid(), notice: undefined }
  if (atEnd !== 'close' || caseFile.status !== 'RESULT') return undefined
  const text = statusNotice('CLOSED', caseFile)
  const notice = text === undefined ? undefined : { messageId: ids.uuid(), outgoingId: ids.uuid(), text }
  return { to: 'CLOSED', timelineId: ids.uuid(), notice }
}

/** Being seen of P0 and P1 has the ladder; reminders bother nobody but whoever works on the case. */
function whomToTell(
  { key, nature, caseFile, workers, heads, provinceDuty }: WatchedClock,
  { tell }: ClockAction,
): { readonly officerId: string; readonly kind: 'clock-warned' | 'clock-breached' }[] {
  if (key === 'T_SEEN' && (caseFile.urgency === 'P0' || caseFile.urgency === 'P1')) return []
  const kind = tell === 'warned' ? 'clock-warned' : 'clock-breached'
  const people =
    tell === 'warned' || nature === 'reminder'
      ? workers
      : tell === 'breached'
        ? [...workers, ...heads]
        : [...heads, ...(nature === 'law' ? provinceDuty : [])]
  return [...new Set(people)].map((officerId) => ({ officerId, kind }))
}
