import { clearedSession } from '../create-session.ts'
import type { DraftErased, SessionEnded } from '../flow-event.ts'
import { hasDraft } from '../session-due.ts'
import { submissionKeyOf } from './build-draft.ts'
import { growReport } from './send-early.ts'
import type { Turn } from './turn.ts'

/** Nothing is open any more: forgets everything of the report. What was filed lives with the app; what was
 * not is told of as erased. */
export function endConversation(turn: Turn, reason: SessionEnded['reason']): undefined {
  eraseDraft(turn, reason === 'finished' ? 'stopped' : reason)
  turn.update({ emergencyShownAt: undefined })
  turn.tell({ kind: 'session.ended', reason })
}

/**
 * Forgets the report: what a case holds stays there, what was never sent is erased. Says nothing; answers whether anything
 * was erased.
 */
export function eraseDraft(turn: Turn, reason: DraftErased['reason']): boolean {
  if (reason !== 'withdrawn') growReport(turn)
  const isThere = hasDraft(turn.session)
  const { emergencyShownAt, reportCounter, sent } = turn.session
  if (isThere) turn.tell({ kind: 'draft.erased', reason, submissionKey: submissionKeyOf(turn.session) })
  turn.update(clearedSession(turn.session))
  if (isThere || sent !== undefined) turn.update({ reportCounter: reportCounter + 1 })
  turn.update({ prompt: undefined, held: undefined, point: undefined, emergencyShownAt })
  turn.update({
    sent: undefined,
    sendingEarly: undefined,
    comesBackTo: undefined,
    hasChangedChoice: undefined,
  })
  return isThere
}
