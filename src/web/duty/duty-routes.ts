import { z } from 'zod'
import type { DutyDesk } from '../../app/duty/duty-desk-ports.ts'
import type { InboxDependencies, InboxTransaction } from '../../app/inbox/ports.ts'
import {
  alertsSchema,
  dutyBookQuerySchema,
  dutyBookSchema,
  dutyGapsSchema,
  dutyRosterQuerySchema,
  dutyRosterSchema,
  newDutyEntrySchema,
  newShiftSchema,
  takeOverSchema,
} from '../../contracts/duty.ts'
import { isUnitHead } from '../../domain/access/case-access.ts'
import { type AskingOfficer, worksOnCaseFiles } from '../../domain/access/role.ts'
import { URGENCIES } from '../../domain/case-file/urgency.ts'
import { rungName } from '../../domain/duty/ladder.ts'
import { isShift, rosterGaps } from '../../domain/duty/roster.ts'
import { type Api, GUARDED, problems } from '../api.ts'
import { ProblemError } from '../problems/problem-error.ts'
import { sessionOf } from '../session/guard.ts'
import { presentGaps } from './present-gaps.ts'

const MAX_ROSTER_MS = 62 * 86_400_000
const itemParams = z.object({ id: z.uuid() })
const tags = ['duty']
type Request = Parameters<typeof sessionOf>[0]

/** Roster, duty book, alerts and gaps. */
export function addDutyRoutes(api: Api, inbox: InboxDependencies): void {
  addRoster(api, inbox)
  addBook(api, inbox)
  addWatch(api, inbox)
}

function asWorker<T>(
  inbox: InboxDependencies,
  request: Request,
  work: (desk: DutyDesk, officer: AskingOfficer, db: InboxTransaction) => Promise<T>,
): Promise<T> {
  const { officer } = sessionOf(request)
  if (!worksOnCaseFiles(officer.role)) throw new ProblemError('access.denied')
  return inbox.store.withOfficer(officer, (db) => work(db.duty, officer, db))
}

function record(
  inbox: InboxDependencies,
  db: InboxTransaction,
  officer: AskingOfficer,
  subject: string,
): Promise<void> {
  return db.recordAudit({
    chain: officer.unitCode,
    at: inbox.clock.now(),
    actor: `officer:${officer.id}`,
    action: 'duty.changed',
    subject,
    detail: {},
  })
}

function span(from: string, to: string) {
  const [startsAt, endsAt] = [Date.parse(from), Date.parse(to)]
  if (endsAt <= startsAt || endsAt - startsAt > MAX_ROSTER_MS)
    throw new ProblemError('request.invalid', {
      issues: [{ path: 'to', message: 'Khoảng thời gian không hợp lệ.' }],
    })
  return { startsAt, endsAt }
}

function addRoster(api: Api, inbox: InboxDependencies): void {
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
      asWorker(inbox, request, (desk) => show(desk, span(request.query.from, request.query.to))),
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
        await record(inbox, db, officer, `duty-shift:${id}`)
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
        await record(inbox, db, officer, `duty-shift:${request.params.id}`)
      })
      return reply.code(204).send(null)
    },
  })
}

function addBook(api: Api, inbox: InboxDependencies): void {
  const show = async (desk: DutyDesk, from: number, to: number) => {
    const entries = await desk.listEntries(from, to)
    const waiting = await desk.findWaitingHandover()
    return {
      items: entries.map(({ at, to: receiver, isTaken: _isTaken, ...entry }) => ({
        ...entry,
        at: iso(at),
        to: receiver ?? null,
      })),
      figures: await desk.countFigures(from, to),
      waitingFor:
        waiting === undefined
          ? null
          : { id: waiting.id, text: waiting.text, from: waiting.officer, at: iso(waiting.at) },
    }
  }
  const answer = {
    200: dutyBookSchema,
    ...problems('access.denied', 'record.not-found', 'csrf.invalid', 'request.invalid'),
  }
  const around = (at: number) => [at - 86_400_000, at + 1] as const
  api.route({
    method: 'GET',
    url: '/api/v1/duty-book',
    schema: {
      tags,
      summary: 'Sổ trực ban',
      security: GUARDED,
      querystring: dutyBookQuerySchema,
      response: answer,
    },
    handler: async (request) => {
      const { startsAt, endsAt } = span(request.query.from, request.query.to)
      return asWorker(inbox, request, (desk) => show(desk, startsAt, endsAt))
    },
  })
  api.route({
    method: 'POST',
    url: '/api/v1/duty-book',
    schema: {
      tags,
      summary: 'Add an entry or a handover note',
      security: GUARDED,
      body: newDutyEntrySchema,
      response: answer,
    },
    handler: async (request) =>
      asWorker(inbox, request, async (desk, officer, db) => {
        const at = inbox.clock.now()
        const { kind, text, toOfficerId: toId } = request.body
        const id = inbox.ids.uuid()
        const colleagues = await db.listColleagues()
        if (toId !== undefined && !colleagues.some((one) => one.id === toId))
          throw new ProblemError('record.not-found')
        await desk.addEntry({ id, at, kind, text, toId, answersId: undefined })
        await record(inbox, db, officer, `duty-entry:${id}`)
        return show(desk, ...around(at))
      }),
  })
  api.route({
    method: 'POST',
    url: '/api/v1/duty-book/:id/take-over',
    schema: {
      tags,
      summary: 'Confirm having read a handover',
      security: GUARDED,
      params: itemParams,
      body: takeOverSchema,
      response: answer,
    },
    handler: async (request) =>
      asWorker(inbox, request, async (desk, officer, db) => {
        const waiting = await desk.findWaitingHandover()
        if (waiting?.id !== request.params.id) throw new ProblemError('record.not-found')
        const at = inbox.clock.now()
        const id = inbox.ids.uuid()
        const text = 'Đã nhận bàn giao.'
        await desk.addEntry({
          id,
          at,
          kind: 'taken-over',
          text,
          toId: waiting.officer.id,
          answersId: waiting.id,
        })
        await record(inbox, db, officer, `duty-entry:${id}`)
        return show(desk, ...around(at))
      }),
  })
}

function addWatch(api: Api, inbox: InboxDependencies): void {
  api.route({
    method: 'GET',
    url: '/api/v1/alerts',
    schema: {
      tags,
      summary: 'Urgent cases that nobody has acknowledged; without content',
      security: GUARDED,
      response: { 200: alertsSchema, ...problems() },
    },
    handler: async (request) => {
      const alerts = await inbox.store.withOfficer(sessionOf(request).officer, (db) => db.duty.listAlerts())
      return {
        items: alerts.map((alert) => ({
          caseFileId: alert.caseFileId ?? null,
          referenceCode: alert.referenceCode,
          unit: alert.unit,
          urgency: URGENCIES.find((level) => level === alert.urgency) ?? 'P1',
          startedAt: iso(alert.startedAt),
          rung: rungName(alert.rung),
          nextAt: alert.nextAt === undefined ? null : iso(alert.nextAt),
          nobodyReachable: alert.nobodyReachable,
        })),
      }
    },
  })
  api.route({
    method: 'GET',
    url: '/api/v1/duty-gaps',
    schema: {
      tags,
      summary: 'Units where an urgent report would wake nobody, and why; heads and the province',
      security: GUARDED,
      response: { 200: dutyGapsSchema, ...problems() },
    },
    handler: async (request) =>
      inbox.store.withOfficer(sessionOf(request).officer, async ({ duty }) => {
        const silent = await duty.listSilentChannels()
        return {
          items: presentGaps(await duty.readReadiness(inbox.clock.now())),
          silentChannels: silent.map(({ account, since }) => ({
            account: account.slice(0, account.indexOf(':')),
            since: iso(since),
          })),
        }
      }),
  })
}

function iso(ms: number): string {
  return new Date(ms).toISOString()
}
