import type { Urgency } from '../case-file/urgency.ts'

/** Who is woken at each rung, from the first to the last (domain reference §7). */
export const RUNGS = ['duty', 'deputy', 'head', 'province'] as const
export type Rung = (typeof RUNGS)[number]

const NAMES: Readonly<Record<Rung, string>> = {
  duty: 'Trực ban',
  deputy: 'Trực ban phó',
  head: 'Chỉ huy đơn vị',
  province: 'Trực ban cấp tỉnh',
}

const MINUTE_MS = 60_000
/** A P0 climbs every two minutes, a P1 every ten: a first read of a P1 is due in ten minutes (domain reference §7). */
const STEP_MS: Readonly<Record<'P0' | 'P1', number>> = { P0: 2 * MINUTE_MS, P1: 10 * MINUTE_MS }
/** At the top everybody is woken again and again, as often as at the steps, slower after an hour; never silence. */
const SLOW_AFTER_MS = 60 * MINUTE_MS
const SLOW_STEP_MS = 10 * MINUTE_MS

/** Somebody who can be woken for a unit's urgent case. */
export interface Wakeable {
  readonly officerId: string
  readonly rung: Rung
  /** The officer has a way by which they can be told, and it is on. */
  readonly isReachable: boolean
}

/** The ladder of one case, as it stands. */
export interface Ladder {
  readonly urgency: Urgency
  readonly startedAt: number
  /** Index into `RUNGS` of the last one woken; -1 before the first; may stay at the top. */
  readonly rung: number
}

/** What to do now: whom to wake, and when to look again (ms since the epoch). */
export interface LadderStep {
  readonly rung: number
  readonly wake: readonly string[]
  /** Nobody on any rung so far can be reached: the supervisor must see it. */
  readonly nobodyReachable: boolean
  readonly nextAt: number
}

/**
 * Climbs one rung. A rung on which nobody can be reached is passed at once, so that an empty roster costs no minute; those of
 * lower rungs are woken again with each step. At the top it repeats until somebody acknowledges.
 */
export function climbLadder(ladder: Ladder, people: readonly Wakeable[], at: number): LadderStep {
  const rung = nextRung(ladder.rung, people)
  const upTo = people.filter((person) => RUNGS.indexOf(person.rung) <= rung)
  const reachable = upTo.filter((person) => person.isReachable)
  return {
    rung,
    // Those without a way are told too: the page they have open shows it.
    wake: [...new Set(upTo.map(({ officerId }) => officerId))],
    nobodyReachable: reachable.length === 0,
    nextAt: at + waitAfter(ladder, at),
  }
}

/** What officers and supervisors read for a rung; before the first one somebody is about to be woken. */
export function rungName(rung: number): string {
  const known = RUNGS[Math.max(0, Math.min(rung, RUNGS.length - 1))]
  return known === undefined ? '' : NAMES[known]
}

function nextRung(rung: number, people: readonly Wakeable[]): number {
  const top = RUNGS.length - 1
  for (let next = rung + 1; next < top; next += 1) {
    if (people.some((person) => person.isReachable && RUNGS[next] === person.rung)) return next
  }
  return top
}

function waitAfter({ urgency, startedAt }: Ladder, at: number): number {
  const step = STEP_MS[urgency === 'P0' ? 'P0' : 'P1']
  return at - startedAt > SLOW_AFTER_MS ? Math.max(step, SLOW_STEP_MS) : step
}
