import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { DemoChats } from '../app/demo/ports.ts'
import type { Ids } from '../app/ids.ts'
import { WEB_CHAT_ACCOUNT } from '../channels/web-chat/web-chat-channel.ts'
import type { SealedBlobs } from '../evidence/sealed-blobs.ts'
import { createConversationVault } from '../vault/conversation-vault.ts'
import type { Vault } from '../vault/vault.ts'

/** What the chats of the demo stand on. */
interface DemoChatsParts {
  readonly vault: Vault
  readonly blobs: Pick<SealedBlobs, 'put'>
  readonly ids: Ids
  readonly dataFolder: string
}

/** The invented residents talk on the product's own page, so that an officer can try to answer them. */
export function createDemoChats({ vault, blobs, ids, dataFolder }: DemoChatsParts): DemoChats {
  const conversations = createConversationVault(vault)
  return {
    account: WEB_CHAT_ACCOUNT,
    key: (chatId) => vault.blindIndex.conversation(WEB_CHAT_ACCOUNT, chatId),
    sealAddress: (conversationId, chatId) => conversations.sealAddress(conversationId, chatId),
    uploadPhoto: async (evidenceId) => {
      const reference = ids.uuid()
      await blobs.put(reference, await readFile(path.join(dataFolder, 'demo-photo.jpg')))
      const source = JSON.stringify({ kind: 'photo', reference })
      return {
        sourceSealed: conversations.sealMediaSource(evidenceId, source),
        sourceKey: conversations.mediaKey(WEB_CHAT_ACCOUNT, reference),
      }
    },
  }
}
