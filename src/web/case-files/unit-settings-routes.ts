import { z } from 'zod'
import { listCannedReplies } from '../../app/inbox/list-canned-replies.ts'
import type { InboxDependencies, InboxTransaction } from '../../app/inbox/ports.ts'
import { hamletsSchema, myHamletsSchema, newHamletSchema } from '../../contracts/administration/hamlets.ts'
import { labelsSchema, newLabelSchema } from '../../contracts/administration/labels.ts'
import {
  cannedRepliesQuerySchema,
  cannedRepliesSchema,
  cannedReplySchema,
} from '../../contracts/case-work/canned-replies.ts'
import { caseWorkOptionsSchema } from '../../contracts/case-work/options.ts'
import { worksOnCaseFiles } from '../../domain/access/role.ts'
import { DESTINATION_CODES, DESTINATIONS } from '../../domain/case-file/destination.ts'
import { LEGAL_CLASS_CODES, LEGAL_CLASSES } from '../../domain/case-file/legal-class.ts'
import { RESULT_KIND_CODES, RESULT_KINDS } from '../../domain/case-file/result-kind.ts'
import { CASE_FILE_STATUSES } from '../../domain/case-file/status.ts'
import { type Api, GUARDED, problems } from '../api.ts'
import { ProblemError } from '../problems/problem-error.ts'
import { sessionOf } from '../session/guard.ts'

const itemParams = z.object({ id: z.uuid() })
type Request = Parameters<typeof sessionOf>[0]

/** What a unit keeps for its work: labels, hamlets, replies; and what dialogs offer. */
export function addUnitSettingsRoutes(api: Api, inbox: InboxDependencies): void {
  addOptions(api, inbox)
  addLabels(api, inbox)
  addHamlets(api, inbox)
  addReplies(api, inbox)
}

/** Runs on behalf of a case worker; everybody else is told that this is not theirs to do. */
function asWorker<T>(
  inbox: InboxDependencies,
  request: Request,
  work: (db: InboxTransaction) => Promise<T>,
): Promise<T> {
  const { officer } = sessionOf(request)
  if (!worksOnCaseFiles(officer.role)) throw new ProblemError('access.denied')
  return inbox.store.withOfficer(officer, work)
}

function addOptions(api: Api, inbox: InboxDependencies): void {
  api.route({
    method: 'GET',
    url: '/api/v1/case-work/options',
    schema: {
      tags: ['case work'],
      summary: 'Legal classes, results, bodies, labels and hamlets to choose from',
      security: GUARDED,
      response: { 200: caseWorkOptionsSchema, ...problems('access.denied') },
    },
    handler: async (request) =>
      asWorker(inbox, request, async (db) => ({
        legalClasses: LEGAL_CLASS_CODES.map((code) => ({ code, name: LEGAL_CLASSES[code] })),
        resultKinds: RESULT_KIND_CODES.map((code) => ({ code, name: RESULT_KINDS[code] })),
        destinations: DESTINATION_CODES.map((code) => ({ code, ...DESTINATIONS[code] })),
        labels: [...(await db.listLabels())],
        hamlets: [...(await db.listHamlets())],
      })),
  })
}

function addLabels(api: Api, inbox: InboxDependencies): void {
  const tags = ['unit settings']
  const answer = {
    200: labelsSchema,
    ...problems('access.denied', 'label.taken', 'csrf.invalid', 'request.invalid'),
  }
  const all = async (db: InboxTransaction) => ({ items: [...(await db.listLabels())] })
  api.route({
    method: 'GET',
    url: '/api/v1/labels',
    schema: { tags, summary: 'Labels of the own unit', security: GUARDED, response: answer },
    handler: async (request) => asWorker(inbox, request, all),
  })
  api.route({
    method: 'POST',
    url: '/api/v1/labels',
    schema: { tags, summary: 'Add a label', security: GUARDED, body: newLabelSchema, response: answer },
    handler: async (request) =>
      asWorker(inbox, request, async (db) => {
        if (!(await db.settings.saveLabel({ id: inbox.ids.uuid(), ...request.body })))
          throw new ProblemError('label.taken')
        return all(db)
      }),
  })
  api.route({
    method: 'DELETE',
    url: '/api/v1/labels/:id',
    schema: {
      tags,
      summary: 'Remove a label, from its cases too',
      security: GUARDED,
      params: itemParams,
      response: { ...answer, ...problems('record.not-found', 'access.denied', 'csrf.invalid') },
    },
    handler: async (request) =>
      asWorker(inbox, request, async (db) => {
        if (!(await db.settings.removeLabel(request.params.id))) throw new ProblemError('record.not-found')
        return all(db)
      }),
  })
}

function addHamlets(api: Api, inbox: InboxDependencies): void {
  const tags = ['unit settings']
  const answer = {
    200: hamletsSchema,
    ...problems('access.denied', 'label.taken', 'csrf.invalid', 'request.invalid'),
  }
  const all = async (db: InboxTransaction) => ({ items: [...(await db.listHamlets())] })
  api.route({
    method: 'GET',
    url: '/api/v1/hamlets',
    schema: { tags, summary: 'Hamlets of the own unit', security: GUARDED, response: answer },
    handler: async (request) => asWorker(inbox, request, all),
  })
  api.route({
    method: 'POST',
    url: '/api/v1/hamlets',
    schema: { tags, summary: 'Add a hamlet', security: GUARDED, body: newHamletSchema, response: answer },
    handler: async (request) =>
      asWorker(inbox, request, async (db) => {
        if (!(await db.settings.saveHamlet({ id: inbox.ids.uuid(), ...request.body })))
          throw new ProblemError('label.taken')
        return all(db)
      }),
  })
  api.route({
    method: 'PUT',
    url: '/api/v1/hamlets/mine',
    schema: {
      tags,
      summary: 'Say which hamlets are one’s own',
      security: GUARDED,
      body: myHamletsSchema,
      response: answer,
    },
    handler: async (request) =>
      asWorker(inbox, request, async (db) => {
        await db.settings.saveMyHamlets(request.body.hamletIds)
        return all(db)
      }),
  })
  api.route({
    method: 'DELETE',
    url: '/api/v1/hamlets/:id',
    schema: {
      tags,
      summary: 'Remove a hamlet',
      security: GUARDED,
      params: itemParams,
      response: { ...answer, ...problems('record.not-found', 'access.denied', 'csrf.invalid') },
    },
    handler: async (request) =>
      asWorker(inbox, request, async (db) => {
        if (!(await db.settings.removeHamlet(request.params.id))) throw new ProblemError('record.not-found')
        return all(db)
      }),
  })
}

function addReplies(api: Api, inbox: InboxDependencies): void {
  const tags = ['unit settings']
  const answer = {
    200: cannedRepliesSchema,
    ...problems(
      'access.denied',
      'case-file.not-found',
      'record.not-found',
      'csrf.invalid',
      'request.invalid',
    ),
  }
  const all = async (request: Request, caseFileId?: string) => {
    const { officer } = sessionOf(request)
    if (!worksOnCaseFiles(officer.role)) throw new ProblemError('access.denied')
    const replies = await listCannedReplies(inbox, officer, caseFileId)
    if (replies === undefined) throw new ProblemError('case-file.not-found')
    return {
      items: replies.map(({ filled, statuses, ...reply }) => ({
        ...reply,
        filled: filled ?? null,
        statuses: CASE_FILE_STATUSES.filter((status) => statuses.includes(status)),
      })),
    }
  }
  api.route({
    method: 'GET',
    url: '/api/v1/canned-replies',
    schema: {
      tags,
      summary: 'Replies to choose from; for a case, those of its status with its facts in place',
      security: GUARDED,
      querystring: cannedRepliesQuerySchema,
      response: answer,
    },
    handler: async (request) => all(request, request.query.caseFileId),
  })
  api.route({
    method: 'POST',
    url: '/api/v1/canned-replies',
    schema: {
      tags,
      summary: 'Add a reply of the unit',
      security: GUARDED,
      body: cannedReplySchema,
      response: answer,
    },
    handler: async (request) => {
      const id = inbox.ids.uuid()
      await asWorker(inbox, request, (db) => db.settings.saveCannedReply({ id, ...request.body }))
      return all(request)
    },
  })
  api.route({
    method: 'PUT',
    url: '/api/v1/canned-replies/:id',
    schema: {
      tags,
      summary: 'Change a reply of the unit',
      security: GUARDED,
      params: itemParams,
      body: cannedReplySchema,
      response: answer,
    },
    handler: async (request) => {
      const { id } = request.params
      const isDone = await asWorker(inbox, request, (db) =>
        db.settings.replaceCannedReply({ id, ...request.body }),
      )
      if (!isDone) throw new ProblemError('record.not-found')
      return all(request)
    },
  })
  api.route({
    method: 'DELETE',
    url: '/api/v1/canned-replies/:id',
    schema: {
      tags,
      summary: 'Remove a reply of the unit',
      security: GUARDED,
      params: itemParams,
      response: answer,
    },
    handler: async (request) => {
      const isDone = await asWorker(inbox, request, (db) => db.settings.removeCannedReply(request.params.id))
      if (!isDone) throw new ProblemError('record.not-found')
      return all(request)
    },
  })
}
