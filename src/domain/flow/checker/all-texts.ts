import type { LocalizedText } from '../definition/localized-text.ts'
import type { ParsedFlow } from '../definition/parse-flow-file.ts'
import type { Step } from '../definition/step-schemas.ts'

/** What a text is for; its length limit follows from it. */
export type TextRole = 'title' | 'say' | 'question' | 'help' | 'label' | 'option'

/** A text of a flow and where it stands. */
export interface PlacedText {
  readonly text: LocalizedText
  readonly role: TextRole
  readonly path: readonly PropertyKey[]
}

/** Every text of a flow that a resident may see. */
export function allTexts(flow: ParsedFlow): PlacedText[] {
  const steps = Object.entries(flow.definition.steps)
  return [
    { text: flow.definition.title, role: 'title', path: ['title'] },
    ...steps.flatMap(([id, step]) =>
      textsOf(step).map((placed) => ({ ...placed, path: ['steps', id, ...placed.path] })),
    ),
  ]
}

function textsOf(step: Step): PlacedText[] {
  if (step.kind === 'say') return [{ text: step.text, role: 'say', path: ['text'] }]
  if (step.kind === 'confirm') return [{ text: step.text, role: 'question', path: ['text'] }]
  if (step.kind === 'submit' && step.note !== undefined)
    return [{ text: step.note, role: 'say', path: ['note'] }]
  if (!('text' in step)) return []
  const options = 'options' in step ? step.options : []
  return [
    { text: step.text, role: 'question', path: ['text'] },
    ...(step.shorter === undefined
      ? []
      : [{ text: step.shorter, role: 'question' as const, path: ['shorter'] }]),
    ...(step.label === undefined ? [] : [{ text: step.label, role: 'label' as const, path: ['label'] }]),
    ...(step.help === undefined ? [] : [{ text: step.help, role: 'help' as const, path: ['help'] }]),
    ...options.map((option, at) => ({
      text: option.label,
      role: 'option' as const,
      path: ['options', at, 'label'],
    })),
  ]
}
