import type { Language } from '../../domain/message/channel.ts'
import type { Choice, OutgoingMessage } from '../../domain/message/outgoing-message.ts'
import { choicePayload } from './choice-payload.ts'
import type { ZaloButton } from './sdk/api/button.ts'
import { MAX_TEXT } from './sdk/api/message.ts'
import { splitText } from './split-text.ts'

/** A message as Zalo shows it: texts in order; the buttons belong to the last one. */
export interface RenderedMessage {
  readonly texts: readonly string[]
  readonly buttons: readonly ZaloButton[]
}

const WORDS: Readonly<Record<Language, { readonly send: string; readonly location: string }>> = {
  vi: { send: 'Nhắn', location: 'Gửi vị trí: bấm dấu ⋯ cạnh ô nhập tin, chọn “Vị trí”.' },
  en: { send: 'Send', location: 'To share your position: tap ⋯ beside the text box, choose “Location”.' },
}

/**
 * Lays out one message for Zalo. Choices come first on the buttons; when they do not fit, all of them stand numbered in
 * the text (the number can be typed) and the first ones are buttons too. Actions take the buttons that are left; the
 * others become a line of words to type, since everything that can be done must be visible.
 *
 * @param maxButtons 5 in a private chat, 0 where buttons are not proven (groups, web visitors)
 */
export function renderMessage(message: OutgoingMessage, maxButtons: number): RenderedMessage {
  const { choices, actions, language } = message
  const isNumbered = choices.length > maxButtons
  const shownChoices = choices.slice(0, maxButtons)
  const shownActions = actions.slice(0, maxButtons - shownChoices.length)
  const sections = [
    message.text,
    isNumbered ? choices.map((choice, at) => numbered(choice, at)).join('\n') : '',
    message.request === 'location' ? WORDS[language].location : '',
    wordLine(actions.slice(shownActions.length), language),
  ]
  const buttons = [
    ...shownChoices.map((choice, at) => button(choice, isNumbered ? numbered(choice, at) : choice.label)),
    ...shownActions.map((action) => button(action, action.label)),
  ]
  const text = sections.filter((section) => section !== '').join('\n\n')
  return { texts: splitText(text.normalize('NFC'), MAX_TEXT), buttons }
}

function numbered(choice: Choice, at: number): string {
  return `${at + 1}. ${choice.label}`
}

function button(choice: Choice, title: string): ZaloButton {
  return { kind: 'query', title, payload: choicePayload(choice.id) }
}

/** "Nhắn: QUAY LẠI, DỪNG"; signs before and after a label are left out, for they cannot be typed. */
function wordLine(actions: readonly Choice[], language: Language): string {
  const words = actions.map(({ label }) => label.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
  const shown = words.filter((word) => word !== '').map((word) => word.toLocaleUpperCase(language))
  return shown.length === 0 ? '' : `${WORDS[language].send}: ${shown.join(', ')}`
}
