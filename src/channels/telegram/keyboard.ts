import type { Language } from '../../domain/message/channel.ts'
import type { Choice } from '../../domain/message/outgoing-message.ts'

/** `InlineKeyboardMarkup` of the Bot API, of callback buttons only. */
export interface InlineKeyboard {
  readonly inline_keyboard: readonly (readonly { readonly text: string; readonly callback_data: string }[])[]
}

/** `ReplyKeyboardMarkup` of the Bot API: pressing a plain button sends its text. */
export interface ReplyKeyboard {
  readonly keyboard: readonly (readonly { readonly text: string; readonly request_location?: true }[])[]
  readonly resize_keyboard: true
  readonly one_time_keyboard: true
}

/** Labels up to this length stand two in a row on a narrow phone without being cut. */
const HALF_ROW_CHARS = 16
/** Actions are words like "Quay lại": three in a row while all are this short. */
const THIRD_ROW_CHARS = 10

const SEND_LOCATION: Readonly<Record<Language, string>> = {
  vi: '📍 Gửi vị trí của tôi',
  en: '📍 Send my location',
}

/** Choices in their order, one or two a row; actions in rows of their own below. */
export function inlineKeyboard(choices: readonly Choice[], actions: readonly Choice[]): InlineKeyboard {
  const button = ({ id, label }: Choice) => ({ text: label, callback_data: id })
  return { inline_keyboard: rowsOf(choices, actions).map((row) => row.map(button)) }
}

/** The location button first, then choices and actions as words to tap; it closes itself when used. */
export function locationKeyboard(
  choices: readonly Choice[],
  actions: readonly Choice[],
  language: Language,
): ReplyKeyboard {
  const words = rowsOf(choices, actions).map((row) => row.map(({ label }) => ({ text: label })))
  return {
    keyboard: [[{ text: SEND_LOCATION[language], request_location: true }], ...words],
    resize_keyboard: true,
    one_time_keyboard: true,
  }
}

function rowsOf(choices: readonly Choice[], actions: readonly Choice[]): Choice[][] {
  const areShort = actions.every(({ label }) => label.length <= THIRD_ROW_CHARS)
  return [...pairRows(choices), ...(areShort ? chunks(actions, 3) : pairRows(actions))]
}

/** Neighbours share a row when both are short; the order of reading stays the order of the answers. */
function pairRows(choices: readonly Choice[]): Choice[][] {
  const rows: Choice[][] = []
  for (const choice of choices) {
    const last = rows.at(-1)
    const fits = [...(last ?? []), choice].every(({ label }) => label.length <= HALF_ROW_CHARS)
    if (last !== undefined && last.length === 1 && fits) last.push(choice)
    else rows.push([choice])
  }
  return rows
}

function chunks(choices: readonly Choice[], size: number): Choice[][] {
  return Array.from({ length: Math.ceil(choices.length / size) }, (_, row) =>
    choices.slice(row * size, (row + 1) * size),
  )
}
