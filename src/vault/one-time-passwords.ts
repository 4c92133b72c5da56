import type { OneTimePasswords } from '../app/officers/ports.ts'
import type { TotpVault } from './field-vault.ts'
import { sealPlaces } from './seal-places.ts'
import { checkTotp, createTotpSecret, totpAddress } from './totp.ts'

/** What is needed to set up and check one-time passwords; seeds are opened for the moment of the check only. */
export function createOneTimePasswords(totp: TotpVault): OneTimePasswords {
  return {
    createSeed: (officerId, login) => {
      const secret = createTotpSecret()
      const sealedSeed = totp.seal(sealPlaces.totpSeed(officerId), secret)
      return { sealedSeed, address: totpAddress(secret, login) }
    },
    stepOf: (officerId, sealedSeed, code, at) => {
      const secret = totp.openText(sealPlaces.totpSeed(officerId), sealedSeed)
      const verdict = checkTotp({ secret, code, now: at })
      return verdict.ok ? verdict.step : undefined
    },
  }
}
