import { z } from 'zod'
import { DESTINATION_CODES } from '../../domain/case-file/destination.ts'
import { LEGAL_CLASS_CODES } from '../../domain/case-file/legal-class.ts'
import { RESULT_KIND_CODES } from '../../domain/case-file/result-kind.ts'
import { label } from '../shapes.ts'

/** `GET /api/v1/case-work/options`: what the dialogs of case work offer. */
export const caseWorkOptionsSchema = z
  .object({
    legalClasses: z.array(z.object({ code: z.enum(LEGAL_CLASS_CODES), name: z.string() })),
    resultKinds: z.array(z.object({ code: z.enum(RESULT_KIND_CODES), name: z.string() })),
    destinations: z.array(
      z.object({ code: z.enum(DESTINATION_CODES), name: z.string(), isInvestigationBody: z.boolean() }),
    ),
    labels: z.array(label),
    hamlets: z.array(z.object({ id: z.uuid(), name: z.string(), isMine: z.boolean() })),
  })
  .meta({ id: 'CaseWorkOptions' })
