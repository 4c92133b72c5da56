import { z } from 'zod'
import { reason, version, words } from '../shapes.ts'

/** `POST …/merge`: this case becomes part of the other; both codes stay alive. `POST …/merge/undo` (unit head) parts them. */
export const mergeSchema = z
  .object({
    into: z.string().min(1).max(40).describe('id or reference code of the case that stays'),
    reason,
    version,
  })
  .meta({ id: 'Merge' })
/** `POST …/merge/undo`: the case stands alone again, with all it had. */
export const undoMergeSchema = z.object({ reason, version }).meta({ id: 'UndoMerge' })

/** `PUT …/labels`: the whole set. */
export const setLabelsSchema = z
  .object({ labelIds: z.array(z.uuid()).max(20), version })
  .meta({ id: 'SetLabels' })
/** `PUT …/hamlet`: null when it is unclear. */
export const setHamletSchema = z.object({ hamletId: z.uuid().nullable(), version }).meta({ id: 'SetHamlet' })
/** `POST …/checklist`: ticks or unticks one item. */
export const tickChecklistSchema = z
  .object({ itemId: words.max(60), isDone: z.boolean(), version })
  .meta({ id: 'TickChecklist' })
/** `POST …/classification`: category and urgency by the officer's eye, the reason is kept. */
export const reclassifySchema = z
  .object({
    category: z
      .string()
      .regex(/^[A-Z_]{1,40}$/)
      .optional(),
    urgency: z.enum(['P0', 'P1', 'P2', 'P3', 'P4']).optional(),
    isValuable: z.boolean().optional(),
    reason,
    version,
  })
  .meta({ id: 'Reclassify' })

/** `POST …/clocks`: by the officer; `extend` and `pause` need a reason. */
export const changeClockSchema = z
  .object({
    key: z.string().regex(/^T_[A-Z0-9_]{1,20}$/),
    change: z.enum(['start', 'pause', 'resume', 'extend', 'stop']),
    reason: reason.optional(),
    version,
  })
  .meta({ id: 'ChangeClock' })

/** `POST …/alert/acknowledge`: one tap; the ladder ends and the case is the officer's. No version: it must never fail on a race. */
export const acknowledgeSchema = z.object({}).meta({ id: 'Acknowledge' })
