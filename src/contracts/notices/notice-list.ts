import { z } from 'zod'
import { DELIVERY_STATES } from '../../domain/notice/delivery-state.ts'
import { NOTICE_STATUSES } from '../../domain/notice/notice-status.ts'
import { NOTICE_TYPE_CODES } from '../../domain/notice/notice-type.ts'
import { instant, person, unit } from '../shapes.ts'

/** Copies by state. */
export const deliveryCountsSchema = z.record(z.enum(DELIVERY_STATES), z.number().int())

/** One line of the list. */
export const noticeItemSchema = z
  .object({
    id: z.uuid(),
    /** Also the address of the public page: `/thong-bao/<code>`. */
    code: z.string().meta({ example: 'TB-7K3F2Q' }),
    type: z.enum(NOTICE_TYPE_CODES),
    typeName: z.string(),
    title: z.string(),
    status: z.enum(NOTICE_STATUSES),
    statusName: z.string(),
    unit: unit,
    author: person,
    createdAt: instant,
    updatedAt: instant,
    sendAt: instant.nullable(),
    sentAt: instant.nullable(),
    expiresAt: instant.nullable(),
    counts: deliveryCountsSchema,
    version: z.number().int(),
  })
  .meta({ id: 'NoticeItem' })

/** `GET /api/v1/notices`: the own unit's, the one changed last first. */
export const listNoticesQuerySchema = z.object({
  status: z.enum(NOTICE_STATUSES).optional(),
  type: z.enum(NOTICE_TYPE_CODES).optional(),
  q: z.string().max(200).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/** A page of notices, and how many there are in each state, of the wished type. */
export const noticePageSchema = z
  .object({
    items: z.array(noticeItemSchema),
    counts: z.record(z.enum(NOTICE_STATUSES), z.number().int()),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'NoticePage' })
