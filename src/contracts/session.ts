import { z } from 'zod'
import { ROLES } from '../domain/access/role.ts'

/** `POST /api/v1/session`. */
export const logInSchema = z
  .object({
    /** Without control characters: PostgreSQL takes no NUL, and no log-in of ours has others. */
    login: z
      .string()
      .min(1)
      .max(100)
      .regex(/^\P{C}*$/u),
    password: z.string().min(1).max(256),
    totp: z
      .string()
      .regex(/^\d{6}$/)
      .optional(),
  })
  .meta({ id: 'LogIn' })

/** Who is logged in, and the token that every write carries in `x-csrf-token`. */
export const sessionSchema = z
  .object({
    user: z.object({
      id: z.uuid(),
      login: z.string(),
      name: z.string(),
      role: z.enum(ROLES),
      unit: z.object({ code: z.string(), name: z.string() }),
    }),
    csrfToken: z.string(),
  })
  .meta({ id: 'Session' })
export type Session = z.infer<typeof sessionSchema>
