import type { DraftPlace } from '../../case-file/case-file-draft.ts'
import { isForwardedWords } from '../../message/forwarded-words.ts'
import { foldedWords } from '../../text/fold-vietnamese.ts'
import { guessCategories } from '../../text/guess-categories.ts'
import { tellsSomething } from '../../text/tells-something.ts'
import type { PlaceCandidate } from '../place-resolver.ts'
import { setContact } from '../steps/contact-step.ts'
import type { Given } from '../steps/question-handler.ts'
import { readContact } from '../steps/read-contact.ts'
import { findCurrentStep, isAtEntry } from '../turn/frames.ts'
import { readPoint } from '../turn/read-place.ts'
import { keepEvidence, textOfMedia } from '../turn/receive-media.ts'
import {
  isReallyAnswered,
  NOTE_KEY,
  PLACE_KEY,
  recordAside,
  replaceAnswer,
  STORY_KEY,
} from '../turn/record-answer.ts'
import type { Turn } from '../turn/turn.ts'
import { isInReport, leadsToReport } from './where-words-go.ts'

type DraftPoint = NonNullable<DraftPlace['point']>

/** What became of something that no question asked for. `story`: it tells what happened, so nobody asks that again. */
export type KeptAs = 'story' | 'note' | 'file' | 'place' | 'contact' | 'nothing'

/** Keeps what does not answer the question on the screen, and says so. */
export function keepAside(turn: Turn, given: Given): KeptAs {
  switch (given.kind) {
    case 'text':
    case 'option':
      return keepWords(turn, given.text)
    case 'media':
      return keepFiles(turn, given)
    case 'location':
      return keepPoint(turn, given)
    case 'contact':
      return keepCard(turn, given)
  }
}

/** Keeps the first words that tell something as the story; answers whether they were. */
export function keepStory(turn: Turn, text: string): boolean {
  if (isReallyAnswered(turn, STORY_KEY) || turn.session.isFiled || isForwardedWords(text)) return false
  if (!tellsSomething(text)) return false
  recordAside(turn, STORY_KEY, turn.wording('first-words'), { text })
  const [guess] = guessCategories(text)
  if (guess !== undefined) turn.update({ variables: { ...turn.session.variables, guess: guess.code } })
  return true
}

/**
 * Keeps words that name a choice and tell more: "tôi nói thêm: nó quay lại rồi" takes the offer "Trả lời thêm". They are the
 * story, or, where the choice itself is no part of a report (`isLost`), a note of the report already sent.
 */
export function keepBeside(turn: Turn, text: string, isLost: boolean): undefined {
  if (keepStory(turn, text) || !isLost || turn.session.sent === undefined || isAtEntry(turn)) return
  recordAside(turn, NOTE_KEY, turn.session.prompt?.question ?? turn.wording('note-question'), { text })
  sayAdded(turn)
}

function keepWords(turn: Turn, text: string): KeptAs {
  if (keepNumber(turn, text)) return 'contact'
  if (leadsToReport(turn) && keepStory(turn, text)) {
    turn.say('kept-story')
    return 'story'
  }
  if (!isInReport(turn) || foldedWords(text).join('').length < 2) return 'nothing'
  recordAside(turn, NOTE_KEY, turn.session.prompt?.question ?? turn.wording('note-question'), { text })
  turn.say(isForwardedWords(text) ? 'kept-forwarded' : 'kept-note')
  return 'note'
}

/**
 * A number written after the name, when the summary is there already, belongs to the sealed contact: among the notes everybody
 * on the case would read it.
 */
function keepNumber(turn: Turn, text: string): boolean {
  const { identity } = turn.session.variables
  const isKnown = (identity === 'A' || identity === 'B') && turn.session.contact.phone === undefined
  if (!isKnown || findCurrentStep(turn)?.step.kind !== 'confirm') return false
  const { phone, name, when } = readContact(text)
  if (phone === undefined || name !== undefined) return false
  setContact(turn, 'phone', phone)
  if (when !== undefined) setContact(turn, 'when', when)
  turn.say('phone-kept')
  return true
}

/** Nobody asked for a phone: only the resident's own card tells one; that of another may be the very person reported. */
function keepCard(turn: Turn, given: Extract<Given, { kind: 'contact' }>): KeptAs {
  if (given.isOwn) {
    setContact(turn, 'phone', given.phone)
    turn.say('phone-kept')
    return 'contact'
  }
  const text = [turn.wording('card-marker'), given.name, given.phone].filter((part) => part !== undefined)
  recordAside(turn, NOTE_KEY, turn.wording('note-question'), { text: text.join(' ') })
  turn.say('kept-note')
  return 'note'
}

/** With the code where the report is complete; `kept`: while it is still asked about. */
function sayAdded(turn: Turn, kept: 'kept-file' | 'kept-note' = 'kept-note'): undefined {
  const { isFiled, sent } = turn.session
  if (isFiled && sent !== undefined) turn.say('added', { code: sent.referenceCode })
  else turn.say(kept)
}

function keepFiles(turn: Turn, given: Extract<Given, { kind: 'media' }>): KeptAs {
  keepEvidence(turn, given.media, given.caption, undefined)
  sayAdded(turn, 'kept-file')
  const { caption } = given
  if (caption === undefined || caption.trim() === '') return 'file'
  if (keepStory(turn, caption)) return 'story'
  const text = textOfMedia(turn, given.media, caption)
  recordAside(turn, NOTE_KEY, turn.wording('note-question'), { text, media: given.media })
  return 'file'
}

function keepPoint(turn: Turn, given: Extract<Given, { kind: 'location' }>): KeptAs {
  const point = { lat: given.lat, lon: given.lon }
  const { candidates, outcome } = readPoint(turn, point)
  const [commune] = candidates
  if (isReallyAnswered(turn, PLACE_KEY)) {
    addPoint(turn, point, candidates)
    turn.say('location-held')
  } else if (outcome === 'one' && commune !== undefined) {
    const { code, fullName, provinceCode, because } = commune
    const place = {
      text: given.label ?? '',
      point,
      communeCode: code,
      communeName: fullName,
      provinceCode,
      because,
    }
    const value = { kind: 'place', place } as const
    recordAside(turn, PLACE_KEY, turn.wording('location-question'), {
      text: turn.wording('location-marker'),
      value,
    })
    turn.say('location-kept', { place: fullName })
  } else {
    turn.update({ point })
    turn.say('location-held')
  }
  return 'place'
}

/** A position inside the commune already named makes the place exact; any other is a note for the officer. */
function addPoint(turn: Turn, point: DraftPoint, candidates: readonly PlaceCandidate[]): void {
  const at = turn.session.answers.findIndex((answer) => answer.key === PLACE_KEY)
  const answer = turn.session.answers[at]
  const place = answer?.value?.kind === 'place' ? answer.value.place : undefined
  const isInside = candidates.some((candidate) => candidate.code === place?.communeCode)
  if (answer !== undefined && place !== undefined && place.point === undefined && isInside) {
    replaceAnswer(turn, at, { ...answer, value: { kind: 'place', place: { ...place, point } } })
  } else {
    recordAside(turn, NOTE_KEY, turn.wording('location-question'), { text: `${point.lat}, ${point.lon}` })
  }
}
