import type { AttemptKeys, OneTimePasswords } from '../app/officers/ports.ts'
import { checkTotp } from './totp.ts'
import type { Vault } from './vault.ts'

/** Where an officer's seed of one-time passwords is sealed. */
export const totpPlace = (officerId: string) => ({ table: 'officer', column: 'totp_sealed', row: officerId })

/** What log-in needs: it opens seeds, and counts failures under names that cannot be read back. */
export function createLogInVault(vault: Pick<Vault, 'totp' | 'blindIndex'>): OneTimePasswords & AttemptKeys {
  return {
    stepOf: (officerId, sealedSeed, code, at) => {
      const secret = vault.totp.openText(totpPlace(officerId), sealedSeed)
      const verdict = checkTotp({ secret, code, now: at })
      return verdict.ok ? verdict.step : undefined
    },
    keyOf: (scope, value) => vault.blindIndex.index('attempt', `${scope}:${value}`),
  }
}
