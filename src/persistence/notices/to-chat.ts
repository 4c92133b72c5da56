import type { Chat } from '../../app/notices/chat-ports.ts'
import type { ChannelAccount } from '../../domain/message/channel.ts'

/** A chat as its rows tell it. */
export function toChat(conversationId: string, account: string, address: Buffer | null): Chat {
  // Safe: written from the same type by the conversation store.
  return { conversationId, account: account as ChannelAccount, addressSealed: address ?? undefined }
}
