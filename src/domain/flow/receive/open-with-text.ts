import { isForwardedWords } from '../../message/forwarded-words.ts'
import { type Action, findAction } from '../../text/find-action.ts'
import { foldedWords } from '../../text/fold-vietnamese.ts'
import { guessCategories } from '../../text/guess-categories.ts'
import { matchChoice } from '../../text/match-choice.ts'
import { isOnlyLookupCode } from '../../text/parse-lookup-code.ts'
import { changeLanguage } from '../steps/pass-step.ts'
import { emergencyText, NUMBERS_STEP, watchForDanger } from '../turn/danger.ts'
import { NOTE_KEY, recordAside } from '../turn/record-answer.ts'
import type { Turn } from '../turn/turn.ts'
import { followLanguage } from './follow-language.ts'
import { keepStory } from './keep-aside.ts'
import { openEntry } from './open-entry.ts'
import { openMediation } from './open-mediation.ts'
import { openStatus } from './open-status.ts'
import { requestHuman, SPEECHES } from './perform-action.ts'
import { receiveGiven } from './receive-given.ts'
import { askHeld, passOnCry } from './side-questions.ts'

/** Takes words that came while nothing was open: the first of all, or something after a finished report. */
export function openWithText(turn: Turn, text: string): undefined {
  followLanguage(turn, text)
  const danger = watchForDanger(turn, text)
  const action = findAction(text)
  if (action !== undefined && danger === 'none') return openWithAction(turn, action)
  if (openMediation(turn, text)) return
  if (isOnlyLookupCode(text)) return openStatus(turn, text)
  if (turn.session.lastCase !== undefined)
    return danger === 'certain' ? passOnCry(turn, text) : askHeld(turn, text, [])
  if (turn.session.mediation !== undefined && danger !== 'certain') return askHeld(turn, text, [])
  openWithWords(turn, text)
}

/** A menu entry by its name goes there; a story is kept and leads to a report; anything else is met with the menu. */
function openWithWords(turn: Turn, text: string): undefined {
  openEntry(turn)
  const match = matchChoice(text, turn.session.prompt?.choices ?? [])
  if (match?.confidence === 'exact' && !/\d/.test(text))
    return receiveGiven(turn, { kind: 'option', id: match.id, text })
  if (isForwardedWords(text)) keepForwarded(turn, text)
  else if (onlyNamesFeedback(text)) openWithGuess(turn, 'GOP_Y')
  else if (keepStory(turn, text)) openEntry(turn)
}

/** "Góp ý", "cảm ơn công an": a door by its name, not yet what the resident wants to say. */
function onlyNamesFeedback(text: string): boolean {
  return foldedWords(text).length <= 3 && guessCategories(text)[0]?.code === 'GOP_Y'
}

function openWithGuess(turn: Turn, guess: string): undefined {
  turn.update({ variables: { ...turn.session.variables, guess } })
  openEntry(turn)
}

/** A message passed on tells what kind of matter it may be, but not what happened. */
function keepForwarded(turn: Turn, text: string): undefined {
  recordAside(turn, NOTE_KEY, turn.wording('note-question'), { text })
  const [guess] = guessCategories(text)
  turn.say('kept-forwarded')
  if (guess === undefined) openEntry(turn)
  else openWithGuess(turn, guess.code)
}

function openWithAction(turn: Turn, action: Action): undefined {
  switch (action) {
    case 'thanks':
      return turn.say('thanks')
    case 'stop':
      return turn.say('nothing-to-stop')
    case 'another':
      return openEntry(turn, 'report')
    case 'status':
      return openStatus(turn)
    case 'human':
      openEntry(turn)
      return requestHuman(turn)
    case 'numbers':
      turn.sayText(`emergency.${NUMBERS_STEP}`, emergencyText(turn))
      return openEntry(turn)
    case 'help':
    case 'data':
      turn.say(action)
      return openEntry(turn)
    case 'vietnamese':
    case 'plain':
    case 'khmer':
    case 'english':
      changeLanguage(turn, SPEECHES[action])
      return openEntry(turn)
    case 'menu':
    case 'back':
    case 'skip':
    case 'unknown':
    case 'send-now':
      return openEntry(turn)
  }
}
