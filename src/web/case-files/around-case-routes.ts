import { z } from 'zod'
import { accessCaseFile } from '../../app/inbox/access-case-file.ts'
import { acknowledgeAlert } from '../../app/inbox/acknowledge-alert.ts'
import { changeMany } from '../../app/inbox/change-many.ts'
import { enterCaseFile } from '../../app/inbox/enter-case-file.ts'
import { handOverDesk } from '../../app/inbox/hand-over-desk.ts'
import { statusLabel } from '../../app/inbox/officer-words.ts'
import { openIdentity } from '../../app/inbox/request-identity.ts'
import { showPresence } from '../../app/inbox/show-presence.ts'
import { deskHandoverResultSchema, deskHandoverSchema } from '../../contracts/administration/desk-handover.ts'
import { bulkResultSchema, bulkSchema } from '../../contracts/case-work/bulk.ts'
import { acknowledgeSchema } from '../../contracts/case-work/changes.ts'
import { duplicatesSchema } from '../../contracts/case-work/duplicates.ts'
import { enterCaseFileSchema, enteredCaseFileSchema } from '../../contracts/case-work/enter-case-file.ts'
import { openedIdentitySchema } from '../../contracts/case-work/identity-requests.ts'
import { presenceSchema, viewersSchema } from '../../contracts/case-work/presence.ts'
import { sentTransfersSchema } from '../../contracts/case-work/transfers.ts'
import { mayTransfer } from '../../domain/access/case-access.ts'
import { CASE_FILE_STATUSES } from '../../domain/case-file/status.ts'
import { type Api, GUARDED, problems } from '../api.ts'
import { iso, isoOrNull } from '../present-instant.ts'
import { PROBLEMS } from '../problems/problem-codes.ts'
import { ProblemError } from '../problems/problem-error.ts'
import { sessionOf } from '../session/guard.ts'
import { REFUSALS } from './add-work.ts'
import { type CaseFileRoutesOptions, caseFileParams } from './case-file-routes.ts'
import { categoryLabel } from './present-work.ts'

const MAX_SENT = 200

/** What is done beside one case, or to many: entering, bulk changes, desks, presence, alerts, opened identities. */
export function addAroundCaseRoutes(api: Api, options: CaseFileRoutesOptions): void {
  addEnter(api, options)
  addBulk(api, options)
  addDeskHandover(api, options)
  addDuplicates(api, options)
  addSentTransfers(api, options)
  addPresence(api, options)
  addAcknowledge(api, options)
  addOpenIdentity(api, options)
}

function addEnter(api: Api, { inbox, places }: CaseFileRoutesOptions): void {
  api.route({
    method: 'POST',
    url: '/api/v1/case-files',
    schema: {
      tags: ['case work'],
      summary: 'Enter a case for somebody who came, called or wrote',
      security: GUARDED,
      body: enterCaseFileSchema,
      response: {
        201: enteredCaseFileSchema,
        ...problems('access.denied', 'case-file.unknown-category', 'csrf.invalid', 'request.invalid'),
      },
    },
    handler: async (request, reply) => {
      const { place, contact, when, urgency, ...body } = request.body
      const commune = place?.communeCode === undefined ? undefined : places.fromCode(place.communeCode)
      const entered = await enterCaseFile(inbox, sessionOf(request).officer, {
        ...body,
        when,
        urgency,
        place: place && { text: place.text, communeCode: commune?.code, communeName: commune?.fullName },
        contact: contact && withoutEmpty(contact),
      })
      if (entered.kind === 'not-allowed') throw new ProblemError('access.denied')
      if (entered.kind === 'unknown-category') throw new ProblemError('case-file.unknown-category')
      const { id, referenceCode, receipt } = entered
      return reply.code(201).send({ id, referenceCode, receipt: receipt ?? null })
    },
  })
}

function withoutEmpty(contact: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(contact).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
    ),
  )
}

function addBulk(api: Api, { inbox }: CaseFileRoutesOptions): void {
  api.route({
    method: 'POST',
    url: '/api/v1/case-files/bulk',
    schema: {
      tags: ['case work'],
      summary: 'Do one thing to many cases, or see what would happen',
      security: GUARDED,
      body: bulkSchema,
      response: { 200: bulkResultSchema, ...problems('csrf.invalid', 'request.invalid') },
    },
    handler: async (request) => {
      const { items, action, preview } = request.body
      const outcomes = await changeMany(inbox, {
        officer: sessionOf(request).officer,
        items,
        action,
        preview,
      })
      return {
        items: outcomes.map(({ id, referenceCode, outcome, refusal }) => ({
          id,
          referenceCode: referenceCode ?? null,
          outcome,
          problem:
            refusal === undefined
              ? outcome === 'stale'
                ? PROBLEMS['case-file.stale'].title
                : null
              : PROBLEMS[REFUSALS[refusal]].title,
        })),
      }
    },
  })
}

function addDeskHandover(api: Api, { inbox }: CaseFileRoutesOptions): void {
  api.route({
    method: 'POST',
    url: '/api/v1/desk-handover',
    schema: {
      tags: ['case work'],
      summary: 'Give all open cases of an officer to another, or to the desk',
      security: GUARDED,
      body: deskHandoverSchema,
      response: {
        200: deskHandoverResultSchema,
        ...problems('access.denied', 'csrf.invalid', 'request.invalid'),
      },
    },
    handler: async (request) => {
      const { fromOfficerId, toOfficerId, preview } = request.body
      const count = await handOverDesk(inbox, sessionOf(request).officer, {
        fromOfficerId,
        toOfficerId: toOfficerId ?? undefined,
        preview,
      })
      if (count === undefined) throw new ProblemError('access.denied')
      return { count, isDone: !preview }
    },
  })
}

function addDuplicates(api: Api, { inbox }: CaseFileRoutesOptions): void {
  api.route({
    method: 'GET',
    url: '/api/v1/case-files/:id/duplicates',
    schema: {
      tags: ['case files'],
      summary: 'Cases that may tell of the same event, with all reasons',
      security: GUARDED,
      params: caseFileParams,
      response: { 200: duplicatesSchema, ...problems('case-file.not-found') },
    },
    handler: async (request) => {
      const found = await accessCaseFile(inbox, sessionOf(request).officer, request.params.id)
      if (found === undefined) throw new ProblemError('case-file.not-found')
      return {
        items: found.duplicates.flatMap((other) => {
          const status = CASE_FILE_STATUSES.find((known) => known === other.status)
          if (status === undefined) return []
          return [
            {
              id: other.id,
              referenceCode: other.referenceCode,
              status,
              statusLabel: statusLabel(status),
              categoryLabel: categoryLabel(other.category),
              place: other.placeName,
              submittedAt: iso(other.submittedAt),
              score: other.score,
              reasons: [...other.reasons],
            },
          ]
        }),
      }
    },
  })
}

function addSentTransfers(api: Api, { inbox }: CaseFileRoutesOptions): void {
  api.route({
    method: 'GET',
    url: '/api/v1/transfers',
    schema: {
      tags: ['case work'],
      summary: 'What this unit passed on, and whether it was accepted',
      security: GUARDED,
      response: { 200: sentTransfersSchema, ...problems() },
    },
    handler: async (request) => {
      const { officer } = sessionOf(request)
      if (!mayTransfer(officer)) return { items: [] }
      const sent = await inbox.store.withOfficer(officer, (db) =>
        db.listSentTransfers(officer.unitCode, MAX_SENT),
      )
      return {
        items: sent.map(({ at, answeredAt, ...transfer }) => ({
          ...transfer,
          at: iso(at),
          answeredAt: isoOrNull(answeredAt),
        })),
      }
    },
  })
}

function addPresence(api: Api, { inbox }: CaseFileRoutesOptions): void {
  api.route({
    method: 'POST',
    url: '/api/v1/presence',
    schema: {
      tags: ['case work'],
      summary: 'Say that one looks at a case or writes in it; see who else does',
      security: GUARDED,
      body: presenceSchema,
      response: { 200: viewersSchema, ...problems('case-file.not-found', 'csrf.invalid', 'request.invalid') },
    },
    handler: async (request) => {
      const { caseFileId, mode } = request.body
      const viewers = await showPresence(inbox, sessionOf(request).officer, caseFileId, mode)
      if (viewers === undefined) throw new ProblemError('case-file.not-found')
      return { items: viewers.map((viewer) => ({ ...viewer })) }
    },
  })
}

function addAcknowledge(api: Api, { inbox }: CaseFileRoutesOptions): void {
  api.route({
    method: 'POST',
    url: '/api/v1/case-files/:id/alert/acknowledge',
    schema: {
      tags: ['duty'],
      summary: 'Say "I have it": ends the waking of an urgent case',
      security: GUARDED,
      params: caseFileParams,
      body: acknowledgeSchema,
      response: { 204: z.null(), ...problems('case-file.not-found', 'csrf.invalid') },
    },
    handler: async (request, reply) => {
      const isKnown = await acknowledgeAlert(inbox, sessionOf(request).officer, request.params.id)
      if (!isKnown) throw new ProblemError('case-file.not-found')
      return reply.code(204).send(null)
    },
  })
}

function addOpenIdentity(api: Api, { inbox }: CaseFileRoutesOptions): void {
  api.route({
    method: 'POST',
    url: '/api/v1/case-files/:id/identity-requests/:itemId/open',
    schema: {
      tags: ['case work'],
      summary: 'Open the identity after approval; every opening is recorded',
      security: GUARDED,
      params: caseFileParams.extend({ itemId: z.uuid() }),
      response: {
        200: openedIdentitySchema,
        ...problems('case-file.no-request', 'identity.closed', 'csrf.invalid'),
      },
    },
    handler: async (request) => {
      const { id, itemId } = request.params
      const opened = await openIdentity(inbox, sessionOf(request).officer, id, itemId)
      if (opened.kind === 'not-found') throw new ProblemError('case-file.no-request')
      if (opened.kind === 'closed') throw new ProblemError('identity.closed')
      const { contact, viewUntil } = opened
      return {
        name: contact.name ?? null,
        phone: contact.phone ?? null,
        when: contact.when ?? null,
        viewUntil: iso(viewUntil),
      }
    },
  })
}
