import { z } from 'zod'
import { addDutyEntry, type DutyBookPage, readDutyBook, takeOverDuty } from '../../app/duty/duty-book.ts'
import type { InboxDependencies } from '../../app/inbox/ports.ts'
import {
  dutyBookQuerySchema,
  dutyBookSchema,
  newDutyEntrySchema,
  takeOverSchema,
} from '../../contracts/duty.ts'
import { type Api, GUARDED, problems } from '../api.ts'
import { iso } from '../present-instant.ts'
import { sessionOf } from '../session/guard.ts'
import { orProblem, readSpan } from './duty-desk-request.ts'

const tags = ['duty']
const itemParams = z.object({ id: z.uuid() })
const answer = {
  200: dutyBookSchema,
  ...problems('access.denied', 'record.not-found', 'csrf.invalid', 'request.invalid'),
}

/** Sổ trực ban with its handovers; entries are only ever added. */
export function addDutyBookRoutes(api: Api, inbox: InboxDependencies): void {
  addReading(api, inbox)
  addEntering(api, inbox)
  addTakingOver(api, inbox)
}

function addReading(api: Api, inbox: InboxDependencies): void {
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
      const { startsAt, endsAt } = readSpan(request.query)
      return present(orProblem(await readDutyBook(inbox, sessionOf(request).officer, startsAt, endsAt)))
    },
  })
}

function addEntering(api: Api, inbox: InboxDependencies): void {
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
    handler: async (request) => {
      const { kind, text, toOfficerId: toId } = request.body
      return present(orProblem(await addDutyEntry(inbox, sessionOf(request).officer, { kind, text, toId })))
    },
  })
}

function addTakingOver(api: Api, inbox: InboxDependencies): void {
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
      present(orProblem(await takeOverDuty(inbox, sessionOf(request).officer, request.params.id))),
  })
}

function present({ entries, figures, waiting }: DutyBookPage) {
  return {
    items: entries.map(({ at, to, isTaken: _isTaken, ...entry }) => ({
      ...entry,
      at: iso(at),
      to: to ?? null,
    })),
    figures,
    waitingFor:
      waiting === undefined
        ? null
        : { id: waiting.id, text: waiting.text, from: waiting.officer, at: iso(waiting.at) },
  }
}
