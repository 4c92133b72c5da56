import type { QuestionStep } from '../definition/step-schemas.ts'
import type { PlaceCandidate } from '../place-resolver.ts'
import { actionsFor } from './actions-for.ts'
import { clipText } from './fill-text.ts'
import type { Located } from './frames.ts'
import { MAX_CHOICES } from './page.ts'
import type { Question } from './question.ts'
import type { Turn } from './turn.ts'

/** The choice "none of these". */
export const ELSEWHERE = '~elsewhere'

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
): Question {
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
      {
        id: ELSEWHERE,
        label: turn.wording('place-elsewhere'),
        words: ['không phải', 'không', 'sai', 'khác', 'no', 'wrong'],
      },
    ],
    actions: actionsFor(turn, at),
    mode: 'places',
    places,
    wantsLocation: true,
  }
}

/** The full name as far as it fits a button: the province's kind is the first to go. */
function shortName(place: PlaceCandidate): string {
  const name = place.fullName.replace(/Thành phố /, 'TP ').replace(/, Tỉnh /, ', ')
  return clipText(name, MAX_LABEL_LENGTH)
}
