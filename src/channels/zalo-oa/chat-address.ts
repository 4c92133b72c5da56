import type { Recipient } from './sdk/api/send-message.ts'

const ANONYMOUS = 'anonymous:'
const GROUP = 'group:'

/**
 * Writes a recipient as the chat id of the product: the bare user id for a person, with a prefix for a web visitor (two
 * ids) and for a group of the OA.
 */
export function formatChatId(recipient: Recipient): string {
  switch (recipient.kind) {
    case 'user':
      return recipient.userId
    case 'anonymous':
      return `${ANONYMOUS}${encodeURIComponent(recipient.anonymousId)}:${encodeURIComponent(recipient.conversationId)}`
    case 'group':
      return `${GROUP}${recipient.groupId}`
  }
}

/** Reads a chat id back; undefined when it is none of ours. */
export function parseChatId(chatId: string): Recipient | undefined {
  if (chatId.startsWith(GROUP)) return { kind: 'group', groupId: chatId.slice(GROUP.length) }
  if (!chatId.startsWith(ANONYMOUS)) return chatId === '' ? undefined : { kind: 'user', userId: chatId }
  const [anonymousId, conversationId] = chatId.slice(ANONYMOUS.length).split(':').map(decoded)
  if (anonymousId === undefined || conversationId === undefined) return undefined
  return { kind: 'anonymous', anonymousId, conversationId }
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined
  }
}
