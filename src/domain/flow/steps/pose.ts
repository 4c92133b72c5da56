import { wordingsOf } from '../definition/localized-text.ts'
import type { Option } from '../definition/step-base.ts'
import type { QuestionStep } from '../definition/step-schemas.ts'
import { actionsFor } from '../turn/actions-for.ts'
import type { Located } from '../turn/frames.ts'
import type { Question, QuestionChoice } from '../turn/question.ts'
import type { Turn } from '../turn/turn.ts'

/** The question of a step as its flow words it. */
export function pose(
  turn: Turn,
  at: Located<QuestionStep>,
  choices: readonly QuestionChoice[] = [],
): Question {
  return {
    key: `${at.flow.id}.${at.id}`,
    text: turn.text(at.step.text),
    choices,
    actions: actionsFor(turn, at),
    mode: 'step',
  }
}

/** Options of a flow as choices in the resident's language; the label of the other language works when typed. */
export function choicesOf(turn: Turn, options: readonly Option[]): QuestionChoice[] {
  return options.map(({ id, label, words }) => ({
    id,
    label: turn.text(label),
    words: [...words, ...wordingsOf(label).flatMap(([, other]) => (other === turn.text(label) ? [] : other))],
  }))
}
