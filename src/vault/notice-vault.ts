import type { ChatRequestDependencies } from '../app/notices/chat-ports.ts'
import { sealPlaces } from './seal-places.ts'
import type { Vault } from './vault.ts'

/** What answering requests in chats needs: chat ids, what was asked, messages to be sent; nothing of case files. */
export function createNoticeVault(
  vault: Pick<Vault, 'address' | 'content' | 'blindIndex'>,
): ChatRequestDependencies['vault'] {
  const { address, content, blindIndex } = vault
  return {
    openRequest: (id, sealed) => address.openText(sealPlaces.request(id), sealed),
    openAddress: (conversationId, sealed) => address.openText(sealPlaces.address(conversationId), sealed),
    sealOutgoing: (id, message) => content.seal(sealPlaces.outgoing(id), message),
    conversationKey: (account, chatId) => blindIndex.conversation(account, chatId),
    replyKey: (noticeId, account, personId) =>
      blindIndex.index('attempt', `notice-reply:${noticeId}:${account}:${personId}`),
  }
}

/** Keyed hash of a one-time code: short codes must not be found by trying them against a stolen table. */
export function createLinkCodeHash(vault: Pick<Vault, 'blindIndex'>): (code: string) => Uint8Array {
  return (code) => vault.blindIndex.index('attempt', `link-code:${code}`)
}
