import { z } from 'zod'
import { addShift, type DutyRoster, readRoster, removeShift } from '../../app/duty/duty-roster.ts'
import type { InboxDependencies } from '../../app/inbox/ports.ts'
import { dutyRosterQuerySchema, dutyRosterSchema, newShiftSchema } from '../../contracts/duty.ts'
import type { Span } from '../../domain/duty/roster.ts'
import { type Api, GUARDED, problems } from '../api.ts'
import { iso } from '../present-instant.ts'
import { sessionOf } from '../session/guard.ts'
import { orProblem, readSpan } from './duty-desk-request.ts'

const tags = ['duty']
const itemParams = z.object({ id: z.uuid() })

/** The duty roster: read by the unit, set by its head. */
export function addRosterRoutes(api: Api, inbox: InboxDependencies): void {
  addReading(api, inbox)
  addEntering(api, inbox)
  addRemoving(api, inbox)
}

function addReading(api: Api, inbox: InboxDependencies): void {
  api.route({
    method: 'GET',
    url: '/api/v1/duty-roster',
    schema: {
      tags,
      summary: 'Who is on duty, and when nobody is',
      security: GUARDED,
      querystring: dutyRosterQuerySchema,
      response: { 200: dutyRosterSchema, ...problems('access.denied', 'request.invalid') },
    },
    handler: async (request) =>
      present(orProblem(await readRoster(inbox, sessionOf(request).officer, readSpan(request.query)))),
  })
}

function addEntering(api: Api, inbox: InboxDependencies): void {
  api.route({
    method: 'POST',
    url: '/api/v1/duty-roster',
    schema: {
      tags,
      summary: 'Put somebody on duty; unit head',
      security: GUARDED,
      body: newShiftSchema,
      response: {
        200: dutyRosterSchema,
        ...problems(
          'access.denied',
          'duty.invalid-shift',
          'duty.unknown-officer',
          'csrf.invalid',
          'request.invalid',
        ),
      },
    },
    handler: async (request) => {
      const { officerId, post, startsAt, endsAt } = request.body
      const shift = { officerId, post, startsAt: Date.parse(startsAt), endsAt: Date.parse(endsAt) }
      return present(orProblem(await addShift(inbox, sessionOf(request).officer, shift)))
    },
  })
}

function addRemoving(api: Api, inbox: InboxDependencies): void {
  api.route({
    method: 'DELETE',
    url: '/api/v1/duty-roster/:id',
    schema: {
      tags,
      summary: 'Take a shift off the roster; unit head',
      security: GUARDED,
      params: itemParams,
      response: { 204: z.null(), ...problems('access.denied', 'record.not-found', 'csrf.invalid') },
    },
    handler: async (request, reply) => {
      orProblem(await removeShift(inbox, sessionOf(request).officer, request.params.id))
      return reply.code(204).send(null)
    },
  })
}

function present({ shifts, gaps, onDuty }: DutyRoster) {
  const presentSpan = ({ startsAt, endsAt }: Span) => ({ startsAt: iso(startsAt), endsAt: iso(endsAt) })
  return {
    items: shifts.map((shift) => ({ ...shift, ...presentSpan(shift) })),
    gaps: gaps.map(presentSpan),
    onDuty: [...onDuty],
  }
}
