import { sealPlaces } from './seal-places.ts'
import type { Vault } from './vault.ts'

/**
 * What the officer side needs: it opens case files by their data keys, adds to the audit chain, and seals messages that
 * only the sender can open again.
 */
export function createInboxVault(vault: Pick<Vault, 'content' | 'identity' | 'auditChain' | 'address'>) {
  const { content, identity, auditChain, address } = vault
  return {
    content: { unlock: content.unlock },
    identity: { unlock: identity.unlock },
    auditChain: { next: auditChain.next },
    sealEntry: (id: string, text: string) => content.seal(sealPlaces.dutyEntry(id), text),
    openEntry: (id: string, sealed: Uint8Array) => content.openText(sealPlaces.dutyEntry(id), sealed),
    /** The web seals how an officer is reached; only the worker opens it. */
    sealAddress: (wayId: string, text: string) => address.seal(sealPlaces.notificationWay(wayId), text),
    sealOutgoing: (id: string, message: string) => content.seal(sealPlaces.outgoing(id), message),
  }
}
