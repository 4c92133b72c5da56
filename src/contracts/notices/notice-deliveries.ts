import { z } from 'zod'
import { DELIVERY_REASONS, DELIVERY_STATES } from '../../domain/notice/delivery-state.ts'
import { GROUP_PLATFORMS } from '../../domain/notice/group-status.ts'
import { instant, person } from '../shapes.ts'
import { deliveryCountsSchema } from './notice-list.ts'

/** One copy of a notice. */
export const noticeDeliverySchema = z
  .object({
    id: z.uuid(),
    /** 1 for the first sending, growing with each occurrence of a recurring notice. */
    run: z.number().int(),
    kind: z.enum(['group', 'subscriber']),
    platform: z.enum([...GROUP_PLATFORMS, 'telegram-subscriber', 'zalo-subscriber']),
    /** Null for a subscriber, who is not named. */
    group: z.object({ id: z.uuid(), name: z.string(), hamlet: z.string().nullable() }).nullable(),
    state: z.enum(DELIVERY_STATES),
    reason: z.enum(DELIVERY_REASONS).nullable(),
    at: instant.nullable(),
    /** Who pasted it, or decided an unknown one. */
    by: person.nullable(),
    remindedAt: instant.nullable(),
    /** Who can post it by hand. */
    admins: z.array(person),
  })
  .meta({ id: 'NoticeDelivery' })

/** `GET /api/v1/notices/{id}/deliveries`; without `state`: all copies of all runs. */
export const listDeliveriesQuerySchema = z.object({
  state: z.enum(DELIVERY_STATES).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})

/** A page of copies, and how many there are in each state. */
export const deliveryPageSchema = z
  .object({
    items: z.array(noticeDeliverySchema),
    counts: deliveryCountsSchema,
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'DeliveryPage' })

/** `POST /api/v1/notices/{id}/deliveries/{deliveryId}/decision`: what a person found out about an unknown or failed copy. */
export const decideDeliverySchema = z
  .object({ decision: z.enum(['sent', 'send-again', 'give-up']) })
  .meta({ id: 'DecideDelivery' })

/** `POST /api/v1/notices/{id}/test-send` → how many of the officer's own chats it goes to. */
export const testSendResultSchema = z.object({ chats: z.number().int() }).meta({ id: 'TestSendResult' })
