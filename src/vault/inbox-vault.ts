import { sealPlaces } from './seal-places.ts'
import type { Vault } from './vault.ts'

/**
 * What the officer side needs: it opens case files by their data keys, adds to the audit chain, and seals messages that
 * only the sender can open again.
 */
export function createInboxVault(vault: Pick<Vault, 'content' | 'identity' | 'auditChain'>) {
  const { content, identity, auditChain } = vault
  return {
    content: { unlock: content.unlock },
    identity: { unlock: identity.unlock },
    auditChain: { next: auditChain.next },
    sealOutgoing: (id: string, message: string) => content.seal(sealPlaces.outgoing(id), message),
  }
}
