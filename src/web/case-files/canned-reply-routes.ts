import { z } from 'zod'
import { listCannedReplies } from '../../app/inbox/list-canned-replies.ts'
import type { InboxDependencies } from '../../app/inbox/ports.ts'
import {
  cannedRepliesQuerySchema,
  cannedRepliesSchema,
  cannedReplySchema,
} from '../../contracts/case-work/canned-replies.ts'
import { worksOnCaseFiles } from '../../domain/access/role.ts'
import { CASE_FILE_STATUSES } from '../../domain/case-file/status.ts'
import { type Api, GUARDED, problems } from '../api.ts'
import { ProblemError } from '../problems/problem-error.ts'
import { sessionOf } from '../session/guard.ts'
import { asCaseWorker, type SessionRequest } from './as-case-worker.ts'

const itemParams = z.object({ id: z.uuid() })
const tags = ['unit settings']
const answer = {
  200: cannedRepliesSchema,
  ...problems('access.denied', 'case-file.not-found', 'record.not-found', 'csrf.invalid', 'request.invalid'),
}

/** Replies to choose from: the shipped ones and the unit's own. */
export function addCannedReplyRoutes(api: Api, inbox: InboxDependencies): void {
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
    handler: async (request) => listReplies(inbox, request, request.query.caseFileId),
  })
  addChanges(api, inbox)
}

function addChanges(api: Api, inbox: InboxDependencies): void {
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
      await asCaseWorker(inbox, request, (db) => db.settings.saveCannedReply({ id, ...request.body }))
      return listReplies(inbox, request)
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
      const isDone = await asCaseWorker(inbox, request, (db) =>
        db.settings.replaceCannedReply({ id, ...request.body }),
      )
      if (!isDone) throw new ProblemError('record.not-found')
      return listReplies(inbox, request)
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
      const isDone = await asCaseWorker(inbox, request, (db) =>
        db.settings.removeCannedReply(request.params.id),
      )
      if (!isDone) throw new ProblemError('record.not-found')
      return listReplies(inbox, request)
    },
  })
}

async function listReplies(inbox: InboxDependencies, request: SessionRequest, caseFileId?: string) {
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
