import { guessCategories } from '../../text/guess-categories.ts'
import { NOTE_KEY, STORY_KEY } from './record-answer.ts'
import type { Turn } from './turn.ts'

/** Categories that the resident's words so far speak of, most likely first. */
export function suggestCategories(turn: Turn): string[] {
  const words = turn.session.answers.filter((answer) => answer.key === STORY_KEY || answer.key === NOTE_KEY)
  return guessCategories(words.map((answer) => answer.text).join('\n')).map((guess) => guess.code)
}
