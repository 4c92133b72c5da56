import { z } from 'zod'
import { CASE_FILE_STATUSES } from '../../domain/case-file/status.ts'
import { reason, version } from '../shapes.ts'

/** `POST /api/v1/case-files/bulk`. With `preview` nothing is kept: the answer tells what would happen to each. */
export const bulkSchema = z
  .object({
    preview: z.boolean(),
    items: z
      .array(z.object({ id: z.uuid(), version }))
      .min(1)
      .max(100),
    action: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('assign'), officerId: z.uuid().nullable() }),
      z.object({ kind: z.literal('transition'), to: z.enum(CASE_FILE_STATUSES), reason: reason.optional() }),
      z.object({ kind: z.literal('add-label'), labelId: z.uuid() }),
      z.object({ kind: z.literal('remove-label'), labelId: z.uuid() }),
      z.object({ kind: z.literal('mark-read') }),
    ]),
  })
  .meta({ id: 'Bulk' })
/** What became of each case; for a preview, what would. */
export const bulkResultSchema = z
  .object({
    items: z.array(
      z.object({
        id: z.uuid(),
        referenceCode: z.string().nullable(),
        outcome: z.enum(['done', 'stale', 'refused', 'not-found']),
        /** Why not, in words; null when done. */
        problem: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'BulkResult' })
