import { z } from 'zod'

/** The parts of a Bot API `Update` that we read; everything else passes unread. Ids fit a double (at most 52 bits). */
const id = z.number().int()
const text = z.string()

const userSchema = z.object({
  id,
  is_bot: z.boolean().optional(),
  first_name: text.optional(),
  last_name: text.optional(),
  language_code: text.optional(),
})

const chatSchema = z.object({
  id,
  type: z.enum(['private', 'group', 'supergroup', 'channel']),
  title: text.optional(),
})

const fileSchema = z.object({
  file_id: z.string().min(1),
  file_unique_id: text.optional(),
  file_size: z.number().nonnegative().optional(),
  mime_type: text.optional(),
})

const locationSchema = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
})

const entitySchema = z.object({ type: text, offset: id, length: id })

/** Loose: unread keys stay, so that a message without anything we know can be named by its kind. */
export const messageSchema = z.looseObject({
  message_id: id,
  date: id,
  edit_date: id.optional(),
  chat: chatSchema,
  from: userSchema.optional(),
  media_group_id: text.optional(),
  forward_origin: z.object({ type: text }).optional(),
  sender_chat: z.object({ id }).optional(),
  new_chat_title: text.optional(),
  migrate_from_chat_id: id.optional(),
  message_thread_id: id.optional(),
  is_topic_message: z.boolean().optional(),
  reply_to_message: z.object({ from: userSchema.optional() }).optional(),
  text: text.optional(),
  caption: text.optional(),
  entities: z.array(entitySchema).optional(),
  caption_entities: z.array(entitySchema).optional(),
  photo: z
    .array(fileSchema.extend({ width: z.number(), height: z.number() }))
    .min(1)
    .optional(),
  video: fileSchema.optional(),
  animation: fileSchema.optional(),
  video_note: fileSchema.optional(),
  voice: fileSchema.optional(),
  audio: fileSchema.optional(),
  document: fileSchema.optional(),
  location: locationSchema.optional(),
  venue: z.object({ location: locationSchema, title: text, address: text }).optional(),
  contact: z
    .object({
      phone_number: text,
      first_name: text.optional(),
      last_name: text.optional(),
      user_id: id.optional(),
    })
    .optional(),
})
export type TelegramMessage = z.infer<typeof messageSchema>
export type TelegramFile = z.infer<typeof fileSchema>

/** A pressed inline button. Of `message`, which may be unreadable by now or missing, only the place is read. */
export const callbackSchema = z.object({
  id: z.string().min(1),
  from: userSchema,
  message: z.object({ message_id: id, chat: chatSchema }).optional(),
  data: text.optional(),
})
export type TelegramCallback = z.infer<typeof callbackSchema>

/** What Telegram tells when the bot itself was made admin, let in or put out of a chat; absent rights count as given. */
export const membershipSchema = z.object({
  chat: chatSchema,
  from: userSchema,
  date: id,
  new_chat_member: z.object({
    status: z.enum(['creator', 'administrator', 'member', 'restricted', 'left', 'kicked']),
    can_post_messages: z.boolean().optional(),
    can_send_messages: z.boolean().optional(),
    is_member: z.boolean().optional(),
  }),
})
export type TelegramMembership = z.infer<typeof membershipSchema>

/** The kinds of update asked for, at registration and in every poll. */
export const ALLOWED_UPDATES = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const

/** Kinds that exist and mean nothing here; they come only if somebody registered the webhook by hand. */
export const IGNORED_UPDATES: readonly string[] = [
  'channel_post',
  'edited_channel_post',
  'inline_query',
  'chosen_inline_result',
  'shipping_query',
  'pre_checkout_query',
  'poll',
  'poll_answer',
  'chat_member',
  'chat_join_request',
  'message_reaction',
  'message_reaction_count',
  'chat_boost',
  'removed_chat_boost',
  'business_connection',
  'business_message',
  'edited_business_message',
  'deleted_business_messages',
  'purchased_paid_media',
]

/** One update, polled or by webhook. Kinds that are not read are let through: nothing new of Telegram's is a failure. */
export const updateSchema = z.looseObject({
  update_id: id,
  message: messageSchema.optional(),
  edited_message: messageSchema.optional(),
  callback_query: callbackSchema.optional(),
  my_chat_member: membershipSchema.optional(),
})
export type TelegramUpdate = z.infer<typeof updateSchema>
