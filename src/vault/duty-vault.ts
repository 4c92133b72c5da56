import type { CaseMark } from '../domain/case-file/case-marks.ts'
import { sealPlaces } from './seal-places.ts'
import type { Vault } from './vault.ts'

/**
 * What waking people and comparing cases need. Addresses of officers are sealed by the web and opened by the worker; marks are
 * hashed under the index key, each kind apart.
 */
export function createDutyVault(vault: Pick<Vault, 'address' | 'content' | 'blindIndex'>) {
  const { address, content, blindIndex } = vault
  return {
    openAddress: (wayId: string, sealed: Uint8Array) =>
      address.openText(sealPlaces.notificationWay(wayId), sealed),
    sealOutgoing: (id: string, message: string) => content.seal(sealPlaces.outgoing(id), message),
    sealMessage: (caseFileId: string, wrapped: Uint8Array, messageId: string, text: string) =>
      content
        .unlock(caseFileId, wrapped)
        .seal({ table: 'case_message', column: 'sealed', row: messageId }, text),
    hashMark: (kind: CaseMark['kind'], value: string) => blindIndex.index(kind, value),
  }
}
