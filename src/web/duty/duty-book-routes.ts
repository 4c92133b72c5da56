import { z } from 'zod'
import type { DutyDesk } from '../../app/duty/duty-desk-ports.ts'
import type { InboxDependencies } from '../../app/inbox/ports.ts'
import {
  dutyBookQuerySchema,
  dutyBookSchema,
  newDutyEntrySchema,
  takeOverSchema,
} from '../../contracts/duty.ts'
import { type Api, GUARDED, problems } from '../api.ts'
import { iso } from '../present-instant.ts'
import { ProblemError } from '../problems/problem-error.ts'
import { asWorker, readSpan, recordDutyChange } from './duty-desk-request.ts'

const tags = ['duty']
const itemParams = z.object({ id: z.uuid() })

/** Sổ trực ban with its handovers; entries are only ever added. */
export function addDutyBookRoutes(api: Api, inbox: InboxDependencies): void {
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
      const { startsAt, endsAt } = readSpan(request.query.from, request.query.to)
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
        await recordDutyChange(inbox, db, officer, `duty-entry:${id}`)
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
        await recordDutyChange(inbox, db, officer, `duty-entry:${id}`)
        return show(desk, ...around(at))
      }),
  })
}
