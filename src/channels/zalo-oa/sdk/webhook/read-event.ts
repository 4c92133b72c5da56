import { parseLosslessJson } from '../lossless-json.ts'
import { type Envelope, envelopeSchema } from './envelope.ts'
import type {
  EventBase,
  GroupChangeEvent,
  ManagementEvent,
  TagEvent,
  UnknownEvent,
  ZaloEvent,
} from './event.ts'
import { eventKind } from './event-kind.ts'
import { messagePartsSchema, reactionSchema, receiptSchema, submittedInfoSchema } from './message-schema.ts'

/** How the reading of a webhook body ended. `unreadable` says what is missing, without any content. */
export type EventReading =
  | { readonly kind: 'event'; readonly event: ZaloEvent }
  | { readonly kind: 'unreadable'; readonly reason: 'not-json' | 'no-envelope' | 'missing-fields' }

/**
 * Reads a webhook body. Lenient on everything it does not need: extra members, missing details, odd attachments and new
 * event names are no failure. Never throws.
 *
 * @param oaId ours, to tell who is who in receipts, whose direction sources do not agree on
 */
export function readEvent(raw: Uint8Array, oaId: string): EventReading {
  const json = readJson(raw)
  return json === undefined ? { kind: 'unreadable', reason: 'not-json' } : readEventBody(json, oaId)
}

/** The same for a body that is JSON already, parsed without losing digits. */
export function readEventBody(json: unknown, oaId: string): EventReading {
  const envelope = envelopeSchema.safeParse(json)
  if (!envelope.success) return { kind: 'unreadable', reason: 'no-envelope' }
  const event = toEvent(envelope.data, oaId)
  return event === undefined ? { kind: 'unreadable', reason: 'missing-fields' } : { kind: 'event', event }
}

function readJson(raw: Uint8Array): unknown {
  try {
    return parseLosslessJson(Buffer.from(raw).toString('utf8'))
  } catch {
    return undefined
  }
}

function base(envelope: Envelope, oaId: string | undefined): EventBase {
  return { name: envelope.event_name, appId: envelope.app_id, oaId, at: envelope.timestamp }
}

/** @returns undefined when a member that the event cannot do without is missing */
function toEvent(envelope: Envelope, ours: string): ZaloEvent | undefined {
  const kind = eventKind(envelope.event_name)
  switch (kind) {
    case 'user-message':
    case 'oa-message':
      return readDialogue(envelope, kind)
    case 'anonymous-message':
    case 'oa-anonymous-message':
      return readAnonymous(envelope, kind)
    case 'group-message':
    case 'oa-group-message':
      return readGroupMessage(envelope, kind)
    case 'received':
    case 'seen':
      return readReceipt(envelope, kind, ours)
    case 'user-reaction':
    case 'oa-reaction':
      return readReaction(envelope, kind, ours)
    case 'submit-info':
      return readSubmitInfo(envelope)
    case 'follow':
    case 'unfollow':
    case 'click-chatnow':
    case 'withdraw':
      return readPerson(envelope, kind)
    case 'tag-change':
    case 'group-change':
    case 'profile-change':
    case 'widget':
    case 'call':
    case 'template':
    case 'quota-change':
    case 'purchase':
    case 'unknown':
      return readOther(envelope, kind)
  }
}

type OtherKind = (TagEvent | GroupChangeEvent | ManagementEvent | UnknownEvent)['kind']

function readOther(envelope: Envelope, kind: OtherKind): ZaloEvent | undefined {
  const common = base(envelope, envelope.oa_id ?? envelope.oaId ?? envelope.recipient?.id)
  if (kind === 'unknown') return { ...common, kind }
  if (kind === 'tag-change') {
    return { ...common, kind, tagName: envelope.tag?.name, userIds: envelope.tag?.user_ids ?? [] }
  }
  if (kind === 'group-change') {
    const userIds = (envelope.users ?? []).flatMap((user) => user.id ?? [])
    return envelope.group_id === undefined
      ? undefined
      : { ...common, kind, groupId: envelope.group_id, userIds }
  }
  return { ...common, kind, userId: envelope.user_id ?? envelope.data?.user_id }
}

function readDialogue(envelope: Envelope, kind: 'user-message' | 'oa-message'): ZaloEvent | undefined {
  const parts = messageParts(envelope)
  const [user, oa] =
    kind === 'user-message' ? [envelope.sender, envelope.recipient] : [envelope.recipient, envelope.sender]
  const oaId = oa?.id ?? envelope.oa_id
  if (parts === undefined || user?.id === undefined || oaId === undefined) return undefined
  const common = { ...base(envelope, oaId), ...parts.message, oaId, userId: user.id }
  if (kind === 'oa-message') return { ...common, kind, adminId: envelope.sender?.admin_id }
  return { ...common, kind, userIdByApp: envelope.user_id_by_app }
}

function readAnonymous(
  envelope: Envelope,
  kind: 'anonymous-message' | 'oa-anonymous-message',
): ZaloEvent | undefined {
  const parts = messageParts(envelope)
  const [visitor, oa] =
    kind === 'anonymous-message'
      ? [envelope.sender, envelope.recipient]
      : [envelope.recipient, envelope.sender]
  const oaId = oa?.id ?? envelope.oa_id
  if (parts?.conversationId === undefined || visitor?.id === undefined || oaId === undefined) return undefined
  const { message, conversationId } = parts
  return { ...base(envelope, oaId), ...message, kind, oaId, anonymousId: visitor.id, conversationId }
}

function readGroupMessage(
  envelope: Envelope,
  kind: 'group-message' | 'oa-group-message',
): ZaloEvent | undefined {
  const parts = messageParts(envelope)
  const groupId = envelope.group_id ?? envelope.recipient?.id
  if (parts === undefined || groupId === undefined) return undefined
  return { ...base(envelope, envelope.oa_id), ...parts.message, kind, groupId, senderId: envelope.sender?.id }
}

function readReceipt(envelope: Envelope, kind: 'received' | 'seen', ours: string): ZaloEvent | undefined {
  const receipt = receiptSchema.safeParse(envelope.message)
  if (!receipt.success || receipt.data.messageIds.length === 0) return undefined
  const { oaId, userId } = sides(envelope, ours)
  return { ...base(envelope, oaId), ...receipt.data, kind, userId }
}

function readReaction(
  envelope: Envelope,
  kind: 'user-reaction' | 'oa-reaction',
  ours: string,
): ZaloEvent | undefined {
  const reaction = reactionSchema.safeParse(envelope.message)
  if (!reaction.success) return undefined
  const { oaId, userId } = sides(envelope, ours)
  const { msg_id: messageId, react_icon: icon } = reaction.data
  return { ...base(envelope, oaId), kind, userId, messageId, icon }
}

function readSubmitInfo(envelope: Envelope): ZaloEvent | undefined {
  const info = submittedInfoSchema.safeParse(envelope.info)
  const oaId = envelope.recipient?.id ?? envelope.oa_id
  const userId = envelope.sender?.id ?? envelope.user_id
  if (!info.success || oaId === undefined || userId === undefined) return undefined
  return { ...base(envelope, oaId), kind: 'submit-info', oaId, userId, info: info.data }
}

function readPerson(
  envelope: Envelope,
  kind: 'follow' | 'unfollow' | 'click-chatnow' | 'withdraw',
): ZaloEvent | undefined {
  const userId = envelope.follower?.id ?? envelope.user_id ?? envelope.sender?.id
  if (userId === undefined) return undefined
  const { user_id_by_app: userIdByApp, source } = envelope
  return { ...base(envelope, envelope.oa_id ?? envelope.recipient?.id), kind, userId, userIdByApp, source }
}

/** Who is the OA and who the person, by comparing with our id; the documented direction when neither is ours. */
function sides(envelope: Envelope, ours: string): { oaId: string | undefined; userId: string | undefined } {
  const [from, to] = [envelope.sender?.id, envelope.recipient?.id]
  if (to === ours) return { oaId: to, userId: from }
  return { oaId: from ?? envelope.oa_id, userId: to ?? envelope.user_id }
}

function messageParts(envelope: Envelope) {
  const parsed = messagePartsSchema.safeParse(envelope.message)
  if (!parsed.success) return undefined
  const { conversationId, ...message } = parsed.data
  return { message, conversationId }
}
