import { z } from 'zod'
import { instant, reason, unit, version } from '../shapes.ts'

/** `POST …/transfer/answer`: what the receiving unit says. `return` needs a reason; a second return goes to the province's duty. */
export const transferAnswerSchema = z
  .object({ answer: z.enum(['accept', 'return']), reason: reason.optional(), version })
  .meta({ id: 'TransferAnswer' })
/** `GET /api/v1/transfers`: what this unit passed on and whether it was accepted; codes only. */
export const sentTransfersSchema = z
  .object({
    items: z.array(
      z.object({
        id: z.uuid(),
        referenceCode: z.string(),
        to: unit,
        at: instant,
        state: z.enum(['offered', 'accepted', 'returned']),
        answeredAt: instant.nullable(),
      }),
    ),
  })
  .meta({ id: 'SentTransfers' })
/** `POST …/shares`: a second unit may read the case and add notes. `POST …/shares/{unit}/end` ends it. */
export const shareSchema = z.object({ unitCode: z.string().max(10), reason, version }).meta({ id: 'Share' })
