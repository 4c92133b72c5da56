import { z } from 'zod'

/** `POST /api/v1/desk-handover`: all open cases of one officer to another, or to the desk (null). Unit head only. */
export const deskHandoverSchema = z
  .object({ fromOfficerId: z.uuid(), toOfficerId: z.uuid().nullable(), preview: z.boolean() })
  .meta({ id: 'DeskHandover' })
/** How many open cases it concerns; `isDone` is false for a preview. */
export const deskHandoverResultSchema = z
  .object({ count: z.number().int(), isDone: z.boolean() })
  .meta({ id: 'DeskHandoverResult' })
