import { recordAccountChange } from './change-own-password.ts'
import type { OfficerDependencies, StoredSession } from './ports.ts'
import { type ProofResult, provePassword } from './prove-password.ts'

/** A password with the network it comes from. */
export interface TotpProof {
  readonly password: string
  readonly network: string
}

type Failure = Exclude<ProofResult, { readonly kind: 'proved' }>
type Self = Pick<StoredSession, 'officer' | 'idHash'>

/** Makes a seed to be scanned; it counts once `confirmOwnTotp` got a code of it. One they have keeps counting until then. */
export async function beginOwnTotp(
  deps: OfficerDependencies,
  { officer }: Self,
  { password, network }: TotpProof,
): Promise<{ readonly kind: 'begun'; readonly address: string } | Failure> {
  const proof = await provePassword(deps, officer, password, network)
  if (proof.kind !== 'proved') return proof
  const { sealedSeed, address } = deps.oneTimePasswords.createSeed(officer.id, officer.login)
  await deps.officers.savePendingTotp(officer.id, sealedSeed)
  return { kind: 'begun', address }
}

/** Takes the first code of the new seed; false when it is wrong, or no seed waits. Other sessions end. */
export async function confirmOwnTotp(
  deps: OfficerDependencies,
  { officer, idHash }: Self,
  code: string,
): Promise<boolean> {
  const pending = (await deps.officers.findCredentials(officer.login))?.totpPendingSealed
  if (pending === undefined) return false
  const step = deps.oneTimePasswords.stepOf(officer.id, pending, code, deps.clock.now())
  if (step === undefined) return false
  await deps.officers.confirmTotp(officer.id, step, idHash)
  await recordAccountChange(deps, officer, 'totp.changed')
  return true
}

/** Takes the second factor off, by the password. */
export async function removeOwnTotp(
  deps: OfficerDependencies,
  { officer }: Self,
  { password, network }: TotpProof,
): Promise<{ readonly kind: 'removed' } | Failure> {
  const proof = await provePassword(deps, officer, password, network)
  if (proof.kind !== 'proved') return proof
  await deps.officers.removeTotp(officer.id)
  await recordAccountChange(deps, officer, 'totp.changed')
  return { kind: 'removed' }
}
