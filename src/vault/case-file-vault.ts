import type { CaseFileVault } from '../app/conversation/ports.ts'
import { sealPlaces } from './seal-places.ts'
import type { Vault } from './vault.ts'

/** What filing a case needs: it seals content and identity under keys apart, and can look up by receipt. */
export function createCaseFileVault(
  vault: Pick<Vault, 'content' | 'identity' | 'blindIndex' | 'receiptHasher'>,
): CaseFileVault {
  const { content, identity, blindIndex, receiptHasher } = vault
  return {
    createKey: (caseFileId) => content.createDataKey(caseFileId),
    seal: (caseFileId, wrapped, place, text) => content.unlock(caseFileId, wrapped).seal(place, text),
    sealIdentity: (caseFileId, contact) => {
      const key = identity.createDataKey(caseFileId)
      const sealed = identity.unlock(caseFileId, key.wrapped).seal(sealPlaces.identity(caseFileId), contact)
      return { ...key, sealed }
    },
    phoneIndex: (phone) => blindIndex.index('phone', phone),
    hashReceipt: (receipt) => receiptHasher.hashReceipt(receipt),
  }
}
