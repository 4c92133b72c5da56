import { z } from 'zod'
import { CATEGORY_CODES } from '../../domain/case-file/category.ts'
import { MEDIATION_STATUSES } from '../../domain/case-file/status.ts'
import { MEDIATION_TOPIC_CODES } from '../../domain/mediation/mediation-codes.ts'
import { version, words } from '../shapes.ts'
import { screeningSchema } from './screening.ts'

/** `PATCH /api/v1/mediations/{id}`. */
export const changeMediationSchema = z
  .object({
    topic: z.enum(MEDIATION_TOPIC_CODES).optional(),
    hamlet: z.string().trim().max(120).optional(),
    summary: words.max(2000).optional(),
    screening: screeningSchema.optional(),
    version,
  })
  .meta({ id: 'ChangeMediation' })
/** `POST /api/v1/mediations/{id}/transitions`. */
export const mediationTransitionSchema = z
  .object({ to: z.enum(MEDIATION_STATUSES), reason: words.max(2000).optional(), version })
  .meta({ id: 'MediationTransition' })
/** `POST …/team`: passes it to a team (`HG_SENT`). */
export const sendToTeamSchema = z.object({ teamId: z.uuid(), version }).meta({ id: 'SendToTeam' })
/** `POST …/mediators`: the team's head (or the police) names who mediates (`HG_ACCEPTED`). */
export const assignMediatorsSchema = z
  .object({ officerIds: z.array(z.uuid()).min(1).max(5), version })
  .meta({ id: 'AssignMediators' })
/** `POST …/escalation`: violence, threat or crime appeared; files a report to the police and stops mediation. */
export const escalateSchema = z
  .object({
    reason: words.max(2000),
    category: z.enum(CATEGORY_CODES).default('HS_BAOLUC'),
    /** Somebody is in danger now: the report is P0. */
    dangerNow: z.boolean(),
    version,
  })
  .meta({ id: 'EscalateMediation' })
