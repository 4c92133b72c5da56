import { z } from 'zod'
import { CASE_FILE_STATUSES } from '../../domain/case-file/status.ts'
import { caseName, instant } from '../shapes.ts'

/** `GET …/duplicates`: cases that may tell of the same event, best first, each with all its reasons. */
export const duplicatesSchema = z
  .object({
    items: z.array(
      caseName.extend({
        status: z.enum(CASE_FILE_STATUSES),
        statusLabel: z.string(),
        categoryLabel: z.string(),
        place: z.string(),
        submittedAt: instant,
        /** 0 to 1. */
        score: z.number(),
        reasons: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'Duplicates' })
