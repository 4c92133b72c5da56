import type { UrgencyReason } from '../case-file/case-file-draft.ts'
import { triage } from '../case-file/triage.ts'
import type { Urgency } from '../case-file/urgency.ts'
import type { PlaceCandidate, PlaceResolver } from '../flow/place-resolver.ts'
import { assessDanger } from './assess-danger.ts'
import type { Danger } from './danger.ts'
import { type FoundAccount, findAccounts } from './find-accounts.ts'
import { type FoundAmount, findAmounts } from './find-amounts.ts'
import { type AskedQuestion, type FoundAnswer, findAnswer } from './find-answer.ts'
import { type FoundPlate, findPlates } from './find-plates.ts'
import { type FoundTime, findTimes } from './find-times.ts'
import { type CategoryGuess, guessCategories } from './guess-categories.ts'
import { type FoundPhone, findPhones } from './parse-phone.ts'
import { factsFromText } from './text-facts.ts'

/** Everything the bot makes of one text, each part with its reasons or the words it was read from. Nothing is decided by it. */
export interface Understanding {
  /** Most likely first; "Việc khác" with score 0 closes a list of fewer than two. */
  readonly categories: readonly CategoryGuess[]
  readonly danger: Danger
  /** What the text alone suggests; answers may raise it. */
  readonly urgency: Urgency
  /** The rules behind `urgency`; never empty. */
  readonly urgencyReasons: readonly UrgencyReason[]
  /** In the order of the text. */
  readonly times: readonly FoundTime[]
  readonly plates: readonly FoundPlate[]
  readonly phones: readonly FoundPhone[]
  readonly accounts: readonly FoundAccount[]
  readonly amounts: readonly FoundAmount[]
  /** Communes it may mean, most likely first; several when it is not clear; empty without a resolver. */
  readonly places: readonly PlaceCandidate[]
  /** What it means at the question asked; absent when it is no answer to it and no action. */
  readonly answer?: FoundAnswer
}

/** What a text is read with. */
export interface UnderstandingContext {
  /** Now, in ms since the epoch. */
  readonly at: number
  /** The question on the screen when the text was sent. */
  readonly question?: AskedQuestion | undefined
  readonly places?: PlaceResolver | undefined
}

/** Longest text read to its end, in characters; of longer ones the beginning counts. */
const MAX_CHARS = 10_000

/** Reads all that a text tells. Pure and total: any string gives an understanding, equal input an equal one. */
export function understandText(text: string, { at, question, places }: UnderstandingContext): Understanding {
  const read = text.slice(0, MAX_CHARS)
  const categories = withOther(guessCategories(read))
  const danger = assessDanger(read)
  const times = findTimes(read, at)
  const category = categories[0]?.code ?? 'KHAC'
  const { urgency, reasons } = triage(factsFromText({ text: read, category, danger, times, at }))
  const answer = findAnswer(read, question)
  return {
    categories,
    danger,
    urgency,
    urgencyReasons: reasons,
    times,
    plates: findPlates(read),
    phones: findPhones(read),
    accounts: findAccounts(read),
    amounts: findAmounts(read),
    places: places?.fromText(read.slice(0, 2000)).candidates ?? [],
    ...(answer !== undefined && { answer }),
  }
}

/** Whoever reads the suggestions always has the way out that the conversation has. */
function withOther(guesses: readonly CategoryGuess[]): CategoryGuess[] {
  const isOffered = guesses.length >= 2 || guesses.some((guess) => guess.code === 'KHAC')
  return isOffered ? [...guesses] : [...guesses, { code: 'KHAC', score: 0, because: [] }]
}
