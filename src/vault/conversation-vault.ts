import type { ConversationVault } from '../app/conversation/ports.ts'
import { sealPlaces } from './seal-places.ts'
import type { Vault } from './vault.ts'

/**
 * What the worker needs to carry a conversation on. It stores chat ids but cannot read them back: only the sender can
 * (`createDeliveryVault`).
 */
export function createConversationVault(
  vault: Pick<Vault, 'intakeOpener' | 'session' | 'address' | 'content' | 'blindIndex'>,
): ConversationVault {
  const { intakeOpener, session, address, content, blindIndex } = vault
  return {
    openEvent: (account, event) =>
      intakeOpener.open(sealPlaces.event(account, event.bodySha256), event.sealed),
    openSession: (conversationId, sealed) => session.openText(sealPlaces.session(conversationId), sealed),
    sealSession: (conversationId, text) => session.seal(sealPlaces.session(conversationId), text),
    sealAddress: (conversationId, chatId) => address.seal(sealPlaces.address(conversationId), chatId),
    sealRequest: (id, request) => address.seal(sealPlaces.request(id), request),
    sealOutgoing: (id, message) => content.seal(sealPlaces.outgoing(id), message),
    sealMediaSource: (id, reference) => address.seal(sealPlaces.mediaSource(id), reference),
    mediaKey: (account, reference) => blindIndex.index('media', `${account}|${reference}`),
  }
}
