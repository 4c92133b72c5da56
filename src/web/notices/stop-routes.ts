import { z } from 'zod'
import {
  liftStop,
  listStops,
  type StopResult,
  type Stops,
  stopSending,
} from '../../app/notices/stop-sending.ts'
import { sendingStopsSchema, stopSendingSchema } from '../../contracts/notices/sending-stops.ts'
import { type Api, GUARDED, problems } from '../api.ts'
import { iso } from '../present-instant.ts'
import { ProblemError } from '../problems/problem-error.ts'
import { sessionOf } from '../session/guard.ts'
import type { NoticeRoutesOptions } from './notice-routes-options.ts'

/** The switch that stops every notice of a unit, or of everybody. */
export function addStopRoutes(api: Api, { notices }: NoticeRoutesOptions): void {
  const common = { tags: ['notices'], security: GUARDED }
  api.route({
    method: 'GET',
    url: '/api/v1/notices/stops',
    schema: {
      ...common,
      summary: 'Who has stopped all sending, and what this officer may do about it',
      response: { 200: sendingStopsSchema, ...problems() },
    },
    handler: async (request) => present(await listStops(notices, sessionOf(request).officer)),
  })
  api.route({
    method: 'POST',
    url: '/api/v1/notices/stops',
    schema: {
      ...common,
      summary: 'Stop all sending at once, of the own unit or of all',
      body: stopSendingSchema,
      response: { 201: sendingStopsSchema, ...problems('access.denied', 'csrf.invalid', 'request.invalid') },
    },
    handler: async (request, reply) => {
      const { scope, reason } = request.body
      const result = await stopSending(notices, sessionOf(request).officer, scope, reason)
      return reply.code(201).send(answer(result))
    },
  })
  api.route({
    method: 'DELETE',
    url: '/api/v1/notices/stops/:id',
    schema: {
      ...common,
      summary: 'Let sending go on where it stopped',
      params: z.object({ id: z.uuid() }),
      response: { 200: sendingStopsSchema, ...problems('sending-stop.not-found', 'csrf.invalid') },
    },
    handler: async (request) =>
      answer(await liftStop(notices, sessionOf(request).officer, request.params.id)),
  })
}

function answer(result: StopResult): z.input<typeof sendingStopsSchema> {
  if (result.kind === 'refused') throw new ProblemError('access.denied')
  if (result.kind === 'not-found') throw new ProblemError('sending-stop.not-found')
  return present(result.stops)
}

function present({ items, ...may }: Stops): z.input<typeof sendingStopsSchema> {
  return {
    ...may,
    items: items.map(({ id, unit, reason, by, at, mayLift }) => ({
      id,
      unit: unit === undefined ? null : { ...unit },
      reason,
      by: { ...by },
      at: iso(at),
      mayLift,
    })),
  }
}
