import type { Language } from '../../domain/message/channel.ts'
import { numberedChoices } from '../../domain/message/numbered-choices.ts'
import type { OutgoingMessage } from '../../domain/message/outgoing-message.ts'
import { splitText } from '../../domain/message/split-text.ts'
import { type InlineKeyboard, inlineKeyboard, locationKeyboard, type ReplyKeyboard } from './keyboard.ts'

/** UTF-16 units of one message (Bot API `sendMessage`). */
export const MAX_TEXT_LENGTH = 4_096
/** The Bot API takes 100 buttons; more than this many rows push the question off a phone's screen. */
export const MAX_BUTTONS = 30

/** The parts of `sendMessage` that rendering decides. */
export interface RenderedPart {
  readonly text: string
  readonly reply_markup?: InlineKeyboard | ReplyKeyboard | { readonly remove_keyboard: true }
}

const CHOOSE: Readonly<Record<Language, string>> = { vi: 'Mời anh/chị chọn:', en: 'Please choose:' }

/**
 * Renders one message as one or more `sendMessage` calls; the buttons hang under the last.
 *
 * A message has either buttons under it or a keyboard below the input field. So a question for the position shows its
 * choices and actions in the same keyboard as the location button: what a tap sends is the label, which the engine
 * reads as the choice. That keyboard stays until a message takes it away, and such a message cannot carry buttons: the
 * buttons of the next message then follow in a short one of their own.
 *
 * @param isKeyboardOpen whether this chat still shows a keyboard of an earlier question for the position
 */
export function renderMessage(message: OutgoingMessage, isKeyboardOpen: boolean): readonly RenderedPart[] {
  const { language } = message
  const { text, buttons } = numberedChoices(message, MAX_BUTTONS)
  const choices = buttons.slice(0, message.choices.length)
  const actions = buttons.slice(message.choices.length)
  const parts: RenderedPart[] = splitText(text, MAX_TEXT_LENGTH).map((part) => ({ text: part }))
  if (message.request === 'location') return withMarkup(parts, locationKeyboard(choices, actions, language))
  const withoutKeyboard = isKeyboardOpen ? withMarkup(parts, { remove_keyboard: true }) : parts
  if (buttons.length === 0) return withoutKeyboard
  const markup = inlineKeyboard(choices, actions)
  if (isKeyboardOpen) return [...withoutKeyboard, { text: CHOOSE[language], reply_markup: markup }]
  return withMarkup(parts, markup)
}

function withMarkup(
  parts: readonly RenderedPart[],
  markup: NonNullable<RenderedPart['reply_markup']>,
): readonly RenderedPart[] {
  return parts.map((part, index) => (index === parts.length - 1 ? { ...part, reply_markup: markup } : part))
}
