import { foldedPhrase } from '../../text/fold-vietnamese.ts'
import type { Prompt } from '../flow-session.ts'
import type { PlaceCandidate, PlaceOutcome } from '../place-resolver.ts'

/** "Hà Nội" after several communes of one name were offered means the one there. */
export function narrow(text: string, places: readonly PlaceCandidate[]): PlaceCandidate | undefined {
  const phrase = foldedPhrase(text)
  const fitting = places.filter(
    (place) => phrase !== '' && ` ${foldedPhrase(place.fullName)} `.includes(` ${phrase} `),
  )
  return fitting.length === 1 ? fitting[0] : undefined
}

/** Read without marks: chùa and hồng look like chưa and hổng, so those deny only together with what they deny. */
const DENIAL =
  /\b(?:khong|ko|hok|sai|nham|dau co|wrong)\b|\b(?:hong|hem|chua|not|k) (?:phai|dung|biet|ro|there)\b/

/**
 * "gần cổng chợ", said where one commune of the story was offered, is a spot in it; "không …" is none.
 *
 * @param prompt what is on the screen; absent when the place was asked for before
 */
export function guessAt(text: string, prompt: Prompt | undefined): PlaceCandidate | undefined {
  const { mode, places = [] } = prompt ?? {}
  const isOffered = mode === 'places' && places.length === 1
  return isOffered && !DENIAL.test(foldedPhrase(text)) ? places[0] : undefined
}

/** What the words say alone, unless only together with the earlier ones they say more. */
export function best(alone: PlaceOutcome, together: () => PlaceOutcome): PlaceOutcome {
  if (alone.outcome === 'one') return alone
  const both = together()
  return both.outcome === 'one' || alone.outcome === 'none' ? both : alone
}
