import { z } from 'zod'

const password = z.string().min(1).max(200)
const code = z
  .string()
  .trim()
  .regex(/^\d{6}$/, 'Mã gồm 6 chữ số.')

/** `GET /api/v1/session/account`: how the officer who asks logs in. */
export const accountSchema = z
  .object({
    hasTotp: z.boolean(),
    /** Fewest characters of this role's password. */
    minPasswordChars: z.number().int(),
  })
  .meta({ id: 'Account' })

/** `PUT /api/v1/session/password`: ends all other sessions of the officer. */
export const changePasswordSchema = z
  .object({ current: password, next: password })
  .meta({ id: 'ChangePassword' })

/** `POST /api/v1/session/totp` and `DELETE …`: proves again who sits there before the second factor is touched. */
export const passwordProofSchema = z.object({ password }).meta({ id: 'PasswordProof' })
/** A seed that counts only once a code of it came back (`POST /api/v1/session/totp/confirmation`); shown once. */
export const totpSetUpSchema = z
  .object({
    /** `otpauth:` address for authenticators on the same device. */
    address: z.string(),
    /** The seed in groups of four, to be typed. */
    secret: z.string(),
    /** The address as a QR code: modules a side without margin, and an SVG path of the dark ones in module units. */
    qr: z.object({ size: z.number().int(), path: z.string() }),
  })
  .meta({ id: 'TotpSetUp' })
/** `POST …/totp/confirmation`: the seed counts only once a code made from it was entered. */
export const confirmTotpSchema = z.object({ code }).meta({ id: 'ConfirmTotp' })

const token = z.string().min(20).max(100)
/** `POST /api/v1/invitations/open`: whose link it is. The token travels in bodies only, so that no log of addresses keeps it. */
export const openInvitationSchema = z.object({ token }).meta({ id: 'OpenInvitation' })
/** Whose link it is, so that nobody sets the password of another account. */
export const openedInvitationSchema = z
  .object({ name: z.string(), login: z.string(), unitName: z.string(), minPasswordChars: z.number().int() })
  .meta({ id: 'OpenedInvitation' })
/** `POST /api/v1/invitations/acceptance`: sets the password; the link is used up. */
export const acceptInvitationSchema = z.object({ token, password }).meta({ id: 'AcceptInvitation' })
