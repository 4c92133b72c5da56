import { assessDanger } from '../domain/text/assess-danger.ts'
import { guessCategories } from '../domain/text/guess-categories.ts'

/** The start is over by then, and nobody has written yet. */
const AFTER_MS = 500

/**
 * Lets the understanding of texts learn from its examples soon after the start, one part a round of the event loop, so that no
 * resident's first words wait for it.
 */
export function learnAhead(): void {
  setTimeout(() => {
    assessDanger('')
    setImmediate(() => guessCategories(''))
  }, AFTER_MS).unref()
}
