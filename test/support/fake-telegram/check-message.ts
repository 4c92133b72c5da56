import { badRequest, jsonObject, type MethodReply, type Params } from './wire.ts'

export interface FakeButton {
  readonly text: string
  readonly callback_data?: string
  readonly url?: string
  readonly request_location?: boolean
  readonly request_contact?: boolean
}

/** A markup the real API would accept, in one shape. */
export type FakeMarkup =
  | { readonly kind: 'inline'; readonly rows: readonly (readonly FakeButton[])[] }
  | {
      readonly kind: 'keyboard'
      readonly rows: readonly (readonly FakeButton[])[]
      readonly isOneTime: boolean
    }
  | { readonly kind: 'remove' }

type Checked<T> = { readonly value: T } | { readonly refused: MethodReply }

/** The rules of `sendMessage` text: 1–4096 UTF-16 units, well-formed. */
export function checkText(text: unknown, max: number, what: 'message text' | 'caption'): Checked<string> {
  if (typeof text !== 'string' || text.trim() === '') {
    return { refused: badRequest(`${what} is empty`) }
  }
  if (/\p{Surrogate}/u.test(text)) return { refused: badRequest('strings must be encoded in UTF-8') }
  if (text.length > max) return { refused: badRequest('message is too long') }
  return { value: text }
}

export function checkMarkup(raw: unknown, isPrivate: boolean): Checked<FakeMarkup | undefined> {
  if (raw === undefined || raw === null) return { value: undefined }
  const markup: Params = typeof raw === 'string' ? jsonObject(raw) : typeof raw === 'object' ? { ...raw } : {}
  const kinds = ['inline_keyboard', 'keyboard', 'remove_keyboard', 'force_reply'].filter(
    (key) => key in markup,
  )
  if (kinds.length !== 1) return { refused: badRequest('object expected as reply markup') }
  if ('remove_keyboard' in markup) return { value: { kind: 'remove' } }
  if ('force_reply' in markup) return { value: undefined }
  const isInline = 'inline_keyboard' in markup
  const rows = rowsOf(isInline ? markup.inline_keyboard : markup.keyboard)
  if (rows === undefined) return { refused: badRequest('field "inline_keyboard" must be of type Array') }
  const fault = isInline ? inlineFault(rows) : keyboardFault(rows, isPrivate)
  if (fault !== undefined) return { refused: badRequest(fault) }
  if (isInline) return { value: { kind: 'inline', rows } }
  return { value: { kind: 'keyboard', rows, isOneTime: markup.one_time_keyboard === true } }
}

function rowsOf(raw: unknown): FakeButton[][] | undefined {
  if (!Array.isArray(raw) || !raw.every(Array.isArray)) return undefined
  return raw.map((row: unknown[]) => row.map(buttonOf))
}

function buttonOf(raw: unknown): FakeButton {
  if (typeof raw === 'string') return { text: raw }
  if (raw === null || typeof raw !== 'object') return { text: '' }
  const { text, ...rest } = raw as Params // Safe: any object can be read as untrusted parameters.
  return { ...rest, text: typeof text === 'string' ? text : '' }
}

function inlineFault(rows: readonly (readonly FakeButton[])[]): string | undefined {
  const buttons = rows.flat()
  if (buttons.length > 100) return 'reply markup is too long'
  if (rows.some((row) => row.length > 8)) return 'too many buttons in a row'
  for (const button of buttons) {
    if (button.text.trim() === '') return 'inline keyboard button text must be non-empty'
    const actions = Object.keys(button).filter((key) => key !== 'text')
    if (actions.length !== 1) return 'text buttons are unallowed in the inline keyboard'
    if (!('callback_data' in button)) continue
    const bytes = Buffer.byteLength(String(button.callback_data))
    if (bytes < 1 || bytes > 64) return 'BUTTON_DATA_INVALID'
  }
  return undefined
}

function keyboardFault(rows: readonly (readonly FakeButton[])[], isPrivate: boolean): string | undefined {
  const buttons = rows.flat()
  if (buttons.length > 300) return 'reply markup is too long'
  if (rows.some((row) => row.length > 12)) return 'too many buttons in a row'
  for (const button of buttons) {
    if (button.text.trim() === '') return 'keyboard button text must be non-empty'
    if ('callback_data' in button) return 'inline button in a reply keyboard'
    if (button.request_location === true && !isPrivate) {
      return 'location can be requested in private chats only'
    }
  }
  return undefined
}
