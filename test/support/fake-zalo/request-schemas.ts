import * as z from 'zod'

/** What Zalo is known to accept in a consultation message (reference sections 3.4 and 3.5); nothing more. */

const title = z.string().min(1).max(100)
const httpsUrl = z.url({ protocol: /^https$/ })
const phoneCode = z.string().regex(/^84\d{8,11}$/)
const icon = { title, image_icon: z.string().optional() }
const query = z.string().min(1).max(1_000)

const button = z.discriminatedUnion('type', [
  z.strictObject({ ...icon, type: z.literal('oa.open.url'), payload: z.strictObject({ url: httpsUrl }) }),
  z.strictObject({ ...icon, type: z.literal('oa.query.show'), payload: query }),
  z.strictObject({ ...icon, type: z.literal('oa.query.hide'), payload: query }),
  z.strictObject({
    ...icon,
    type: z.literal('oa.open.phone'),
    payload: z.strictObject({ phone_code: phoneCode }),
  }),
  z.strictObject({
    ...icon,
    type: z.literal('oa.open.sms'),
    payload: z.strictObject({ content: z.string().min(1).max(160), phone_code: phoneCode }),
  }),
])
const buttons = z.array(button).min(1).max(5)

const byUrl = { url: httpsUrl }
const byId = { attachment_id: z.string().min(1) }
const gifSide = { width: z.number().int().positive(), height: z.number().int().positive() }
const mediaElement = z.union([
  z.strictObject({ media_type: z.literal('image'), ...byUrl }),
  z.strictObject({ media_type: z.literal('image'), ...byId }),
  z.strictObject({ media_type: z.literal('gif'), ...gifSide, ...byUrl }),
  z.strictObject({ media_type: z.literal('gif'), ...gifSide, ...byId }),
  z.strictObject({ media_type: z.literal('sticker'), ...byId }),
])
const listElement = z.strictObject({
  title,
  subtitle: z.string().max(500).optional(),
  image_url: httpsUrl.optional(),
  default_action: z.strictObject({ type: z.literal('oa.open.url'), url: httpsUrl }).optional(),
})
const template = (payload: z.ZodType) => z.strictObject({ type: z.literal('template'), payload })

const mediaTemplate = template(
  z.strictObject({ template_type: z.literal('media'), elements: z.array(mediaElement).length(1) }),
)
const infoTemplate = template(
  z.strictObject({
    template_type: z.literal('request_user_info'),
    elements: z
      .array(z.strictObject({ title, subtitle: z.string().min(1).max(500), image_url: httpsUrl }))
      .length(1),
  }),
)
const listTemplate = template(
  z.strictObject({
    template_type: z.literal('list'),
    elements: z.array(listElement).min(1).max(5),
    buttons: buttons.optional(),
  }),
)
const file = z.strictObject({
  type: z.literal('file'),
  payload: z.strictObject({ token: z.string().min(1) }),
})
const text = z.string().min(1).max(2_000)

const message = z.union([
  z.strictObject({
    text,
    quote_message_id: z.string().optional(),
    attachment: template(z.strictObject({ buttons })).optional(),
  }),
  z.strictObject({ text: text.optional(), attachment: mediaTemplate }),
  z.strictObject({ attachment: z.union([infoTemplate, listTemplate, file]) }),
])

const user = z.strictObject({ user_id: z.string().regex(/^\d+$/) })
const anonymous = z.strictObject({ anonymous_id: z.string().min(1), conversation_id: z.string().min(1) })
const group = z.strictObject({ group_id: z.string().min(1) })
/** Buttons and lists in groups are shown by no source. */
const groupMessage = z.union([
  z.strictObject({ text }),
  z.strictObject({ text: text.optional(), attachment: mediaTemplate }),
  z.strictObject({ attachment: file }),
])

/** `/v3.0/oa/message/cs`. */
export const consultationRequest = z.strictObject({ recipient: user, message })

/** `/v2.0/oa/message`: a person (state agencies), a web visitor, or a reaction. */
export const polymorphicRequest = z.union([
  consultationRequest,
  z.strictObject({ recipient: anonymous, message }),
  z.strictObject({
    recipient: user,
    sender_action: z.strictObject({ react_icon: z.string().min(1), react_message_id: z.string().min(1) }),
  }),
])

/** `/v3.0/oa/group/message`. */
export const groupRequest = z.strictObject({ recipient: group, message: groupMessage })

/** What a recorded message needs of any of them; all were checked strictly before. */
export const anyRequest = z.object({
  recipient: z.object({
    user_id: z.string().optional(),
    anonymous_id: z.string().optional(),
    conversation_id: z.string().optional(),
    group_id: z.string().optional(),
  }),
  sender_action: z.unknown().optional(),
  message: z
    .object({
      text: z.string().optional(),
      attachment: z
        .object({
          payload: z.object({
            buttons: z
              .array(z.object({ title: z.string(), type: z.string(), payload: z.unknown() }))
              .optional(),
            elements: z.array(z.object({ attachment_id: z.string().optional() })).optional(),
            token: z.string().optional(),
          }),
        })
        .optional(),
    })
    .optional(),
})
