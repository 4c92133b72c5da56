import type { Prisma } from '../generated/client.ts'
import type { SealPlace } from '../vault/row-seal.ts'
import type { SealPurpose } from './mediation-seals.ts'
import type { MediationVault } from './mediation-vault.ts'

/**
 * Seals words under an owner's own key. Throws when the key was destroyed or is out of sight: such an owner takes no more
 * words.
 */
export async function sealFor(
  db: Prisma.TransactionClient,
  vault: MediationVault,
  { ownerId, purpose }: { readonly ownerId: string; readonly purpose: SealPurpose },
  place: SealPlace,
  text: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const [key] = await db.$queryRaw<{ wrapped: Uint8Array }[]>`
    SELECT wrapped FROM mediation_key WHERE owner_id = ${ownerId}::uuid AND purpose = ${purpose}`
  if (key === undefined) throw new TypeError('the key of this owner is gone')
  return vault[purpose].unlock(ownerId, key.wrapped).seal(place, text)
}
