/** What somebody does on a shift: `duty` is woken first, `deputy` next, `commander` with the heads. */
export const DUTY_POSTS = ['duty', 'deputy', 'commander'] as const
export type DutyPost = (typeof DUTY_POSTS)[number]

/** A span of time in ms since the epoch; the end is exclusive. */
export interface Span {
  readonly startsAt: number
  readonly endsAt: number
}

const HOUR_MS = 3_600_000
/** Nobody stays on duty for longer. */
export const MAX_SHIFT_MS = 48 * HOUR_MS

/** Whether a shift can be entered. */
export function isShift({ startsAt, endsAt }: Span): boolean {
  return endsAt > startsAt && endsAt - startsAt <= MAX_SHIFT_MS
}

/** Spans within `span` that no shift covers, in order. */
export function rosterGaps(span: Span, shifts: readonly Span[]): readonly Span[] {
  const gaps: Span[] = []
  let covered = span.startsAt
  for (const shift of shifts.toSorted((one, other) => one.startsAt - other.startsAt)) {
    if (shift.endsAt <= covered) continue
    if (shift.startsAt >= span.endsAt) break
    if (shift.startsAt > covered) gaps.push({ startsAt: covered, endsAt: shift.startsAt })
    covered = shift.endsAt
  }
  if (covered < span.endsAt) gaps.push({ startsAt: covered, endsAt: span.endsAt })
  return gaps
}
