import type { Language } from './channel.ts'
import type { Choice, OutgoingMessage } from './outgoing-message.ts'

/** A message made ready for a channel with few or no buttons. */
export interface NumberedChoices {
  /** The text of the message, with the answers that have no button added in words. */
  readonly text: string
  /** What gets a button, in order, at most as many as the channel has; choices before actions. */
  readonly buttons: readonly Choice[]
}

const HINTS: Readonly<Record<Language, { readonly choose: string; readonly actions: string }>> = {
  vi: { choose: 'Anh/chị nhắn số hoặc nội dung để chọn.', actions: 'Anh/chị cũng có thể nhắn: ' },
  en: { choose: 'Please reply with the number or the words.', actions: 'You can also write: ' },
}

/**
 * Fits choices and actions into the buttons a channel has. When not all choices fit, every choice is numbered in the
 * text (so that the numbers are complete and in order) and the first ones have a button with their number as well; actions that do not
 * fit become words. Typing a number, a label or an action means the same as pressing it (the engine reads it).
 *
 * @param maxButtons buttons of one message, 0 where the channel has none
 */
export function numberedChoices(
  message: Pick<OutgoingMessage, 'text' | 'choices' | 'actions' | 'language'>,
  maxButtons: number,
): NumberedChoices {
  const { choices, actions } = message
  const isNumbered = choices.length > maxButtons
  const labelled = isNumbered ? choices.map(withNumber) : choices
  const buttons = [...labelled, ...actions].slice(0, maxButtons)
  const wordActions = actions.slice(Math.max(0, maxButtons - choices.length))
  const hints = HINTS[message.language]
  const added: string[] = []
  if (isNumbered) added.push([...labelled.map(({ label }) => label), hints.choose].join('\n'))
  if (wordActions.length > 0)
    added.push(`${hints.actions}${wordActions.map(({ label }) => label).join(', ')}.`)
  return { text: [message.text, ...added].filter((part) => part !== '').join('\n\n'), buttons }
}

function withNumber(choice: Choice, index: number): Choice {
  return { ...choice, label: `${index + 1}. ${choice.label}` }
}
