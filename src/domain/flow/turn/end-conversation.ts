import { clearedSession } from '../create-session.ts'
import type { DraftErased, SessionEnded } from '../flow-event.ts'
import { hasDraft } from '../session-due.ts'
import { submissionKeyOf } from './build-draft.ts'
import { findCurrentFlow } from './frames.ts'
import { takeUpReport } from './parked-reports.ts'
import { growReport } from './send-early.ts'
import type { Turn } from './turn.ts'

/**
 * The open report is at its end: forgets everything of it. What was filed lives with the app; what was not is told of as
 * erased. A matter put aside comes back with the question whether to go on; else nothing is open any more.
 */
export function endConversation(turn: Turn, reason: SessionEnded['reason']): undefined {
  eraseDraft(turn, reason === 'finished' ? 'stopped' : reason)
  if (reason === 'finished' && takeUpReport(turn)) return askAboutParked(turn)
  while (takeUpReport(turn)) eraseDraft(turn, reason === 'finished' ? 'stopped' : reason)
  turn.update({ emergencyShownAt: undefined, state: 'idle' })
  turn.tell({ kind: 'session.ended', reason })
}

function askAboutParked(turn: Turn): undefined {
  const title = findCurrentFlow(turn)?.title
  turn.ask({
    key: 'engine.parked-question',
    text: turn.wording('parked-question', { title: title === undefined ? '' : turn.text(title) }),
    choices: [
      { id: 'continue', label: turn.wording('go-on'), words: ['tiếp tục', 'tiếp', 'có', 'continue', 'yes'] },
      {
        id: 'drop',
        label: turn.wording('parked-drop'),
        words: ['bỏ', 'bỏ đi', 'xóa', 'không', 'drop', 'no'],
      },
    ],
    actions: [],
    mode: 'start-over',
  })
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
  if (isThere || sent !== undefined) startNextReport(turn, reportCounter)
  turn.update({ prompt: undefined, held: undefined, point: undefined, emergencyShownAt })
  turn.update({
    sent: undefined,
    sendingEarly: undefined,
    comesBackTo: undefined,
    hasChangedChoice: undefined,
  })
  return isThere
}

function startNextReport(turn: Turn, before: number): undefined {
  const { highestReport } = turn.session
  const next = Math.max(before, highestReport ?? 0) + 1
  turn.update({ reportCounter: next, ...(highestReport !== undefined && { highestReport: next }) })
}
