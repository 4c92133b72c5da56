import type { EvidenceVault } from '../app/evidence/ports.ts'
import { sealPlaces } from './seal-places.ts'
import type { Vault } from './vault.ts'

/** What fetching evidence needs: where the provider keeps the file. */
export function createEvidenceVault(vault: Pick<Vault, 'address'>): EvidenceVault {
  return { openMediaSource: (id, sealed) => vault.address.openText(sealPlaces.mediaSource(id), sealed) }
}
