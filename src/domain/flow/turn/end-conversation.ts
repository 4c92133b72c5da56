import { clearedSession } from '../create-session.ts'
import type { DraftErased, SessionEnded } from '../flow-event.ts'
import { hasDraft } from '../session-due.ts'
import type { Turn } from './turn.ts'

/** Nothing is open any more: forgets everything of the report. What was filed lives with the app; what was
 * not is told of as erased. */
export function endConversation(turn: Turn, reason: SessionEnded['reason']): undefined {
  eraseDraft(turn, reason === 'finished' ? 'stopped' : reason)
  turn.update({ emergencyShownAt: undefined })
  turn.tell({ kind: 'session.ended', reason })
}

/** Erases what was said and not sent. Says nothing; answers whether there was anything. */
export function eraseDraft(turn: Turn, reason: DraftErased['reason']): boolean {
  const isThere = hasDraft(turn.session)
  if (isThere) turn.tell({ kind: 'draft.erased', reason })
  const { emergencyShownAt, reportCounter } = turn.session
  turn.update(clearedSession(turn.session))
  if (isThere) turn.update({ reportCounter: reportCounter + 1 })
  turn.update({ prompt: undefined, held: undefined, point: undefined, emergencyShownAt })
  return isThere
}
