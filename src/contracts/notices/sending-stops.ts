import { z } from 'zod'
import { instant, person, unit } from '../shapes.ts'
import { words } from './notice-words.ts'

/**
 * `GET /api/v1/notices/stops`: who has stopped all sending, of the own unit or everywhere. While one stands, no copy leaves
 * and no admin is asked to post; nothing is lost, and lifting it goes on where it stopped.
 */
export const sendingStopsSchema = z
  .object({
    items: z.array(
      z.object({
        id: z.uuid(),
        /** Null: all units. */
        unit: unit.nullable(),
        reason: z.string(),
        by: person,
        at: instant,
        mayLift: z.boolean(),
      }),
    ),
    mayStopUnit: z.boolean(),
    mayStopAll: z.boolean(),
  })
  .meta({ id: 'SendingStops' })

/** `POST /api/v1/notices/stops` stops, `DELETE /api/v1/notices/stops/{id}` lifts; both answer the list. */
export const stopSendingSchema = z
  .object({ scope: z.enum(['unit', 'all']), reason: words(500) })
  .meta({ id: 'StopSending' })
