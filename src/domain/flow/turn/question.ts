import type { PromptMode } from '../flow-session.ts'
import type { PlaceCandidate } from '../place-resolver.ts'
import type { ButtonAction } from '../wording.ts'

/** What a step wants to put on the screen. */
export interface Question {
  /** Name of the text, `flow.step` or `engine.…`. */
  readonly key: string
  readonly text: string
  readonly choices: readonly QuestionChoice[]
  readonly actions: readonly ButtonAction[]
  readonly mode: PromptMode
  readonly page?: number
  readonly places?: readonly PlaceCandidate[]
  readonly wantsLocation?: boolean
}

/** A choice before it has the counter in front of its id. */
export interface QuestionChoice {
  readonly id: string
  readonly label: string
  readonly words?: readonly string[]
}
