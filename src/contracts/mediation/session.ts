import { z } from 'zod'
import { PARTY_SIDES, SESSION_STATES } from '../../domain/mediation/mediation-codes.ts'
import { instant, version, words } from '../shapes.ts'

/** One meeting. `minutes` are shared between both sides and the team only if the parties want any (Law 35/2013). */
export const mediationSessionSchema = z
  .object({
    id: z.uuid(),
    startsAt: instant,
    place: z.string(),
    invited: z.string(),
    state: z.enum(SESSION_STATES),
    present: z.array(z.enum(PARTY_SIDES)),
    minutes: z.string().nullable(),
    reminded: z.boolean(),
  })
  .meta({ id: 'MediationSession' })

/** `POST …/sessions`: both parties in a chat are told, and reminded a day before. */
export const planSessionSchema = z
  .object({
    startsAt: instant,
    place: words.max(300),
    invited: z.string().trim().max(500).default(''),
    version,
  })
  .meta({ id: 'PlanSession' })
/** `PATCH …/sessions/{sessionId}`: move, hold with minutes, or call off. */
export const changeSessionSchema = z
  .object({
    startsAt: instant.optional(),
    place: words.max(300).optional(),
    invited: z.string().trim().max(500).optional(),
    state: z.enum(SESSION_STATES).optional(),
    present: z.array(z.enum(PARTY_SIDES)).optional(),
    minutes: z.string().trim().max(8000).optional(),
    version,
  })
  .meta({ id: 'ChangeSession' })
