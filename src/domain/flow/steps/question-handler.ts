import type { MediaReference } from '../../message/incoming-message.ts'
import type { QuestionStep } from '../definition/step-schemas.ts'
import type { Located } from '../turn/frames.ts'
import type { Question } from '../turn/question.ts'
import type { GivenAnswer } from '../turn/record-answer.ts'
import type { Turn } from '../turn/turn.ts'
import type { WordingKey } from '../wording.ts'

/** What the resident gave to a question, after buttons, typed numbers and actions were told apart. */
export type Given =
  /** One of the choices on the screen; `text` is the resident's words, or the label when it was pressed. */
  | { readonly kind: 'option'; readonly id: string; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'media'; readonly media: readonly MediaReference[]; readonly caption?: string }
  | { readonly kind: 'location'; readonly lat: number; readonly lon: number; readonly label?: string }
  /** A card; of somebody else unless `isOwn`, though Zalo never says whose it is. */
  | { readonly kind: 'contact'; readonly phone: string; readonly name?: string; readonly isOwn: boolean }

/** What became of it. */
export type Reception =
  /** It is the answer: keep it and go where `next` says, else where the step says. `tellsMore`: it may be the story too. */
  | {
      readonly kind: 'answered'
      readonly answer: GivenAnswer
      readonly next?: string
      readonly tellsMore?: boolean
    }
  /** The handler kept everything itself; go on. */
  | { readonly kind: 'settled' }
  /** The handler has put a further question on the screen. */
  | { readonly kind: 'asking' }
  /** Not an answer; it is kept aside, `because` is said, and the question comes again. */
  | { readonly kind: 'unusable'; readonly because?: WordingKey }

/** How one kind of question behaves. */
export interface QuestionHandler<S extends QuestionStep> {
  /** What to put on the screen. */
  ask(turn: Turn, at: Located<S>): Question
  /** Judges what came. */
  receive(turn: Turn, at: Located<S>, given: Given): Reception
  /** Answers the question from what was said before, if it can; answers whether it did. */
  prefill?(turn: Turn, at: Located<S>): boolean
  /** Where an answer already given leads. */
  nextAfter?(turn: Turn, at: Located<S>): string
  /** Whether the question was answered or skipped before; by default, whether its key is there. */
  isAnswered?(turn: Turn, at: Located<S>): boolean
}
