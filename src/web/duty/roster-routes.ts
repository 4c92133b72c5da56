import { z } from 'zod'
import type { DutyDesk } from '../../app/duty/duty-desk-ports.ts'
import type { InboxDependencies } from '../../app/inbox/ports.ts'
import { dutyRosterQuerySchema, dutyRosterSchema, newShiftSchema } from '../../contracts/duty.ts'
import { isUnitHead } from '../../domain/access/case-access.ts'
import { isShift, rosterGaps } from '../../domain/duty/roster.ts'
import { type Api, GUARDED, problems } from '../api.ts'
import { iso } from '../present-instant.ts'
import { ProblemError } from '../problems/problem-error.ts'
import { asWorker, readSpan, recordDutyChange } from './duty-desk-request.ts'

const tags = ['duty']
const itemParams = z.object({ id: z.uuid() })

/** The duty roster: read by the unit, set by its head. */
export function addRosterRoutes(api: Api, inbox: InboxDependencies): void {
  const show = async (desk: DutyDesk, asked: { startsAt: number; endsAt: number }) => {
    const at = inbox.clock.now()
    const shifts = await desk.listShifts(asked.startsAt, asked.endsAt)
    const now = await desk.listShifts(at, at + 1)
    return {
      items: shifts.map(({ startsAt, endsAt, ...shift }) => ({
        ...shift,
        startsAt: iso(startsAt),
        endsAt: iso(endsAt),
      })),
      gaps: rosterGaps(
        asked,
        shifts.filter(({ post }) => post === 'duty'),
      ).map((gap) => ({ startsAt: iso(gap.startsAt), endsAt: iso(gap.endsAt) })),
      onDuty: now.filter(({ post }) => post === 'duty').map(({ officer }) => officer),
    }
  }
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
      asWorker(inbox, request, (desk) => show(desk, readSpan(request.query.from, request.query.to))),
  })
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
      const shift = { startsAt: Date.parse(startsAt), endsAt: Date.parse(endsAt) }
      if (!isShift(shift)) throw new ProblemError('duty.invalid-shift')
      return asWorker(inbox, request, async (desk, officer, db) => {
        if (!isUnitHead(officer)) throw new ProblemError('access.denied')
        const id = inbox.ids.uuid()
        if (!(await desk.addShift({ id, officerId, post, ...shift })))
          throw new ProblemError('duty.unknown-officer')
        await recordDutyChange(inbox, db, officer, `duty-shift:${id}`)
        return show(desk, shift)
      })
    },
  })
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
      await asWorker(inbox, request, async (desk, officer, db) => {
        if (!isUnitHead(officer)) throw new ProblemError('access.denied')
        if (!(await desk.removeShift(request.params.id))) throw new ProblemError('record.not-found')
        await recordDutyChange(inbox, db, officer, `duty-shift:${request.params.id}`)
      })
      return reply.code(204).send(null)
    },
  })
}
