import * as z from 'zod'

/** What a press does. `query` sends `payload` to the OA as a message of the person; `isVisible` shows it in their chat. */
export type ZaloButton = { readonly title: string; readonly imageIcon?: string } & (
  | { readonly kind: 'query'; readonly payload: string; readonly isVisible?: boolean }
  | { readonly kind: 'open-url'; readonly url: string }
  /** `phone` in the form `84…`, digits only. */
  | { readonly kind: 'open-phone'; readonly phone: string }
  | { readonly kind: 'open-sms'; readonly phone: string; readonly content: string }
)

/** Buttons under one message (the official builder's own cap). */
export const MAX_BUTTONS = 5
/** UTF-16 units of a button's title. */
export const MAX_BUTTON_TITLE = 100
/** UTF-16 units of the payload of a `query` button. */
export const MAX_BUTTON_PAYLOAD = 1_000

const httpsUrl = z.url({ protocol: /^https$/ })
const phone = z.string().regex(/^84\d{8,11}$/)
const common = { title: z.string().min(1).max(MAX_BUTTON_TITLE), imageIcon: z.string().optional() }

/** The platform's rules for a button. */
export const buttonSchema = z.discriminatedUnion('kind', [
  z.object({
    ...common,
    kind: z.literal('query'),
    payload: z.string().min(1).max(MAX_BUTTON_PAYLOAD),
    isVisible: z.boolean().optional(),
  }),
  z.object({ ...common, kind: z.literal('open-url'), url: httpsUrl }),
  z.object({ ...common, kind: z.literal('open-phone'), phone }),
  z.object({ ...common, kind: z.literal('open-sms'), phone, content: z.string().min(1).max(160) }),
])

/** The wire form of a button. */
export function buttonBody(button: ZaloButton): object {
  const icon = button.imageIcon === undefined ? {} : { image_icon: button.imageIcon }
  return { title: button.title, ...icon, ...actionBody(button) }
}

function actionBody(button: ZaloButton): object {
  switch (button.kind) {
    case 'query': {
      const type = button.isVisible === true ? 'oa.query.show' : 'oa.query.hide'
      return { type, payload: button.payload }
    }
    case 'open-url':
      return { type: 'oa.open.url', payload: { url: button.url } }
    case 'open-phone':
      return { type: 'oa.open.phone', payload: { phone_code: button.phone } }
    case 'open-sms':
      return { type: 'oa.open.sms', payload: { content: button.content, phone_code: button.phone } }
  }
}
