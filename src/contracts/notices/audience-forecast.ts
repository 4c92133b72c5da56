import { z } from 'zod'
import { DELIVERY_REASONS } from '../../domain/notice/delivery-state.ts'
import { GROUP_PLATFORMS } from '../../domain/notice/group-status.ts'
import { NOTICE_TYPE_CODES } from '../../domain/notice/notice-type.ts'
import { instant } from '../shapes.ts'
import { audienceSchema } from './notice-plan.ts'

/** `POST /api/v1/notices/audience`: who would get it, and what it costs. */
export const forecastAudienceSchema = z
  .object({
    type: z.enum(NOTICE_TYPE_CODES),
    audience: audienceSchema,
    sendAt: instant.optional(),
    /** The notice that a `TB_DINHCHINH` corrects, whose hours it keeps. */
    corrects: z.uuid().optional(),
  })
  .meta({ id: 'ForecastAudience' })

/** Who would get a notice, how long that takes, and what a quota leaves. Nothing is kept. */
export const audienceForecastSchema = z
  .object({
    groups: z.number().int(),
    /** Of them, posted by their admins. */
    byHand: z.number().int(),
    subscribers: z.number().int(),
    /** Members of the groups where the number is known. */
    members: z.number().int(),
    platforms: z.array(
      z.object({
        platform: z.enum([...GROUP_PLATFORMS, 'telegram-subscriber', 'zalo-subscriber']),
        targets: z.number().int(),
        /** Seconds that sending takes at the platform's rate. */
        seconds: z.number().int(),
        /** What is left of a monthly quota, where the platform has one. */
        quotaLeft: z.number().int().nullable(),
        /** When the platform was asked last; null with `quotaLeft`. */
        quotaAt: instant.nullable(),
        isEnough: z.boolean(),
      }),
    ),
    skipped: z.array(z.object({ groupId: z.uuid(), name: z.string(), reason: z.enum(DELIVERY_REASONS) })),
    /** When it would really go out, after quiet hours. */
    sendAt: instant,
    warnings: z.array(z.string()),
  })
  .meta({ id: 'AudienceForecast' })
