import type { CaseFileKind } from '../../case-file/case-file-kind.ts'
import type { EarlyReason } from '../flow-session.ts'
import { buildDraft } from './build-draft.ts'
import { isReallyAnswered, NOTE_KEY, PLACE_KEY, STORY_KEY } from './record-answer.ts'
import { findSendNow } from './send-now.ts'
import { triageOf } from './triage-facts.ts'
import type { Turn } from './turn.ts'

/** The answer that says the resident agreed to the use of what is told. */
const CONSENT_KEY = 'consent'

/**
 * Whether the report must not wait for its last question: it is P0, place and kind are known, and the resident agreed. A
 * frightened person may fall silent at any question, and officers must be awake by then.
 */
export function mustGoEarly(turn: Turn): boolean {
  const { session, context } = turn
  if (session.sent !== undefined || session.variables.category === undefined) return false
  if (findSendNow(turn) === undefined) return false
  const consent = turn.answerOf(CONSENT_KEY)?.value
  if (consent?.kind !== 'option' || consent.id !== 'agree') return false
  const place = turn.answerOf(PLACE_KEY)?.value
  const isPlaced = place?.kind === 'place' && (place.place.communeCode ?? place.place.point) !== undefined
  return isPlaced && triageOf(session, context.at).urgency === 'P0'
}

/** Whether enough was told for an officer to make something of it. */
export function tellsAnything(turn: Turn): boolean {
  return [STORY_KEY, PLACE_KEY, NOTE_KEY].some((key) => isReallyAnswered(turn, key))
}

/** Asks for the report to be filed as it stands; the conversation goes on where it is when that is done. */
export function sendEarly(turn: Turn, reason: EarlyReason): undefined {
  requestSubmission(turn, kindInProgress(turn), false)
  turn.update({ sendingEarly: reason })
}

/** Asks for the report to be filed, or for its case to be completed. */
export function requestSubmission(turn: Turn, kind: CaseFileKind, isComplete: boolean): undefined {
  const draft = buildDraft(turn.session, turn.context.at, { kind, isComplete })
  turn.tell({ kind: 'submission.requested', draft, holdsReceipt: turn.session.sent !== undefined })
  turn.update({ state: 'submitting', prompt: undefined })
}

/** Notes that the case holds everything said so far. */
export function markSent(turn: Turn): undefined {
  turn.update({
    answers: turn.session.answers.map((answer) =>
      answer.isDraft && answer.isSent === undefined ? { ...answer, isSent: true } : answer,
    ),
  })
}

/** Hands what was said since it was sent to the case of the report, if anything was. */
export function growReport(turn: Turn): undefined {
  const { sent, state, answers, isFiled } = turn.session
  if (sent === undefined || state === 'submitting') return
  const isMore = answers.some((answer) => answer.isDraft && answer.isSent === undefined)
  if (!isMore && !turn.hasTold(['contact.given', 'evidence.received', 'danger.detected', 'human.requested']))
    return
  const filing = { kind: sent.kind, isComplete: isFiled }
  turn.tell({ kind: 'report.grew', draft: buildDraft(turn.session, turn.context.at, filing) })
  markSent(turn)
}

/** What the open flows would file; a tip when they would file nothing. */
export function kindInProgress(turn: Turn): CaseFileKind {
  for (const frame of turn.session.frames.toReversed()) {
    const flow = turn.library.byHash.get(frame.hash) ?? turn.library.current.get(frame.flow)
    for (const step of Object.values(flow?.steps ?? {})) {
      if (step.kind === 'submit' && step.as !== 'addition') return step.as
    }
  }
  return 'crime-tip'
}
