import { z } from 'zod'
import { DESTINATION_CODES } from '../../domain/case-file/destination.ts'

/** Fields that a step can ask for (domain reference §9.1); a missing one is `422 case-file.field-required` with its name in `issues`. */
export const STEP_FIELDS = ['reason', 'registerNumber', 'legalClass', 'destination', 'resultKind'] as const

/** A body a case is passed to; `name` only with `KHAC`. */
export const destinationSchema = z.object({
  code: z.enum(DESTINATION_CODES),
  name: z.string().trim().min(1).max(200).optional(),
})
