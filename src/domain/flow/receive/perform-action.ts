import type { Action } from '../../text/find-action.ts'
import { isQuestion } from '../definition/step-schemas.ts'
import { isReportOpen } from '../session-due.ts'
import { bindQuestion } from '../steps/bind-question.ts'
import { changeLanguage } from '../steps/pass-step.ts'
import { buildDraft } from '../turn/build-draft.ts'
import { emergencyText, NUMBERS_STEP } from '../turn/danger.ts'
import { eraseDraft } from '../turn/end-conversation.ts'
import { findCurrentStep, goTo } from '../turn/frames.ts'
import { isReallyAnswered, recordAnswer } from '../turn/record-answer.ts'
import { run } from '../turn/run.ts'
import { kindInProgress, sendEarly, tellsAnything } from '../turn/send-early.ts'
import { findSendNow } from '../turn/send-now.ts'
import { takeToldPlace } from '../turn/told-place.ts'
import { triageOf } from '../turn/triage-facts.ts'
import type { Turn } from '../turn/turn.ts'
import { askAgain, askStep } from './ask-again.ts'
import { openEntry } from './open-entry.ts'
import { openStatus } from './open-status.ts'
import { sayHelp } from './say-help.ts'
import { askStartOver } from './side-questions.ts'
import { stop } from './stop.ts'

/** What each action of language switches to. */
export const SPEECHES = { vietnamese: 'vi', plain: 'vi-plain', khmer: 'km', english: 'en' } as const

/** Does what a resident can ask for at any question; the question comes again unless the conversation moved. */
export function performAction(turn: Turn, action: Action): undefined {
  switch (action) {
    case 'back':
      return goBack(turn)
    case 'skip':
    case 'unknown':
      return skip(turn, action)
    case 'stop':
      return stop(turn)
    case 'human':
      return requestHuman(turn)
    case 'send-now':
      return sendNow(turn)
    case 'menu':
      return beginAnew(turn)
    case 'another':
      return isReportOpen(turn.session) ? askStartOver(turn) : openAnother(turn)
    case 'status':
      return openStatus(turn)
    case 'numbers':
      turn.sayText(`emergency.${NUMBERS_STEP}`, emergencyText(turn))
      return askAgain(turn)
    case 'help':
      sayHelp(turn)
      turn.say('help')
      return askAgain(turn)
    case 'data':
    case 'thanks':
      turn.say(action)
      return askAgain(turn)
    case 'vietnamese':
    case 'plain':
    case 'khmer':
    case 'english':
      changeLanguage(turn, SPEECHES[action])
      return askInLanguage(turn)
  }
}

/** A draft is never dropped unasked, unless the resident has said stop before. */
function beginAnew(turn: Turn): undefined {
  if (turn.session.state === 'stopped') eraseDraft(turn, 'stopped')
  return isReportOpen(turn.session) ? askStartOver(turn) : openEntry(turn)
}

/** With nothing unsent open, a further matter needs no question first. */
function openAnother(turn: Turn): undefined {
  eraseDraft(turn, 'stopped')
  openEntry(turn, 'report')
}

/** Tells that a person is wanted; what is known so far is filed at once, and the conversation goes on. */
export function requestHuman(turn: Turn): undefined {
  const { sent, isFiled } = turn.session
  turn.update({ wantsOfficer: true })
  const filing = { kind: kindInProgress(turn), isComplete: false }
  turn.tell({ kind: 'human.requested', draft: buildDraft(turn.session, turn.context.at, filing) })
  if (sent === undefined && !isFiled && tellsAnything(turn)) return sendEarly(turn, 'human')
  if (sent === undefined) turn.say('human-noted')
  else turn.say('human-sent', { code: sent.referenceCode })
  askAgain(turn)
}

function goBack(turn: Turn): undefined {
  const mode = turn.session.prompt?.mode
  if (mode !== 'step' && mode !== undefined) return askStep(turn)
  const here = turn.session.frames.at(-1)
  const last = turn.session.trail.at(-1)?.at(-1)
  const isHere = last?.flow === here?.flow && last?.step === here?.step
  const trail = isHere ? turn.session.trail.slice(0, -1) : turn.session.trail
  const target = trail.at(-1)
  if (target === undefined) {
    turn.say('no-back')
    return askAgain(turn)
  }
  turn.update({ trail, frames: target, prompt: undefined })
  run(turn, true)
}

function skip(turn: Turn, how: 'skip' | 'unknown'): undefined {
  const mode = turn.session.prompt?.mode
  if (mode === 'edit' || mode === 'start-over' || mode === 'stopped') return askStep(turn)
  const at = findCurrentStep(turn)
  const step = at?.step
  if (mode === 'held' || at === undefined || step === undefined) return askAgain(turn)
  if (!isQuestion(step) || !step.skippable) {
    turn.say('required')
    return askAgain(turn)
  }
  const place = { ...at, step }
  if (!isReallyAnswered(turn, step.key)) {
    recordAnswer(turn, place, { text: turn.wording(how === 'skip' ? 'skipped' : 'unknown'), skipped: how })
  }
  turn.update({ prompt: undefined })
  goTo(turn, bindQuestion(place).nextAfter(turn))
  run(turn)
}

function sendNow(turn: Turn): undefined {
  if (turn.session.isFiled) {
    turn.say('already-sent')
    return askAgain(turn)
  }
  takeToldPlace(turn)
  const target = findSendNow(turn)
  if (target === undefined) {
    turn.say('send-now-needs')
    return askAgain(turn)
  }
  const { frames, sent } = turn.session
  const isUrgent = sent === undefined && triageOf(turn.session, turn.context.at).urgency === 'P0'
  turn.update({ frames: frames.slice(0, target.depth), prompt: undefined })
  if (isUrgent) turn.update({ comesBackTo: frames })
  goTo(turn, target.step)
  run(turn)
}

function askInLanguage(turn: Turn): undefined {
  const mode = turn.session.prompt?.mode
  if (mode === 'start-over') return askStartOver(turn)
  if (mode === 'stopped') return stop(turn)
  if (mode === 'held') return askAgain(turn)
  askStep(turn)
}
