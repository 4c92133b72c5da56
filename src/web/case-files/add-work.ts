import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { ChangeRefusal, ChangeRequest, ChangeResult } from '../../app/inbox/change-case-file.ts'
import { caseFileDetailSchema } from '../../contracts/case-file.ts'
import { type Api, GUARDED, problems } from '../api.ts'
import type { ProblemCode } from '../problems/problem-codes.ts'
import { ProblemError } from '../problems/problem-error.ts'
import { sessionOf } from '../session/guard.ts'
import type { CaseFileRoutesOptions } from './case-file-routes.ts'
import { presentDetail } from './present-case-file.ts'

/** The problem that tells each refusal. */
export const REFUSALS: Readonly<Record<ChangeRefusal, ProblemCode>> = {
  'not-allowed': 'case-file.transition-not-allowed',
  'needs-reason': 'case-file.reason-required',
  'needs-head': 'case-file.head-required',
  'needs-fields': 'case-file.field-required',
  'needs-second-person': 'case-file.second-person-required',
  'shared-only': 'case-file.shared-only',
  'not-to-be-told': 'case-file.not-to-be-told',
  'not-to-be-retried': 'case-file.not-to-be-retried',
  'unknown-case': 'case-file.unknown-case',
  'merged-already': 'case-file.merged-already',
  'has-merged': 'case-file.has-merged',
  'unknown-label': 'case-file.unknown-label',
  'unknown-hamlet': 'case-file.unknown-hamlet',
  'unknown-item': 'case-file.unknown-item',
  'unknown-category': 'case-file.unknown-category',
  'unknown-clock': 'case-file.unknown-clock',
  'no-transfer': 'case-file.no-transfer',
  'no-identity': 'case-file.no-identity',
  'no-request': 'case-file.no-request',
  'no-conversation': 'case-file.no-conversation',
  'contact-stopped': 'case-file.contact-stopped',
  'no-wish': 'case-file.no-wish',
  'unknown-officer': 'case-file.unknown-officer',
  'unknown-unit': 'case-file.unknown-unit',
  'not-in-officer-mode': 'case-file.not-in-officer-mode',
}

const FIELD_WORDS: Readonly<Record<string, string>> = {
  registerNumber: 'Cần ghi số tiếp nhận.',
  legalClass: 'Cần chọn phân loại theo pháp luật.',
  destination: 'Cần chọn cơ quan nhận.',
  resultKind: 'Cần chọn kết quả.',
}

type VersionedBody = z.ZodType<{ readonly version: number }>

/** One write on one case file. */
export interface Work<S extends VersionedBody> {
  readonly method?: 'POST' | 'PUT'
  /** What stands behind `/case-files/{id}/`; may hold one more id, `:itemId` or `:unit`. */
  readonly path: string
  readonly summary: string
  readonly body: S
  readonly run: (ask: ChangeRequest, body: z.output<S>, itemId: string) => Promise<ChangeResult>
}

const params = z.object({ id: z.uuid() })
const itemParams = params.extend({ itemId: z.uuid() })
const unitParams = params.extend({ unit: z.string().regex(/^[\w-]{1,10}$/) })

/** Adds a write; it answers with the case as it is now, or `204` when it has left the officer's sight. */
export function addWork<S extends VersionedBody>(
  api: Api,
  options: CaseFileRoutesOptions,
  work: Work<S>,
): void {
  const address = work.path.includes(':itemId')
    ? itemParams
    : work.path.includes(':unit')
      ? unitParams
      : params
  api.route({
    method: work.method ?? 'POST',
    url: `/api/v1/case-files/:id/${work.path}`,
    schema: {
      tags: ['case work'],
      summary: work.summary,
      security: GUARDED,
      params: address,
      body: work.body,
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
      // Safe: the validator has just read body and address by these schemas; inference stops at the type parameter.
      const parsed = request.body as z.output<S>
      const { id, itemId, unit } = request.params as { id: string; itemId?: string; unit?: string }
      const { officer } = sessionOf(request)
      const ask = { officer, caseFileId: id, version: parsed.version }
      return answerWork(await work.run(ask, parsed, itemId ?? unit ?? ''), options, request, reply)
    },
  })
}

function answerWork(
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
      throw new ProblemError(REFUSALS[result.refusal], {
        ...(result.fields === undefined
          ? {}
          : { issues: result.fields.map((path) => ({ path, message: FIELD_WORDS[path] ?? 'Còn thiếu.' })) }),
      })
    case 'done':
      if (result.caseFile === undefined) return reply.code(204).send(null)
      return presentDetail(result.caseFile, viewing)
  }
}
