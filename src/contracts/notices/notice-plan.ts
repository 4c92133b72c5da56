import { z } from 'zod'
import { instant } from '../shapes.ts'
import { words } from './notice-words.ts'

/** Whom a notice goes to. Everything given must hold; empty lists mean "all of the unit". */
export const audienceSchema = z
  .object({
    communeCodes: z
      .array(z.string().regex(/^\d{5}$/))
      .max(200)
      .default([]),
    /** Words in the communities' hamlet, compared without diacritics. */
    hamlets: z.array(words(100)).max(200).default([]),
    communityTypes: z
      .array(z.string().regex(/^[A-Z_]{2,20}$/))
      .max(20)
      .default([]),
    communityIds: z.array(z.uuid()).max(1000).default([]),
    groupIds: z.array(z.uuid()).max(20_000).default([]),
    excludedGroupIds: z.array(z.uuid()).max(20_000).default([]),
    /** Residents who subscribed to the unit's notices in private chat. */
    includeSubscribers: z.boolean().default(false),
    /** Without groups: only subscribers. */
    includeGroups: z.boolean().default(true),
  })
  .meta({ id: 'Audience' })
/** Whom a notice goes to, as read from the wire. */
export type Audience = z.infer<typeof audienceSchema>

/** When it goes out. Both absent: as soon as it is approved and released. Times are instants; recurrence is Asia/Ho_Chi_Minh. */
export const scheduleSchema = z
  .object({
    sendAt: instant.optional(),
    recurrence: z
      .object({
        /** 0 Sunday … 6 Saturday; all seven for "every day". */
        weekdays: z.array(z.number().int().min(0).max(6)).min(1).max(7),
        /** `HH:MM`, local time. */
        time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
        /** Last local day, `YYYY-MM-DD`. */
        until: z.iso.date(),
      })
      .optional(),
  })
  .meta({ id: 'NoticeSchedule' })
