import { foldedPhrase } from '../../text/fold-vietnamese.ts'
import { guessCategories } from '../../text/guess-categories.ts'
import { labelPhrase } from '../../text/spelling.ts'
import type { Option } from '../definition/step-base.ts'
import { NOTE_KEY, STORY_KEY } from './record-answer.ts'
import type { Turn } from './turn.ts'

/**
 * Puts options that the resident's words so far speak of first: kinds of matter as the product understands them, most likely
 * first, then the kind that a scanned code names, then options of which a listed phrase was said, so that an option added to a
 * file is suggested too.
 */
export function likelyFirst(turn: Turn, options: readonly Option[]): Option[] {
  const story = toldSoFar(turn)
  const { guess } = turn.session.variables
  const likely: readonly string[] = [
    ...guessCategories(story).map(({ code }) => code),
    ...(guess === undefined ? [] : [guess]),
  ]
  const said = ` ${foldedPhrase(story)} `
  const rank = ({ id, words }: Option) => {
    if (likely.includes(id)) return likely.indexOf(id)
    return words.some((phrase) => isSaid(phrase, said)) ? likely.length : likely.length + 1
  }
  return options
    .map((option) => ({ option, rank: rank(option) }))
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ option }) => option)
}

function toldSoFar(turn: Turn): string {
  const words = turn.session.answers.filter((answer) => answer.key === STORY_KEY || answer.key === NOTE_KEY)
  return words.map((answer) => answer.text).join('\n')
}

/** A single word says too little: "khác" stands in many stories. */
function isSaid(phrase: string, said: string): boolean {
  const folded = labelPhrase(phrase)
  return folded.includes(' ') && said.includes(` ${folded} `)
}
