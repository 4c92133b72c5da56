import { z } from 'zod'
import { person, version, words } from '../shapes.ts'

/** A tổ hòa giải of a unit's area. */
export const mediationTeamSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    hamlet: z.string(),
    isActive: z.boolean(),
    members: z.array(person.extend({ isHead: z.boolean() })),
    version,
  })
  .meta({ id: 'MediationTeam' })
/** `GET /api/v1/mediation-teams`: teams of the own unit; mediators see their own team only. */
export const mediationTeamsSchema = z
  .object({ items: z.array(mediationTeamSchema), candidates: z.array(person.extend({ role: z.string() })) })
  .meta({ id: 'MediationTeams' })
/** `POST /api/v1/mediation-teams` (no id, no version) and `PUT /api/v1/mediation-teams/{id}`. Unit head only. */
export const saveMediationTeamSchema = z
  .object({
    name: words.max(120),
    hamlet: z.string().trim().max(120),
    isActive: z.boolean().default(true),
    members: z.array(z.object({ officerId: z.uuid(), isHead: z.boolean() })).max(30),
    version: version.optional(),
  })
  .meta({ id: 'SaveMediationTeam' })
