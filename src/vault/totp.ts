import { generateSecret, generateURI, verifySync } from 'otplib'

/** Seconds that one code is valid (RFC 6238). */
const STEP_SECONDS = 30
const SECRET_BYTES = 20
const ISSUER = 'Bình Yên'

/** A code was right for `step`: store it, and no code of this or an earlier step is taken again. */
export type TotpVerdict = { readonly ok: true; readonly step: number } | { readonly ok: false }

/** A new seed, 160 bits in base32. Seal it (`TotpVault`) before storing. */
export function createTotpSecret(): string {
  return generateSecret({ length: SECRET_BYTES })
}

/** The `otpauth:` address to show once as a QR code. */
export function totpAddress(secret: string, login: string): string {
  return generateURI({ issuer: ISSUER, label: login, secret })
}

/**
 * Checks a one-time password of the current step or the one before, for slow fingers.
 *
 * @param options.code - as typed; spaces are ignored
 * @param options.lastStep - the step last accepted for this account; absent before the first. An overheard code is
 *   worthless once used.
 * @param options.now - milliseconds since the epoch
 */
export function checkTotp(options: {
  readonly secret: string
  readonly code: string
  readonly lastStep?: number | undefined
  readonly now: number
}): TotpVerdict {
  const token = options.code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return { ok: false }
  const epoch = Math.floor(options.now / 1_000)
  // Steps beyond the present make the library throw; they can only come from a clock that was set back.
  const lastStep = Math.min(options.lastStep ?? 0, Math.floor(epoch / STEP_SECONDS))
  const result = verifySync({
    secret: options.secret,
    token,
    epoch,
    period: STEP_SECONDS,
    epochTolerance: [STEP_SECONDS, 0],
    afterTimeStep: lastStep,
  })
  return result.valid
    ? { ok: true, step: Math.floor((epoch + result.delta * STEP_SECONDS) / STEP_SECONDS) }
    : { ok: false }
}
