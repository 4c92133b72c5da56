import { z } from 'zod'
import { MEDIATION_STATUSES } from '../../domain/case-file/status.ts'
import { FOLLOW_UP_RESULTS } from '../../domain/mediation/mediation-codes.ts'
import { instant, person } from '../shapes.ts'
import { mediationItemSchema } from './list.ts'
import { mediationPartySchema } from './party.ts'
import { screeningResultSchema, screeningSchema } from './screening.ts'
import { mediationSessionSchema } from './session.ts'

/** `GET /api/v1/mediations/{id}`. */
export const mediationDetailSchema = mediationItemSchema
  .extend({
    summary: z.string(),
    screening: screeningSchema,
    screeningResult: screeningResultSchema,
    parties: z.array(mediationPartySchema),
    sessions: z.array(mediationSessionSchema),
    agreement: z
      .object({
        /** Null for those outside the team: results flow back to the police, private content does not. */
        text: z.string().nullable(),
        proposedAt: instant,
        /** Both confirmed these very words. */
        isConfirmed: z.boolean(),
        /** Until when the court can be asked to recognise it: 6 months after the agreement (Civil Procedure Code art. 416 ff.). */
        courtUntil: instant.nullable(),
        courtHint: z.string().nullable(),
      })
      .nullable(),
    followUpDueAt: instant.nullable(),
    followUps: z.array(
      z.object({
        id: z.uuid(),
        at: instant,
        result: z.enum(FOLLOW_UP_RESULTS),
        note: z.string(),
        officer: person.nullable(),
      }),
    ),
    timeline: z.array(
      z.object({
        id: z.uuid(),
        at: instant,
        kind: z.string(),
        officer: person.nullable(),
        text: z.string(),
        note: z.string().nullable(),
      }),
    ),
    /** The report it became, for those who may open it. */
    escalatedTo: z.object({ caseFileId: z.uuid().nullable(), referenceCode: z.string() }).nullable(),
    /** What this officer may do now. `blockedBy` names what is missing for a step, in Vietnamese. */
    transitions: z.array(
      z.object({
        to: z.enum(MEDIATION_STATUSES),
        label: z.string(),
        needsReason: z.boolean(),
        blockedBy: z.string().nullable(),
      }),
    ),
    may: z.object({
      editParties: z.boolean(),
      invite: z.boolean(),
      assignTeam: z.boolean(),
      assignMediators: z.boolean(),
      planSessions: z.boolean(),
      writeAgreement: z.boolean(),
      escalate: z.boolean(),
    }),
  })
  .meta({ id: 'MediationDetail' })
export type MediationDetail = z.infer<typeof mediationDetailSchema>
