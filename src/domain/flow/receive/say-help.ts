import { isQuestion } from '../definition/step-schemas.ts'
import { findCurrentStep } from '../turn/frames.ts'
import type { Turn } from '../turn/turn.ts'

/** Says what helps with the very question on the screen, where its flow has written something. */
export function sayHelp(turn: Turn): undefined {
  const at = findCurrentStep(turn)
  if (turn.session.prompt?.mode !== 'step' || at === undefined || !isQuestion(at.step)) return
  if (at.step.help !== undefined) turn.sayText(`${at.flow.id}.${at.id}.help`, turn.text(at.step.help))
}
