import { z } from 'zod'
import { instant, reason, version } from '../shapes.ts'

/** `POST …/identity-requests`: why the sealed identity (level B) must be opened. */
export const identityRequestSchema = z.object({ reason, version }).meta({ id: 'IdentityRequest' })
/** `POST …/identity-requests/{requestId}/decision`: by a second person of the unit; one of the two is a head. */
export const identityDecisionSchema = z
  .object({ approve: z.boolean(), reason: reason.optional(), version })
  .meta({ id: 'IdentityDecision' })
/** `POST …/identity-requests/{requestId}/open`: the identity itself, for 30 minutes after approval; every opening is recorded. */
export const openedIdentitySchema = z
  .object({
    name: z.string().nullable(),
    phone: z.string().nullable(),
    when: z.string().nullable(),
    viewUntil: instant,
  })
  .meta({ id: 'OpenedIdentity' })
