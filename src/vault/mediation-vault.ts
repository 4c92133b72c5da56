import { sealPlaces } from './seal-places.ts'
import type { Vault } from './vault.ts'

/**
 * What mediation needs: it makes and opens keys of mediations and parties, finds an invitation by its keyed hash, and seals
 * messages that only the sender can open again.
 */
export function createMediationVault(
  vault: Pick<Vault, 'content' | 'identity' | 'auditChain' | 'blindIndex'>,
) {
  const { content, identity, auditChain, blindIndex } = vault
  return {
    content: { createDataKey: content.createDataKey, unlock: content.unlock },
    identity: { createDataKey: identity.createDataKey, unlock: identity.unlock },
    auditChain: { next: auditChain.next },
    sealOutgoing: (id: string, message: string) => content.seal(sealPlaces.outgoing(id), message),
    invitationIndex: (code: string) => blindIndex.index('invitation', code),
  }
}
