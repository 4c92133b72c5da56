import { foldedWords } from '../../text/fold-vietnamese.ts'
import { tellsSomething } from '../../text/tells-something.ts'
import { isQuestion } from '../definition/step-schemas.ts'
import type { PromptMode } from '../flow-session.ts'
import type { BoundQuestion } from '../steps/bind-question.ts'
import { bindQuestion } from '../steps/bind-question.ts'
import {
  askEdit,
  type ConfirmReception,
  findEntry,
  receiveConfirm,
  receiveEdit,
} from '../steps/confirm-step.ts'
import type { Given, Reception } from '../steps/question-handler.ts'
import { findCurrentStep, goTo, isAtEntry } from '../turn/frames.ts'
import { recordAnswer } from '../turn/record-answer.ts'
import { run } from '../turn/run.ts'
import type { Turn } from '../turn/turn.ts'
import type { WordingKey } from '../wording.ts'
import { askAgain, askStep } from './ask-again.ts'
import { keepAside, keepBeside, keepStory } from './keep-aside.ts'
import { openEntry } from './open-entry.ts'
import { sayHelp } from './say-help.ts'
import { askHeld, passOnCry, receiveHeld, receiveStartOver, receiveStopped } from './side-questions.ts'
import { stop } from './stop.ts'
import { caseOnScreen, leadsToReport } from './where-words-go.ts'

/** Brings help every time this many inputs in a row were of no use. */
const HELP_AFTER = 3

/** Takes what was given to the question on the screen, whoever put it there. */
export function receiveGiven(turn: Turn, given: Given): undefined {
  const mode: PromptMode = turn.session.prompt?.mode ?? 'step'
  switch (mode) {
    case 'start-over':
      return receiveStartOver(turn, given)
    case 'held':
      return receiveHeld(turn, given)
    case 'stopped':
      return receiveStopped(turn, given)
    case 'edit':
      return receiveAtConfirm(turn, given, true)
    case 'step':
    case 'places':
    case 'place-again':
      return receiveAtStep(turn, given)
  }
}

function receiveAtStep(turn: Turn, given: Given): undefined {
  const at = findCurrentStep(turn)
  if (at === undefined) return goOnWithout(turn, given)
  const { step } = at
  if (step.kind === 'confirm') return receiveAtConfirm(turn, given, false)
  if (!isQuestion(step)) return goOnWithout(turn, given)
  const question = bindQuestion({ ...at, step })
  settle(turn, question, given, question.receive(turn, given))
}

/** The question that was answered is gone with an edited flow file: what was said stays, and the conversation goes on. */
function goOnWithout(turn: Turn, given: Given): undefined {
  if (given.kind !== 'option') keepAside(turn, given)
  run(turn)
}

function settle(turn: Turn, question: BoundQuestion, given: Given, reception: Reception): undefined {
  const { at } = question
  const isMenu = at.step.kind === 'choice' && at.step.again
  switch (reception.kind) {
    case 'asking':
      return
    case 'unusable':
      return unusable(turn, given, reception.because)
    case 'settled':
      break
    case 'answered':
      if (!isMenu) recordAnswer(turn, at, reception.answer)
      if (given.kind === 'text' && reception.tellsMore === true && foldedWords(given.text).length >= 4) {
        keepBeside(turn, given.text, isMenu || !at.flow.isReport)
      }
      break
  }
  turn.update({ prompt: undefined, wrongInputs: 0 })
  goTo(
    turn,
    reception.kind === 'answered' && reception.next !== undefined ? reception.next : question.nextAfter(turn),
  )
  run(turn)
}

function receiveAtConfirm(turn: Turn, given: Given, isEditing: boolean): undefined {
  const at = findCurrentStep(turn)
  const step = at?.step
  if (at === undefined || step?.kind !== 'confirm') return run(turn)
  const place = { ...at, step }
  const typed = isEditing && given.kind === 'text' ? findEntry(turn, place, given.text) : undefined
  const choice = given.kind === 'option' ? given.id : typed
  if (choice === undefined) return unusable(turn, given, undefined)
  const reception: ConfirmReception = isEditing
    ? receiveEdit(turn, place, choice)
    : receiveConfirm(turn, place, choice)
  if (reception === 'asking') return
  if (reception === 'unusable') return unusable(turn, given, undefined)
  if (reception === 'cancel') return stop(turn)
  if (reception === 'edit') return turn.ask(askEdit(turn, place))
  turn.update({ prompt: undefined })
  run(turn, reception !== 'move')
}

/** Keeps it aside and asks again; every third time with help. What was kept is no mistake and is not counted. */
function unusable(turn: Turn, given: Given, because: WordingKey | undefined): undefined {
  if (caseOnScreen(turn) !== undefined && offerToCase(turn, given)) return
  const isCry = turn.hasTold(['danger.detected'])
  if (isCry && !leadsToReport(turn)) return leaveForReport(turn, given)
  const kept = keepAside(turn, given)
  if (isAtEntry(turn) && (isCry || kept === 'story')) return reopenEntry(turn)
  if (kept === 'contact' || (kept === 'story' && suggests(turn))) return askStep(turn)
  if (kept === 'nothing' && given.kind === 'text' && mayBelongToCase(turn, given.text))
    return askHeld(turn, given.text, [])
  const isWrong = given.kind === 'text' || given.kind === 'option'
  const wrongInputs = turn.session.wrongInputs + (isWrong ? 1 : 0)
  turn.update({ wrongInputs })
  if (because !== undefined) turn.say(because)
  if (isWrong && wrongInputs % HELP_AFTER === 0) {
    sayHelp(turn)
    turn.say('not-understood-help')
  } else if (isWrong && because === undefined && kept === 'nothing') sayNotUnderstood(turn)
  askAgain(turn)
}

/** Numbers are spoken of only where answers have them. */
function sayNotUnderstood(turn: Turn): undefined {
  const hasChoices = (turn.session.prompt?.choices.length ?? 0) > 0
  turn.say(hasChoices ? 'not-understood' : 'not-understood-words')
}

/** Words or files beside a case that was looked up: a cry goes to it at once, for the rest the resident says whether. */
function offerToCase(turn: Turn, given: Given): boolean {
  if (given.kind === 'media') askHeld(turn, given.caption ?? '', given.media)
  else if (given.kind !== 'text') return false
  else if (turn.hasTold(['danger.detected'])) passOnCry(turn, given.text)
  else if (tellsSomething(given.text)) askHeld(turn, given.text, [])
  else return false
  return true
}

/** Who cries for help where nothing is filed ("where to turn", a code that is not found) is brought to the report. */
function leaveForReport(turn: Turn, given: Given): undefined {
  if (given.kind === 'text') keepStory(turn, given.text)
  openEntry(turn)
}

/** After filing, a sentence that answers nothing may be a supplement or a new matter: the resident says which. */
function mayBelongToCase(turn: Turn, text: string): boolean {
  return turn.session.isFiled && turn.session.lastCase !== undefined && foldedWords(text).length >= 3
}

/** A menu whose order follows the story shows it anew, likely matters first. */
function suggests(turn: Turn): boolean {
  const step = findCurrentStep(turn)?.step
  return turn.session.prompt?.mode === 'step' && step?.kind === 'choice' && step.suggest !== undefined
}

/** The entry flow looks again at where the resident wants to go, now that a story was told. */
function reopenEntry(turn: Turn): undefined {
  const at = findCurrentStep(turn)
  turn.update({ prompt: undefined })
  if (at !== undefined) goTo(turn, at.flow.start)
  run(turn)
}
