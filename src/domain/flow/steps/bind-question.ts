import type { QuestionStep } from '../definition/step-schemas.ts'
import type { Located } from '../turn/frames.ts'
import type { Question } from '../turn/question.ts'
import type { Turn } from '../turn/turn.ts'
import { choiceHandler } from './choice-step.ts'
import { contactHandler } from './contact-step.ts'
import { evidenceHandler } from './evidence-step.ts'
import { placeHandler } from './place-step.ts'
import type { Given, QuestionHandler, Reception } from './question-handler.ts'
import { textHandler } from './text-step.ts'
import { timeHandler } from './time-step.ts'

/** A question with its handler, whatever its kind. */
export interface BoundQuestion {
  readonly at: Located<QuestionStep>
  readonly ask: (turn: Turn) => Question
  readonly receive: (turn: Turn, given: Given) => Reception
  readonly prefill: (turn: Turn) => boolean
  readonly nextAfter: (turn: Turn) => string
  readonly isAnswered: (turn: Turn) => boolean
}

/** Finds the handler of a question; the one place that lists all kinds. */
export function bindQuestion({ step, ...place }: Located<QuestionStep>): BoundQuestion {
  switch (step.kind) {
    case 'choice':
      return bound(choiceHandler, { ...place, step })
    case 'text':
      return bound(textHandler, { ...place, step })
    case 'place':
      return bound(placeHandler, { ...place, step })
    case 'time':
      return bound(timeHandler, { ...place, step })
    case 'evidence':
      return bound(evidenceHandler, { ...place, step })
    case 'contact':
      return bound(contactHandler, { ...place, step })
  }
}

function bound<S extends QuestionStep>(handler: QuestionHandler<S>, at: Located<S>): BoundQuestion {
  return {
    at,
    ask: (turn) => handler.ask(turn, at),
    receive: (turn, given) => handler.receive(turn, at, given),
    prefill: (turn) => handler.prefill?.(turn, at) ?? false,
    nextAfter: (turn) => handler.nextAfter?.(turn, at) ?? at.step.next,
    isAnswered: (turn) => handler.isAnswered?.(turn, at) ?? turn.answerOf(at.step.key) !== undefined,
  }
}
