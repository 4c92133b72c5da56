import { z } from 'zod'
import { MEDIATION_TOPIC_CODES } from '../../domain/mediation/mediation-codes.ts'
import { words } from '../shapes.ts'
import { mediationItemSchema } from './list.ts'
import { screeningResultSchema, screeningSchema } from './screening.ts'

/** `GET /api/v1/case-files/{id}/mediation`: what the case screen offers. */
export const caseFileMediationSchema = z
  .object({
    mediation: mediationItemSchema.nullable(),
    /** Whether mediation can be opened from this case file at all; otherwise why not, in Vietnamese. */
    canOpen: z.boolean(),
    refusal: z.string().nullable(),
    /** What the resident answered to the screening, `unknown` where nothing was. */
    screening: screeningSchema,
    screeningResult: screeningResultSchema,
    topic: z.enum(MEDIATION_TOPIC_CODES),
  })
  .meta({ id: 'CaseFileMediation' })
/** `POST /api/v1/case-files/{id}/mediation`: screens and opens; `201` with the detail. */
export const openMediationSchema = z
  .object({
    screening: screeningSchema,
    topic: z.enum(MEDIATION_TOPIC_CODES),
    hamlet: z.string().trim().max(120),
    /** The officer's words for the team (domain reference §10.6): the minimum, without what either side said in confidence. */
    summary: words.max(2000),
  })
  .meta({ id: 'OpenMediation' })
