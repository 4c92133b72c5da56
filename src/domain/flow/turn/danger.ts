import { isForwardedWords } from '../../message/forwarded-words.ts'
import { assessDanger } from '../../text/assess-danger.ts'
import type { DangerLevel } from '../../text/danger.ts'
import { EMERGENCY_FLOW } from '../flow-library.ts'
import { findStep } from './frames.ts'
import type { Turn } from './turn.ts'

/** The say step of the emergency flow that holds the numbers. */
export const NUMBERS_STEP = 'numbers'

/** Soon after the full text a line is enough. */
const REPEAT_AFTER_MS = 10 * 60_000

/**
 * Looks for signs of danger in what the resident wrote, wherever that was; the report goes on in any case. Sure signs raise the
 * urgency; where there is doubt, or somebody else's words were passed on, the emergency line is shown and nothing else follows.
 */
export function watchForDanger(turn: Turn, text: string): DangerLevel {
  const { level: heard, because } = assessDanger(text)
  const level = heard === 'certain' && isForwardedWords(text) ? 'doubtful' : heard
  if (level === 'certain') markDanger(turn, because)
  else if (level === 'doubtful') turn.sayFirst('engine.emergency-short', turn.wording('emergency-short'))
  return level
}

/** Notes danger and puts the emergency numbers before anything else that this turn says. */
export function markDanger(turn: Turn, words: readonly string[]): undefined {
  turn.tell({ kind: 'danger.detected', words })
  turn.update({ danger: true })
  const shownAt = turn.session.emergencyShownAt
  if (shownAt !== undefined && turn.context.at - shownAt < REPEAT_AFTER_MS) {
    turn.sayFirst('engine.emergency-short', turn.wording('emergency-short'))
    return
  }
  turn.sayFirst('emergency.numbers', emergencyText(turn))
  turn.update({ emergencyShownAt: turn.context.at })
}

/** The emergency numbers as the emergency flow words them; the checker keeps that step there. */
export function emergencyText(turn: Turn): string {
  const flow = turn.library.current.get(EMERGENCY_FLOW)
  const step = flow && findStep(flow, NUMBERS_STEP)
  return step?.kind === 'say' ? turn.text(step.text) : turn.wording('emergency-short')
}
