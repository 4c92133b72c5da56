import { z } from 'zod'
import { instant } from '../shapes.ts'

/** How a channel stands: `off` has data but no settings now; `trouble` comes with the words why. */
export const CHANNEL_STATES = ['working', 'trouble', 'quiet', 'off'] as const

/** `GET /api/v1/channels`: administrator and the province's duty; counts and instants only. */
export const channelsSchema = z
  .object({
    items: z.array(
      z.object({
        account: z.string(),
        channel: z.string(),
        name: z.string(),
        state: z.enum(CHANNEL_STATES),
        /** What is wrong and what to do, in Vietnamese; empty when nothing is. */
        problems: z.array(z.string()),
        lastEventAt: instant.nullable(),
        lastSentAt: instant.nullable(),
        /** In the last 24 hours. */
        received: z.number().int(),
        refused: z.number().int(),
        waiting: z.number().int(),
        silentSince: instant.nullable(),
      }),
    ),
  })
  .meta({ id: 'Channels' })
export type ChannelHealth = z.infer<typeof channelsSchema>['items'][number]
