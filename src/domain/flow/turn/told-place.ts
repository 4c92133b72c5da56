import type { PlaceCandidate } from '../place-resolver.ts'
import { readText } from './read-place.ts'
import { isReallyAnswered, PLACE_KEY, recordAside } from './record-answer.ts'
import { toldBefore } from './told-before.ts'
import type { Turn } from './turn.ts'

/** The commune that the resident's own words name before the place was asked; absent when they name none, or several. */
export function toldPlace(turn: Turn): PlaceCandidate | undefined {
  if (isReallyAnswered(turn, PLACE_KEY)) return undefined
  const told = toldBefore(turn)
  const outcome = told === '' ? undefined : readText(turn, told)
  return outcome?.outcome === 'one' ? outcome.candidates[0] : undefined
}

/** Takes the place from the story for somebody who cannot wait to be asked for it, and says which it is. */
export function takeToldPlace(turn: Turn): undefined {
  const place = toldPlace(turn)
  if (place === undefined) return
  const { code: communeCode, fullName: text, provinceCode } = place
  const because = 'nêu trong lời kể, chưa hỏi lại vì gửi ngay'
  recordAside(turn, PLACE_KEY, turn.wording('place-told-question'), {
    text,
    value: { kind: 'place', place: { text, communeCode, communeName: text, provinceCode, because } },
  })
  turn.say('prefilled', { label: turn.wording('place-told-question'), found: text })
}
