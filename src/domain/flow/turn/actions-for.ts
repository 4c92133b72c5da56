import type { QuestionStep } from '../definition/step-schemas.ts'
import type { ButtonAction } from '../wording.ts'
import type { Located } from './frames.ts'
import { offersSendNow } from './send-now.ts'
import type { Turn } from './turn.ts'

/** The buttons that stand under a question beside its answers, most needed first. */
export function actionsFor(turn: Turn, at: Located<QuestionStep>): ButtonAction[] {
  const { step, flow } = at
  const isMenu = step.kind === 'choice' && step.again
  const mayNotKnow = step.skippable && (step.kind === 'text' || step.kind === 'place' || step.kind === 'time')
  const actions: (ButtonAction | false)[] = [
    offersSendNow(turn) && 'send-now',
    canGoBack(turn, at) && 'back',
    step.skippable && !isMenu && 'skip',
    mayNotKnow && 'unknown',
    'human',
    flow.isReport && 'stop',
  ]
  return actions.filter((action) => action !== false)
}

/** Whether a question was asked before this one. */
export function canGoBack(
  turn: Turn,
  at: { readonly flow: { readonly id: string }; readonly id: string },
): boolean {
  const { trail } = turn.session
  const last = trail.at(-1)?.at(-1)
  const isLastHere = last?.flow === at.flow.id && last.step === at.id
  return trail.length > (isLastHere ? 1 : 0)
}
