/** Vietnam is 7 hours ahead of UTC all year. */
const VIETNAM_OFFSET_MS = 7 * 3_600_000
const DAY_MS = 86_400_000

/** The mediator begins within 3 days of being named (`T_HG_START`, domain reference §5.4). */
export const START_WITHIN_MS = 3 * DAY_MS
/** The visit that asks whether both sides keep to it. */
export const FOLLOW_UP_AFTER_MS = 30 * DAY_MS
/** Both sides are reminded of a session this long before it. */
export const REMIND_BEFORE_MS = DAY_MS
/** Months in which the court can be asked to recognise an agreement (`T_COURT`; Civil Procedure Code art. 416 ff.). */
const COURT_MONTHS = 6

/**
 * The last instant at which the court can be asked to recognise an agreement: the end of the same day six months later in
 * Vietnam, or of that month's last day.
 * @param agreedAt ms since the epoch
 */
export function courtRecognitionUntil(agreedAt: number): number {
  const local = new Date(agreedAt + VIETNAM_OFFSET_MS)
  const year = local.getUTCFullYear()
  const month = local.getUTCMonth() + COURT_MONTHS
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  const day = Math.min(local.getUTCDate(), lastDay)
  return Date.UTC(year, month, day) + DAY_MS - 1 - VIETNAM_OFFSET_MS
}

/** What mediators have to meet, in ms since the epoch; absent when nothing is due. */
export interface MediationDueDates {
  readonly startDueAt: number | undefined
  readonly followUpDueAt: number | undefined
}

/** Mediators are told again when nothing has happened so long after the visit was due. */
const VISIT_AGAIN_MS = 7 * DAY_MS

/**
 * When mediators are next told of what is due: a day before the three days end and at their end; on the thirtieth day and
 * a week later.
 * @param after only later ones count
 */
export function nextDueLook(
  { startDueAt, followUpDueAt }: MediationDueDates,
  after: number,
): number | undefined {
  const looks = [
    ...(startDueAt === undefined ? [] : [startDueAt - DAY_MS, startDueAt]),
    ...(followUpDueAt === undefined ? [] : [followUpDueAt, followUpDueAt + VISIT_AGAIN_MS]),
  ].filter((at) => at > after)
  return looks.length === 0 ? undefined : Math.min(...looks)
}

/** When both sides are reminded of a session; undefined when it is too close for that. */
export function reminderAt(startsAt: number, now: number): number | undefined {
  const at = startsAt - REMIND_BEFORE_MS
  return at > now ? at : undefined
}
