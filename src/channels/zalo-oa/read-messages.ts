import type { ChannelAccount } from '../../domain/message/channel.ts'
import type { IncomingContent, IncomingMessage } from '../../domain/message/incoming-message.ts'
import { wellFormedText } from '../well-formed-text.ts'
import { formatChatId } from './chat-address.ts'
import { readContents } from './read-content.ts'
import type { SubmittedInfo, ZaloEvent } from './sdk/webhook/event.ts'

/**
 * The conversation an event belongs to; undefined for facts of the OA's management.
 * Template receipts name a phone number instead of a person of ours, so they belong to none.
 */
export function chatIdOf(event: ZaloEvent): string | undefined {
  switch (event.kind) {
    case 'user-message':
    case 'oa-message':
    case 'follow':
    case 'unfollow':
    case 'click-chatnow':
    case 'withdraw':
    case 'submit-info':
      return formatChatId({ kind: 'user', userId: event.userId })
    case 'anonymous-message':
    case 'oa-anonymous-message': {
      const { anonymousId, conversationId } = event
      return formatChatId({ kind: 'anonymous', anonymousId, conversationId })
    }
    case 'group-message':
    case 'oa-group-message':
      return formatChatId({ kind: 'group', groupId: event.groupId })
    case 'received':
    case 'seen':
      return event.trackingId === undefined ? event.userId : undefined
    case 'user-reaction':
    case 'oa-reaction':
    case 'tag-change':
    case 'group-change':
    case 'profile-change':
    case 'widget':
    case 'call':
    case 'template':
    case 'quota-change':
    case 'purchase':
    case 'unknown':
      return undefined
  }
}

/** What an event means for its conversation; empty when it means nothing there. Sequence is the platform's time in ms. */
export function readMessages(event: ZaloEvent, account: ChannelAccount): readonly IncomingMessage[] {
  const chatId = chatIdOf(event)
  if (chatId === undefined) return []
  return contentsOf(event).map((content) => ({
    account,
    chatId,
    sequence: event.at,
    sentAt: event.at,
    content,
  }))
}

function contentsOf(event: ZaloEvent): readonly IncomingContent[] {
  switch (event.kind) {
    case 'user-message':
    case 'anonymous-message':
      return readContents(event)
    case 'oa-message':
    case 'oa-anonymous-message':
    case 'oa-group-message':
      return [{ kind: 'receipt', platformMessageId: event.messageId, state: 'echo' }]
    case 'received':
      return event.messageIds.map((id) => ({ kind: 'receipt', platformMessageId: id, state: 'delivered' }))
    case 'seen':
      return event.messageIds.map((id) => ({ kind: 'receipt', platformMessageId: id, state: 'seen' }))
    case 'group-message':
      return [groupContent(event)]
    case 'submit-info':
      return [readSubmitted(event.info)]
    case 'follow':
      return [{ kind: 'reachable', isReachable: true }, { kind: 'start' }]
    case 'click-chatnow':
      return [{ kind: 'start' }]
    case 'unfollow':
      return [{ kind: 'reachable', isReachable: false }]
    case 'withdraw':
      return [{ kind: 'withdraw' }]
    case 'user-reaction':
    case 'oa-reaction':
    case 'tag-change':
    case 'group-change':
    case 'profile-change':
    case 'widget':
    case 'call':
    case 'template':
    case 'quota-change':
    case 'purchase':
    case 'unknown':
      return []
  }
}

/** In a group of the OA only a link code is read; of the rest, that somebody spoke where the bot listens. */
function groupContent(
  event: Extract<ZaloEvent, { kind: 'group-message' | 'oa-group-message' }>,
): IncomingContent {
  const code = /^\/?lienket\s+([\p{L}\d-]{6,16})\s*$/iu.exec(event.text ?? '')?.[1]
  if (code === undefined) return { kind: 'group' }
  const sender = event.senderId === undefined ? {} : { senderId: event.senderId }
  return { kind: 'group', event: { what: 'code', code, ...sender } }
}

/** The form asks for the person's own details; without a phone number there is nothing to call back. */
function readSubmitted(info: SubmittedInfo): IncomingContent {
  if (info.phone === undefined) return { kind: 'unsupported', what: 'submit-info' }
  const name = info.name === undefined ? {} : { name: wellFormedText(info.name) }
  return { kind: 'contact', phone: info.phone, ...name, isOwn: true }
}
