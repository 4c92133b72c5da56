import type { DraftPlace } from '../../case-file/case-file-draft.ts'
import type { StepOf } from '../definition/step-schemas.ts'
import type { PlaceCandidate } from '../place-resolver.ts'
import { askPlaces, ELSEWHERE, inProvince } from '../turn/ask-places.ts'
import type { Located } from '../turn/frames.ts'
import { FIRST_PAGE, NEXT_PAGE } from '../turn/page.ts'
import { readPoint, readText } from '../turn/read-place.ts'
import { keepEvidence, textOfMedia } from '../turn/receive-media.ts'
import { type GivenAnswer, recordAnswer } from '../turn/record-answer.ts'
import type { Turn } from '../turn/turn.ts'
import { best, guessAt, narrow } from './place-words.ts'
import { pose } from './pose.ts'
import type { Given, QuestionHandler, Reception } from './question-handler.ts'

type Place = Located<StepOf<'place'>>

/**
 * Asks where. What was said is kept at once; the commune is taken when it is the only one, offered when there are several,
 * and asked for once more when there is none. After that the words stand as they are and an officer decides.
 */
export const placeHandler: QuestionHandler<StepOf<'place'>> = {
  ask(turn, at) {
    const offered = turn.session.prompt?.mode === 'places' ? turn.session.prompt.places : undefined
    if (offered !== undefined) return askPlaces(turn, at, offered, isOnlyGuess(turn, at))
    const guess = turn.answerOf(at.step.key) === undefined ? guessFrom(turn, at) : undefined
    if (guess !== undefined) return askPlaces(turn, at, guess, true)
    return { ...pose(turn, at), wantsLocation: true }
  },

  receive(turn, at, given) {
    const prompt = turn.session.prompt
    if (given.kind === 'option' && prompt?.places !== undefined)
      return choosePlace(turn, at, given.id, given.text, prompt.places)
    switch (given.kind) {
      case 'text':
        return receiveWords(turn, at, given.text)
      case 'location':
        return receivePoint(turn, at, given)
      case 'media':
        return receiveMedia(turn, at, given)
      case 'option':
      case 'contact':
        return { kind: 'unusable' }
    }
  },
}

function isOnlyGuess(turn: Turn, at: Place): boolean {
  return turn.answerOf(at.step.key) === undefined
}

/** A position sent before, a commune named in the story, or that of the poster: offered, never taken without a word. */
function guessFrom(turn: Turn, at: Place): readonly PlaceCandidate[] | undefined {
  const { point } = turn.session
  const outcome = point === undefined ? undefined : readPoint(turn, point)
  if (outcome !== undefined && outcome.candidates.length > 0) return outcome.candidates
  const story = at.step.from === undefined ? undefined : turn.answerOf(at.step.from)
  const told = story && readText(turn, story.text)
  if (told?.outcome === 'one') return told.candidates.slice(0, 1)
  const linked = turn.context.resolvePlace.fromCode(turn.session.variables.link_commune ?? '')
  return told !== undefined && told.candidates.length > 0 ? undefined : linked && [linked]
}

function receiveWords(turn: Turn, at: Place, text: string): Reception {
  const before = placeOf(turn, at)
  const prompt = turn.session.prompt
  if (prompt?.mode === 'places') {
    const narrowed = narrow(text, prompt.places ?? [])
    if (narrowed !== undefined) return settle(turn, at, narrowed, text)
  }
  const isSecond = prompt?.mode === 'place-again' || (prompt?.mode === 'places' && before !== undefined)
  const known = isSecond && before !== undefined && before.text !== '' ? `${before.text}, ${text}` : text
  const outcome = best(readText(turn, text), () => readText(turn, known))
  const place: DraftPlace = {
    ...(before?.point && { point: before.point }),
    text: known,
    because: 'theo lời người báo',
  }
  const [first] = outcome.candidates
  if (outcome.outcome === 'one' && first !== undefined) return taken(withCommune(place, first), text)
  const guessed =
    outcome.outcome === 'none' ? guessAt(text, isOnlyGuess(turn, at) ? prompt : undefined) : undefined
  if (guessed !== undefined)
    return taken(withCommune(place, { ...guessed, because: 'nêu trong lời kể, chỗ cụ thể nói thêm' }), text)
  recordPlace(
    turn,
    at,
    { ...place, ...(outcome.provinceCode !== undefined && { provinceCode: outcome.provinceCode }) },
    text,
  )
  if (outcome.outcome === 'ask' && outcome.candidates.length > 0) return offer(turn, at, outcome.candidates)
  return askAgain(turn, at, isSecond)
}

function receivePoint(turn: Turn, at: Place, given: Extract<Given, { kind: 'location' }>): Reception {
  const point = { lat: given.lat, lon: given.lon }
  const text = placeOf(turn, at)?.text ?? given.label ?? ''
  const outcome = readPoint(turn, point)
  const place: DraftPlace = { text, point, because: 'theo vị trí người báo gửi' }
  const marker = turn.wording('location-marker')
  turn.update({ point: undefined })
  const [first] = outcome.candidates
  if (outcome.outcome === 'one' && first !== undefined) return taken(withCommune(place, first), marker)
  recordPlace(turn, at, place, marker)
  if (outcome.candidates.length > 0) return offer(turn, at, outcome.candidates)
  return askAgain(turn, at, turn.session.prompt?.mode === 'place-again')
}

function receiveMedia(turn: Turn, at: Place, given: Extract<Given, { kind: 'media' }>): Reception {
  keepEvidence(turn, given.media, given.caption, at.step.key)
  if (given.caption !== undefined && given.caption.trim() !== '') return receiveWords(turn, at, given.caption)
  const text = textOfMedia(turn, given.media, undefined)
  const before = placeOf(turn, at)
  recordPlace(
    turn,
    at,
    { ...before, text: before?.text || text, because: 'người báo nói trong tệp gửi kèm' },
    text,
    given.media,
  )
  return askAgain(turn, at, turn.session.prompt?.mode === 'place-again', 'place-again-voice')
}

function choosePlace(
  turn: Turn,
  at: Place,
  id: string,
  text: string,
  places: readonly PlaceCandidate[],
): Reception {
  if (id === NEXT_PAGE || id === FIRST_PAGE) return turnPage(turn, at, id, places)
  const narrowed = inProvince(places, id)
  if (narrowed !== undefined && narrowed.length > 1) return offer(turn, at, narrowed)
  const chosen = narrowed?.[0] ?? places.find((place) => place.code === id)
  if (chosen !== undefined) return settle(turn, at, chosen, text)
  if (id !== ELSEWHERE) return { kind: 'unusable' }
  turn.update({ prompt: undefined, point: undefined })
  turn.ask({ ...pose(turn, at), mode: 'place-again', wantsLocation: true })
  return { kind: 'asking' }
}

function turnPage(turn: Turn, at: Place, id: string, places: readonly PlaceCandidate[]): Reception {
  const page = id === FIRST_PAGE ? 0 : (turn.session.prompt?.page ?? 0) + 1
  turn.ask(askPlaces(turn, at, places, false, page))
  return { kind: 'asking' }
}

/** The resident said which of the offered communes it is; what was said before stays the text. */
function settle(turn: Turn, at: Place, chosen: PlaceCandidate, text: string): Reception {
  const before = placeOf(turn, at)
  const { point } = turn.session
  const hamlet =
    chosen.code === turn.session.variables.link_commune ? turn.session.variables.link_hamlet : undefined
  const poster = hamlet === undefined ? '' : `; quét mã đặt tại ${hamlet}`
  const place = withCommune(
    {
      text: before?.text ?? chosen.fullName,
      ...(before?.point && { point: before.point }),
      ...(point && before === undefined && { point }),
      because: '',
    },
    { ...chosen, because: `người báo xác nhận${poster}` },
  )
  turn.update({ point: undefined })
  return taken(place, turn.answerOf(at.step.key)?.text ?? text)
}

function taken(place: DraftPlace, text: string): Reception {
  return { kind: 'answered', answer: { text, value: { kind: 'place', place } } }
}

function offer(turn: Turn, at: Place, candidates: readonly PlaceCandidate[]): Reception {
  turn.ask(askPlaces(turn, at, candidates, false))
  return { kind: 'asking' }
}

function askAgain(
  turn: Turn,
  at: Place,
  isSecond: boolean,
  because: 'place-again' | 'place-again-voice' = 'place-again',
): Reception {
  if (isSecond) {
    turn.say('place-left-open')
    return { kind: 'settled' }
  }
  turn.ask({ ...pose(turn, at), text: turn.wording(because), mode: 'place-again', wantsLocation: true })
  return { kind: 'asking' }
}

function recordPlace(
  turn: Turn,
  at: Place,
  place: DraftPlace,
  text: string,
  media?: GivenAnswer['media'],
): void {
  const before = turn.answerOf(at.step.key)
  const words =
    before !== undefined && before.skipped === undefined && before.text !== text
      ? `${before.text}\n${text}`
      : text
  recordAnswer(turn, at, { text: words, value: { kind: 'place', place }, ...(media && { media }) })
}

function placeOf(turn: Turn, at: Place): DraftPlace | undefined {
  const value = turn.answerOf(at.step.key)?.value
  return value?.kind === 'place' ? value.place : undefined
}

function withCommune(place: DraftPlace, commune: PlaceCandidate): DraftPlace {
  const { code, fullName, provinceCode, because } = commune
  return { ...place, communeCode: code, communeName: fullName, provinceCode, because }
}
