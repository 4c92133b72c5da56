import { z } from 'zod'
import { ROLES } from '../../domain/access/role.ts'
import { instant, unit, words } from '../shapes.ts'

const name = words.max(80)
const login = z
  .string()
  .trim()
  .regex(
    /^[a-z0-9][a-z0-9._-]{2,39}$/,
    'Tên đăng nhập gồm 3–40 chữ thường không dấu, số, dấu chấm hoặc gạch.',
  )

/** Somebody with access, as whoever arranges people sees them. */
export const personSchema = z.object({
  id: z.uuid(),
  login: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  unit,
  isActive: z.boolean(),
  /** Logs in with a second factor. */
  hasTotp: z.boolean(),
  /** Until when an open link waits for them; null without one. */
  invitedUntil: instant.nullable(),
  lastSeenAt: instant.nullable(),
  openCases: z.number().int(),
})
export type ManagedPerson = z.infer<typeof personSchema>

/** `GET /api/v1/people`: of the own unit for its head; of `unit`, or found by `q`, for the administrator. */
export const peopleQuerySchema = z.object({
  unit: z.string().max(10).optional(),
  q: z.string().trim().max(80).optional(),
})
/** People whom the asking officer may see, and what may be given to new ones. */
export const peopleSchema = z
  .object({
    items: z.array(personSchema),
    /** Roles that the asking officer may give. */
    roles: z.array(z.enum(ROLES)),
  })
  .meta({ id: 'People' })

/** `POST /api/v1/people`: makes an account without a password and a link for its owner; the unit defaults to the own one. */
export const newPersonSchema = z
  .object({ login, name, role: z.enum(ROLES), unitCode: z.string().max(10).optional() })
  .meta({ id: 'NewPerson' })
/** `PATCH /api/v1/people/{id}`. */
export const changePersonSchema = z
  .object({ name: name.optional(), role: z.enum(ROLES).optional() })
  .meta({ id: 'ChangePerson' })

/**
 * `POST /api/v1/people/{id}/invitation` and the answer to `POST /api/v1/people`: the link is shown only here, works once and
 * for three days. Asked for again it sets a new password: the old one, its sessions and the second factor end at once.
 */
export const personInvitationSchema = z
  .object({ person: personSchema, link: z.url(), expiresAt: instant })
  .meta({ id: 'PersonInvitation' })

/** `POST /api/v1/people/{id}/deactivation`: access ends at once; open cases go to `handOverTo` (same unit) or to the desk (null). */
export const deactivatePersonSchema = z
  .object({ handOverTo: z.uuid().nullable() })
  .meta({ id: 'DeactivatePerson' })
/** The person without access, and how many open cases changed hands. */
export const deactivatedPersonSchema = z
  .object({ person: personSchema, handedOver: z.number().int() })
  .meta({ id: 'DeactivatedPerson' })
