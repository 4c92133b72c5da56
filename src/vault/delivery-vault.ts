import type { DeliveryVault } from '../app/delivery/ports.ts'
import { sealPlaces } from './seal-places.ts'
import type { Vault } from './vault.ts'

/** What the sender of messages needs: chat ids and texts of outgoing messages, nothing of case files. */
export function createDeliveryVault(vault: Pick<Vault, 'address' | 'content'>): DeliveryVault {
  const { address, content } = vault
  return {
    openAddress: (conversationId, sealed) => address.openText(sealPlaces.address(conversationId), sealed),
    sealAddress: (conversationId, chatId) => address.seal(sealPlaces.address(conversationId), chatId),
    openOutgoing: (id, sealed) => content.openText(sealPlaces.outgoing(id), sealed),
  }
}
