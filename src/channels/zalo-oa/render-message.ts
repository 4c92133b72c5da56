import type { Language } from '../../domain/message/channel.ts'
import { numberedChoices } from '../../domain/message/numbered-choices.ts'
import type { OutgoingMessage } from '../../domain/message/outgoing-message.ts'
import { splitText } from '../../domain/message/split-text.ts'
import { choicePayload } from './choice-payload.ts'
import { MAX_TEXT, type ZaloMessage } from './sdk/api/message.ts'

/** Zalo has no button that asks for the position: the words say where the app's own is. */
const LOCATION_HINT: Readonly<Record<Language, string>> = {
  vi: 'Gửi vị trí: bấm dấu ⋯ cạnh ô nhập tin, chọn “Vị trí”.',
  en: 'To share your position: tap ⋯ beside the text box, choose “Location”.',
}

/**
 * Lays out one message as Zalo shows it: texts in order, the buttons under the last one. Choices and actions that find
 * no button stand in the text, since everything that can be done must be visible.
 *
 * @param maxButtons 5 in a private chat, 0 where buttons are not proven (groups, web visitors)
 * @returns no part for a message without any text
 */
export function renderMessage(message: OutgoingMessage, maxButtons: number): readonly ZaloMessage[] {
  const asked =
    message.request === 'location' ? `${message.text}\n\n${LOCATION_HINT[message.language]}` : message.text
  const { text, buttons } = numberedChoices({ ...message, text: asked }, maxButtons)
  const parts = splitText(text.normalize('NFC').trim(), MAX_TEXT).filter((part) => part !== '')
  const shown = buttons.map(
    ({ id, label }) => ({ kind: 'query', title: label, payload: choicePayload(id) }) as const,
  )
  return parts.map((part, at) => {
    const isLast = at === parts.length - 1
    return { kind: 'text', text: part, ...(isLast && shown.length > 0 ? { buttons: shown } : {}) }
  })
}
