import type { QuestionStep } from '../definition/step-schemas.ts'
import type { PlaceCandidate } from '../place-resolver.ts'
import { actionsFor } from './actions-for.ts'
import { clipText } from './fill-text.ts'
import type { Located } from './frames.ts'
import { MAX_CHOICES, pageOf } from './page.ts'
import type { Question, QuestionChoice } from './question.ts'
import type { Turn } from './turn.ts'

/** The choice "none of these". */
export const ELSEWHERE = '~elsewhere'

/** A choice that names a province: `~p` and its two digits. */
const PROVINCE_PREFIX = '~p'

/** Labels are cut at this length on every channel. */
const MAX_LABEL_LENGTH = 40

/**
 * Offers communes to choose from.
 *
 * @param isGuess whether the resident has not been asked yet and only said so in passing
 */
export function askPlaces(
  turn: Turn,
  at: Located<QuestionStep>,
  candidates: readonly PlaceCandidate[],
  isGuess: boolean,
  page = 0,
): Question {
  const provinces = provincesOf(candidates)
  if (!isGuess && candidates.length >= MAX_CHOICES && provinces.length > 1)
    return askProvince(turn, at, candidates, provinces, page)
  const places = candidates.slice(0, MAX_CHOICES - 1)
  const isConfirmation = isGuess && places.length === 1
  const agreement = isConfirmation ? ['đúng', 'đúng rồi', 'phải', 'ok', 'vâng', 'dạ', 'yes', 'correct'] : []
  return {
    key: `${at.flow.id}.${at.id}`,
    text: turn.wording(isConfirmation ? 'place-confirm' : 'place-ask'),
    choices: [
      ...places.map((place) => ({
        id: place.code,
        label: shortName(place),
        words: [place.name, ...agreement],
      })),
      elsewhere(turn),
    ],
    actions: actionsFor(turn, at),
    mode: 'places',
    places,
    wantsLocation: true,
  }
}

/** The communes of one province among those offered; absent for a choice that names none. */
export function inProvince(
  places: readonly PlaceCandidate[],
  choiceId: string,
): readonly PlaceCandidate[] | undefined {
  if (!choiceId.startsWith(PROVINCE_PREFIX)) return undefined
  return places.filter((place) => place.provinceCode === choiceId.slice(PROVINCE_PREFIX.length))
}

/** A name that many communes share is asked for by province first: nobody reads more than eight buttons. */
function askProvince(
  turn: Turn,
  at: Located<QuestionStep>,
  places: readonly PlaceCandidate[],
  provinces: readonly PlaceCandidate[],
  page: number,
): Question {
  const choices = provinces.map(({ province, provinceCode }) => ({
    id: `${PROVINCE_PREFIX}${provinceCode}`,
    label: province,
    words: [province.replace(/^(?:Tỉnh|Thành phố) /, '')],
  }))
  return {
    key: `${at.flow.id}.${at.id}`,
    text: turn.wording('place-ask-province'),
    choices: pageOf(turn, [...choices, elsewhere(turn)], page),
    actions: actionsFor(turn, at),
    mode: 'places',
    page,
    places,
    wantsLocation: true,
  }
}

function provincesOf(places: readonly PlaceCandidate[]): readonly PlaceCandidate[] {
  return [...new Map(places.map((place) => [place.provinceCode, place])).values()]
}

function elsewhere(turn: Turn): QuestionChoice {
  return {
    id: ELSEWHERE,
    label: turn.wording('place-elsewhere'),
    words: ['không phải', 'không', 'sai', 'khác', 'no', 'wrong'],
  }
}

/** The full name as far as it fits a button: the province's kind is the first to go. */
function shortName(place: PlaceCandidate): string {
  const name = place.fullName.replace(/Thành phố /, 'TP ').replace(/, Tỉnh /, ', ')
  return clipText(name, MAX_LABEL_LENGTH)
}
