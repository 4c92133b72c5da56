import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { addNote } from '../../app/inbox/add-note.ts'
import { assignCaseFile } from '../../app/inbox/assign-case-file.ts'
import type { ChangeRefusal, ChangeRequest, ChangeResult } from '../../app/inbox/change-case-file.ts'
import { handBackConversation } from '../../app/inbox/hand-back-conversation.ts'
import { replyToResident } from '../../app/inbox/reply-to-resident.ts'
import { transferCaseFile } from '../../app/inbox/transfer-case-file.ts'
import { transitionCaseFile } from '../../app/inbox/transition-case-file.ts'
import {
  addNoteSchema,
  assignmentSchema,
  caseFileDetailSchema,
  handBackSchema,
  sendMessageSchema,
  transferSchema,
  transitionSchema,
} from '../../contracts/case-file.ts'
import { type Api, GUARDED, problems } from '../api.ts'
import type { ProblemCode } from '../problems/problem-codes.ts'
import { ProblemError } from '../problems/problem-error.ts'
import { sessionOf } from '../session/guard.ts'
import { type CaseFileRoutesOptions, caseFileParams } from './case-file-routes.ts'
import { presentDetail } from './present-case-file.ts'

const REFUSALS: Readonly<Record<ChangeRefusal, ProblemCode>> = {
  'not-allowed': 'case-file.transition-not-allowed',
  'needs-reason': 'case-file.reason-required',
  'needs-head': 'case-file.head-required',
  'no-conversation': 'case-file.no-conversation',
  'unknown-officer': 'case-file.unknown-officer',
  'unknown-unit': 'case-file.unknown-unit',
  'not-in-officer-mode': 'case-file.not-in-officer-mode',
}

/** The writes on one case file. Each answers with the case as it is now, or `204` when it has left the officer's sight. */
export function addCaseWorkRoutes(api: Api, options: CaseFileRoutesOptions): void {
  const { inbox } = options
  addWork(
    api,
    options,
    'transitions',
    'Take a step along the allowed transitions',
    transitionSchema,
    (ask, body) => transitionCaseFile(inbox, { ...ask, to: body.to, reason: body.reason }),
  )
  addWork(api, options, 'messages', 'Write to the resident', sendMessageSchema, (ask, body) =>
    replyToResident(inbox, { ...ask, text: body.text }),
  )
  addWork(api, options, 'notes', 'Keep an internal note', addNoteSchema, (ask, body) =>
    addNote(inbox, { ...ask, text: body.text }),
  )
  addWork(api, options, 'assignment', 'Take, give or release', assignmentSchema, (ask, body) =>
    assignCaseFile(inbox, { ...ask, officerId: body.officerId }),
  )
  addWork(api, options, 'transfer', 'Pass on to another unit', transferSchema, (ask, body) =>
    transferCaseFile(inbox, { ...ask, unitCode: body.unitCode, reason: body.reason }),
  )
  addWork(api, options, 'hand-back', 'Let the bot answer again', handBackSchema, (ask) =>
    handBackConversation(inbox, ask),
  )
}

type VersionedBody = z.ZodType<{ readonly version: number }>

function addWork<S extends VersionedBody>(
  api: Api,
  options: CaseFileRoutesOptions,
  name: string,
  summary: string,
  body: S,
  work: (ask: ChangeRequest, body: z.output<S>) => Promise<ChangeResult>,
): void {
  api.route({
    method: 'POST',
    url: `/api/v1/case-files/:id/${name}`,
    schema: {
      tags: ['case work'],
      summary,
      security: GUARDED,
      params: caseFileParams,
      body,
      response: {
        200: caseFileDetailSchema,
        204: z.null(),
        ...problems(
          'case-file.not-found',
          'case-file.stale',
          'csrf.invalid',
          'request.invalid',
          ...Object.values(REFUSALS),
        ),
      },
    },
    handler: async (request, reply) => {
      // Safe: the validator has just read the body by this schema; inference stops at the type parameter.
      const parsed = request.body as z.output<S>
      const { officer } = sessionOf(request)
      // Safe: the same for the address.
      const { id } = request.params as z.output<typeof caseFileParams>
      const result = await work({ officer, caseFileId: id, version: parsed.version }, parsed)
      return answer(result, options, request, reply)
    },
  })
}

function answer(
  result: ChangeResult,
  { inbox, replyWindowHours }: CaseFileRoutesOptions,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const viewing = { officer: sessionOf(request).officer, at: inbox.clock.now(), replyWindowHours }
  switch (result.kind) {
    case 'not-found':
      throw new ProblemError('case-file.not-found')
    case 'stale':
      throw new ProblemError('case-file.stale', { current: presentDetail(result.current, viewing) })
    case 'refused':
      throw new ProblemError(REFUSALS[result.refusal])
    case 'done':
      if (result.caseFile === undefined) return reply.code(204).send(null)
      return presentDetail(result.caseFile, viewing)
  }
}
