import * as z from 'zod'
import { lenient, wireId, wireText } from '../wire.ts'
import { readAttachment } from './attachment.ts'

/** The `message` member of a written message. */
export const messagePartsSchema = z
  .object({
    msg_id: wireId,
    text: lenient(wireText),
    quote_msg_id: lenient(wireId),
    attachments: lenient(z.array(z.unknown())),
    conversation_id: lenient(wireId),
  })
  .transform((message) => ({
    messageId: message.msg_id,
    text: message.text,
    quoteMessageId: message.quote_msg_id,
    attachments: (message.attachments ?? []).map(readAttachment),
    conversationId: message.conversation_id,
  }))

/** The `message` member of a receipt; of several in one event for `user_seen_message`. */
export const receiptSchema = z
  .object({ msg_id: lenient(wireId), msg_ids: lenient(z.array(wireId)), tracking_id: lenient(wireId) })
  .transform((message) => ({
    messageIds: message.msg_ids ?? (message.msg_id === undefined ? [] : [message.msg_id]),
    trackingId: message.tracking_id,
  }))

/** The `message` member of a reaction. */
export const reactionSchema = z.object({ msg_id: wireId, react_icon: wireText })

/** `info` of `user_submit_info`: the current shape with `full_address`, and the older flat one. */
export const submittedInfoSchema = z
  .object({
    name: lenient(wireText),
    phone: lenient(wireText),
    address: lenient(wireText),
    city: lenient(wireText),
    district: lenient(wireText),
    ward: lenient(wireText),
    full_address: lenient(
      z.object({ user_city: wireText, user_ward: wireText, user_district: wireText, user_address: wireText }),
    ),
  })
  .transform((info) => ({
    name: info.name,
    phone: info.phone,
    address: info.full_address?.user_address ?? info.address,
    ward: info.full_address?.user_ward ?? info.ward,
    district: info.full_address?.user_district ?? info.district,
    city: info.full_address?.user_city ?? info.city,
  }))
