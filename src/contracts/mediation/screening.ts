import { z } from 'zod'
import { CATEGORY_CODES } from '../../domain/case-file/category.ts'
import { SCREENING_ANSWERS, SCREENING_KEYS } from '../../domain/mediation/screening.ts'

/** Answers to the questions of `domain/mediation/screening.ts`. */
export const screeningSchema = z
  .record(z.enum(SCREENING_KEYS), z.enum(SCREENING_ANSWERS))
  .meta({ id: 'MediationScreening' })
/** What follows from a screening. `body`: who handles it instead; `category`: what the report is filed under. */
export const screeningResultSchema = z
  .object({
    kind: z.enum(['eligible', 'tip', 'elsewhere', 'no-consent']),
    cautions: z.array(z.enum(['pending-elsewhere', 'land', 'afraid', 'contact-requester-first'])),
    category: z.enum(CATEGORY_CODES).nullable(),
    body: z.string().nullable(),
    because: z.enum(SCREENING_KEYS).nullable(),
  })
  .meta({ id: 'MediationScreeningResult' })
