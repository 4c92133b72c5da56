import { DAY_MS, startOfVietnamDay, toVietnamTime } from '../text/vietnam-time.ts'
import type { FlowSession } from './flow-session.ts'

const HOUR_MS = 3_600_000

/** A draft that nobody touched is recalled once after this long. */
export const REMINDER_AFTER_MS = 2 * HOUR_MS

/** A draft that nobody touched is erased after this long (domain reference §8.3). */
export const EXPIRY_AFTER_MS = 24 * HOUR_MS

/** After "Dừng" the draft waits this long for a change of mind, then it is erased without a word. */
export const STOPPED_EXPIRY_AFTER_MS = 15 * 60_000

/** When the app must call `advance` with which timer. */
export interface SessionDue {
  /** Ms since the epoch. */
  readonly at: number
  readonly timer: 'reminder' | 'expiry'
}

/**
 * The next timer of a conversation; absent when it has none. The app keeps only the latest answer: a timer that comes too
 * early, or after the resident wrote again, is ignored by `advance`.
 */
export function sessionDue(session: FlowSession): SessionDue | undefined {
  if (session.state === 'stopped')
    return { at: session.lastInputAt + STOPPED_EXPIRY_AFTER_MS, timer: 'expiry' }
  if (session.state !== 'open') return undefined
  const expiry = session.lastInputAt + EXPIRY_AFTER_MS
  if (session.isReminded || !hasAnyDraft(session)) return { at: expiry, timer: 'expiry' }
  return { at: inWakingHours(session.lastInputAt + REMINDER_AFTER_MS), timer: 'reminder' }
}

/** Whether something said here would be lost if the conversation ended now; what was sent unfinished is in its case. */
export function hasDraft(session: FlowSession): boolean {
  if (session.isFiled || session.sent !== undefined) return false
  return session.evidence.length > 0 || session.answers.some((answer) => answer.isDraft)
}

/** The same for all matters of the conversation, those put aside included. */
export function hasAnyDraft(session: FlowSession): boolean {
  return hasDraft(session) || (session.parked ?? []).some((report) => hasDraft({ ...session, ...report }))
}

/** Whether a report is being made, sent unfinished or not at all: nobody is led away from it unasked. */
export function isReportOpen(session: FlowSession): boolean {
  return hasDraft(session) || (session.sent !== undefined && !session.isFiled)
}

/** Nobody is woken by a reminder: between 22:00 and 06:30 in Vietnam it waits for the morning. */
function inWakingHours(at: number): number {
  const { hour } = toVietnamTime(at)
  const morning = startOfVietnamDay(at) + 6.5 * HOUR_MS
  if (hour >= 22) return morning + DAY_MS
  return at < morning ? morning : at
}
