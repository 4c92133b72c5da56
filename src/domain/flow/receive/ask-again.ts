import { isQuestion } from '../definition/step-schemas.ts'
import { bindQuestion } from '../steps/bind-question.ts'
import { askConfirm } from '../steps/confirm-step.ts'
import { actionsFor } from '../turn/actions-for.ts'
import { findCurrentStep } from '../turn/frames.ts'
import { run } from '../turn/run.ts'
import type { Turn } from '../turn/turn.ts'
import { isButtonAction } from '../wording.ts'

/** Puts the question on the screen once more, in short where its flow has it so: same choices, same counter. */
export function askAgain(turn: Turn): undefined {
  const { prompt } = turn.session
  if (prompt === undefined) return run(turn, true)
  const at = findCurrentStep(turn)
  const asksStep = prompt.mode === 'step' || prompt.mode === 'places' || prompt.mode === 'place-again'
  const step = at?.step
  const question =
    at !== undefined && step !== undefined && isQuestion(step) && asksStep ? { ...at, step } : undefined
  turn.ask({
    ...prompt,
    text:
      question?.step.shorter === undefined || prompt.mode !== 'step'
        ? prompt.question
        : turn.text(question.step.shorter),
    actions: question === undefined ? prompt.actions.filter(isButtonAction) : actionsFor(turn, question),
    wantsLocation: question?.step.kind === 'place',
  })
}

/** Puts the running step's own question on the screen, in today's language, whatever was there. */
export function askStep(turn: Turn): undefined {
  turn.update({ prompt: undefined })
  const at = findCurrentStep(turn)
  const step = at?.step
  if (at !== undefined && step?.kind === 'confirm') return turn.ask(askConfirm(turn, { ...at, step }))
  if (at !== undefined && step !== undefined && isQuestion(step))
    return turn.ask(bindQuestion({ ...at, step }).ask(turn))
  run(turn)
}
