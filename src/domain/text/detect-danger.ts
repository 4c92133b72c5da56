import { assessDanger } from './assess-danger.ts'

/**
 * The signs for which the emergency line is shown, sure or doubtful, as spelled in our list (never the resident's own
 * words). Empty: none seen, which does not mean there is none.
 */
export function detectDanger(text: string): string[] {
  return [...assessDanger(text).because]
}
