import { z } from 'zod'
import type { InboxDependencies } from '../../app/inbox/ports.ts'
import {
  holidaysQuerySchema,
  holidaysSchema,
  setHolidaySchema,
  workCalendarSchema,
} from '../../contracts/calendar.ts'
import { type Api, GUARDED, problems } from '../api.ts'
import { ProblemError } from '../problems/problem-error.ts'
import { sessionOf } from '../session/guard.ts'

const tags = ['duty']
type Request = Parameters<typeof sessionOf>[0]

/** Days off and shifts, by which limits in working days are counted. */
export function addWorkCalendarRoutes(api: Api, inbox: InboxDependencies): void {
  addHolidays(api, inbox)
  addShifts(api, inbox)
}

/** Leaves a trace of a change; the caller's transaction. */
async function change(
  inbox: InboxDependencies,
  request: Request,
  subject: string,
  work: (
    duty: Parameters<Parameters<InboxDependencies['store']['withOfficer']>[1]>[0]['duty'],
  ) => Promise<boolean>,
): Promise<void> {
  const { officer } = sessionOf(request)
  await inbox.store.withOfficer(officer, async (db) => {
    if (!(await work(db.duty))) throw new ProblemError('access.denied')
    await db.recordAudit({
      chain: officer.unitCode,
      at: inbox.clock.now(),
      actor: `officer:${officer.id}`,
      action: 'calendar.changed',
      subject,
      detail: {},
    })
  })
}

function addHolidays(api: Api, inbox: InboxDependencies): void {
  const answer = { 200: holidaysSchema, ...problems('access.denied', 'csrf.invalid', 'request.invalid') }
  const show = async (request: Request, year: number) => {
    const days = await inbox.store.withOfficer(sessionOf(request).officer, ({ duty }) =>
      duty.listHolidays(year),
    )
    return { items: [...days] }
  }
  api.route({
    method: 'GET',
    url: '/api/v1/holidays',
    schema: {
      tags,
      summary: 'Days off and days made up for',
      security: GUARDED,
      querystring: holidaysQuerySchema,
      response: answer,
    },
    handler: async (request) => show(request, request.query.year),
  })
  api.route({
    method: 'PUT',
    url: '/api/v1/holidays',
    schema: { tags, summary: 'Set one day', security: GUARDED, body: setHolidaySchema, response: answer },
    handler: async (request) => {
      const { day } = request.body
      await change(inbox, request, `holiday:${day}`, (duty) => duty.saveHoliday(request.body))
      return show(request, Number(day.slice(0, 4)))
    },
  })
  api.route({
    method: 'DELETE',
    url: '/api/v1/holidays/:scope/:day',
    schema: {
      tags,
      summary: 'Take one day back',
      security: GUARDED,
      params: z.object({ scope: z.string().regex(/^[\w-]{1,10}$/), day: z.iso.date() }),
      response: answer,
    },
    handler: async (request) => {
      const { scope, day } = request.params
      await change(inbox, request, `holiday:${day}`, (duty) => duty.removeHoliday(scope, day))
      return show(request, Number(day.slice(0, 4)))
    },
  })
}

function addShifts(api: Api, inbox: InboxDependencies): void {
  const answer = { 200: workCalendarSchema, ...problems('access.denied', 'csrf.invalid', 'request.invalid') }
  const show = async (request: Request) => {
    const shifts = await inbox.store.withOfficer(sessionOf(request).officer, ({ duty }) => duty.readShifts())
    return { shifts: shifts.map((shift) => ({ ...shift })) }
  }
  api.route({
    method: 'GET',
    url: '/api/v1/work-calendar',
    schema: { tags, summary: 'The shifts of a working day', security: GUARDED, response: answer },
    handler: show,
  })
  api.route({
    method: 'PUT',
    url: '/api/v1/work-calendar',
    schema: {
      tags,
      summary: 'Set the shifts; unit head, or the whole country by the administrator',
      security: GUARDED,
      body: workCalendarSchema,
      response: answer,
    },
    handler: async (request) => {
      const { shifts } = request.body
      const isOrdered = shifts.every(
        (shift, index) => shift.endsAt > shift.startsAt && shift.startsAt >= (shifts[index - 1]?.endsAt ?? 0),
      )
      if (!isOrdered)
        throw new ProblemError('request.invalid', {
          issues: [{ path: 'shifts', message: 'Các ca phải nối tiếp nhau.' }],
        })
      const { role, unitCode } = sessionOf(request).officer
      const scope = role === 'sys_admin' ? 'all' : unitCode
      await change(inbox, request, `work-calendar:${scope}`, (duty) => duty.saveShifts(scope, shifts))
      return show(request)
    },
  })
}
