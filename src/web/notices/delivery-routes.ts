import { z } from 'zod'
import { isCleanNotice } from '../../app/notices/check-notice.ts'
import { type DecideResult, decideDelivery } from '../../app/notices/decide-delivery.ts'
import type { DeliveryRecord } from '../../app/notices/delivery-record.ts'
import {
  decideDeliverySchema,
  deliveryPageSchema,
  listDeliveriesQuerySchema,
  noticeDeliverySchema,
  testSendResultSchema,
} from '../../contracts/notices/notice-deliveries.ts'
import { type Api, GUARDED, problems } from '../api.ts'
import { isoOrNull } from '../present-instant.ts'
import { ProblemError } from '../problems/problem-error.ts'
import { sessionOf } from '../session/guard.ts'
import { noticeParams } from './notice-routes.ts'
import type { NoticeRoutesOptions } from './notice-routes-options.ts'
import { allCounts } from './present-notice.ts'

const deliveryParams = z.object({ id: z.uuid(), deliveryId: z.uuid() })
const DECISION_PROBLEMS = problems(
  'notice-delivery.not-found',
  'notice-delivery.too-late',
  'csrf.invalid',
  'request.invalid',
)

/** The ledger of a notice: one line a copy, and what people decide or do by hand. */
export function addDeliveryRoutes(api: Api, options: NoticeRoutesOptions): void {
  addLedger(api, options)
  addDecisions(api, options)
  addAsking(api, options)
}

function addLedger(api: Api, { notices }: NoticeRoutesOptions): void {
  api.route({
    method: 'GET',
    url: '/api/v1/notices/:id/deliveries',
    schema: {
      tags: ['notices'],
      summary: 'One line for each copy, with its outcome and reason',
      security: GUARDED,
      params: noticeParams,
      querystring: listDeliveriesQuerySchema,
      response: { 200: deliveryPageSchema, ...problems('notice.not-found', 'request.invalid') },
    },
    handler: async (request) => {
      const { officer } = sessionOf(request)
      const page = await notices.store.withOfficer(officer, async (db) => {
        const notice = await db.findNotice(request.params.id)
        return notice && db.listDeliveries(notice.id, request.query)
      })
      if (page === undefined) throw new ProblemError('notice.not-found')
      return {
        items: page.items.map(presentDelivery),
        counts: allCounts(page.counts),
        nextCursor: page.nextCursor ?? null,
      }
    },
  })
}

function addDecisions(api: Api, { notices }: NoticeRoutesOptions): void {
  api.route({
    method: 'POST',
    url: '/api/v1/notices/:id/deliveries/:deliveryId/decision',
    schema: {
      tags: ['notices'],
      summary: 'Decide a copy whose fate is unknown, or try a failed one again',
      security: GUARDED,
      params: deliveryParams,
      body: decideDeliverySchema,
      response: { 200: noticeDeliverySchema, ...DECISION_PROBLEMS },
    },
    handler: async (request) => {
      const { id: noticeId, deliveryId } = request.params
      const { officer } = sessionOf(request)
      const { decision } = request.body
      return answer(await decideDelivery(notices, { officer, noticeId, deliveryId, decision }))
    },
  })
  api.route({
    method: 'POST',
    url: '/api/v1/notices/:id/deliveries/:deliveryId/posted',
    schema: {
      tags: ['notices'],
      summary: '"Đã đăng": the copy was pasted into its group by hand',
      security: GUARDED,
      params: deliveryParams,
      response: { 200: noticeDeliverySchema, ...DECISION_PROBLEMS },
    },
    handler: async (request) => {
      const { id: noticeId, deliveryId } = request.params
      const { officer } = sessionOf(request)
      return answer(await decideDelivery(notices, { officer, noticeId, deliveryId, decision: 'posted' }))
    },
  })
}

/** Things that go to chats, so the worker does them; the answer only says that it will. */
function addAsking(api: Api, { notices }: NoticeRoutesOptions): void {
  const ask = async (
    request: Parameters<typeof sessionOf>[0],
    noticeId: string,
    what: 'test-send' | 'remind-by-hand',
  ): Promise<number> => {
    const { officer } = sessionOf(request)
    const chats = await notices.store.withOfficer(officer, async (db) => {
      const notice = await db.findNotice(noticeId)
      if (notice === undefined) throw new ProblemError('notice.not-found')
      if (what === 'test-send' && !isCleanNotice(notice, notice.unit, notices.publicUrl))
        throw new ProblemError('notice.text-blocked')
      const id = notices.ids.uuid()
      await db.insertRequest(id, { what, noticeId, officerId: officer.id })
      await db.askFor('answer-chat-request', [id])
      return (await db.listOwnChats()).length
    })
    notices.nudge()
    return chats
  }
  api.route({
    method: 'POST',
    url: '/api/v1/notices/:id/test-send',
    schema: {
      tags: ['notices'],
      summary: "Send the notice to the officer's own linked chats only",
      security: GUARDED,
      params: noticeParams,
      response: {
        202: testSendResultSchema,
        ...problems('notice.not-found', 'notice.text-blocked', 'csrf.invalid'),
      },
    },
    handler: async (request, reply) =>
      reply.code(202).send({ chats: await ask(request, request.params.id, 'test-send') }),
  })
  api.route({
    method: 'POST',
    url: '/api/v1/notices/:id/reminders',
    schema: {
      tags: ['notices'],
      summary: 'Remind the admins who have not posted yet',
      security: GUARDED,
      params: noticeParams,
      response: { 204: z.null(), ...problems('notice.not-found', 'csrf.invalid') },
    },
    handler: async (request, reply) => {
      await ask(request, request.params.id, 'remind-by-hand')
      return reply.code(204).send(null)
    },
  })
}

function answer(result: DecideResult): z.input<typeof noticeDeliverySchema> {
  if (result.kind === 'not-found') throw new ProblemError('notice-delivery.not-found')
  if (result.kind === 'too-late') throw new ProblemError('notice-delivery.too-late')
  return presentDelivery(result.delivery)
}

function presentDelivery(delivery: DeliveryRecord): z.input<typeof noticeDeliverySchema> {
  const { id, run, platform, group, state, reason, at, by, remindedAt, admins } = delivery
  return {
    id,
    run,
    platform,
    kind: group === undefined ? 'subscriber' : 'group',
    group: group === undefined ? null : { ...group, hamlet: group.hamlet ?? null },
    state,
    reason: reason ?? null,
    at: isoOrNull(at),
    by: by ?? null,
    remindedAt: isoOrNull(remindedAt),
    admins: admins.map((admin) => ({ ...admin })),
  }
}
