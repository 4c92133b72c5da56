import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { NoticeChangeRefusal, NoticeChangeResult } from '../../app/notices/change-notice.ts'
import { createNotice, duplicateNotice } from '../../app/notices/create-notice.ts'
import { transitionNotice } from '../../app/notices/transition-notice.ts'
import { updateNotice } from '../../app/notices/update-notice.ts'
import {
  createNoticeSchema,
  noticeTransitionSchema,
  updateNoticeSchema,
} from '../../contracts/notices/change-notice.ts'
import { type NoticeDetail, noticeDetailSchema } from '../../contracts/notices/notice-detail.ts'
import { listNoticesQuerySchema, noticePageSchema } from '../../contracts/notices/notice-list.ts'
import { NOTICE_STATUSES, type NoticeStatus } from '../../domain/notice/notice-status.ts'
import { type Api, GUARDED, problems } from '../api.ts'
import type { ProblemCode } from '../problems/problem-codes.ts'
import { ProblemError } from '../problems/problem-error.ts'
import { sessionOf } from '../session/guard.ts'
import type { NoticeRoutesOptions } from './notice-routes-options.ts'
import { presentNotice, presentNoticeItem } from './present-notice.ts'

const REFUSALS: Readonly<Record<NoticeChangeRefusal, ProblemCode>> = {
  'not-allowed': 'notice.transition-not-allowed',
  'own-notice': 'notice.own-notice',
  'approver-required': 'notice.approver-required',
  'blocked-text': 'notice.text-blocked',
  'needs-reason': 'notice.reason-required',
  'role-not-allowed': 'access.denied',
  'unknown-correction': 'notice.unknown-correction',
  'attachment-type': 'notice.attachment-type',
  'attachment-too-large': 'notice.attachment-too-large',
  'too-many-attachments': 'notice.too-many-attachments',
}

// Safe: the keys are all states.
const NO_NOTICES = Object.fromEntries(NOTICE_STATUSES.map((status) => [status, 0])) as Record<
  NoticeStatus,
  number
>

/** Address of one notice. */
export const noticeParams = z.object({ id: z.uuid() })

/** What a change of a notice can be refused with. */
export const CHANGE_PROBLEMS = problems(
  'notice.not-found',
  'notice.stale',
  'csrf.invalid',
  'request.invalid',
  ...Object.values(REFUSALS),
)

/** The list, one notice, and its life from draft to correction (domain reference §9.3). */
export function addNoticeRoutes(api: Api, options: NoticeRoutesOptions): void {
  addReads(api, options)
  addWrites(api, options)
}

function addReads(api: Api, options: NoticeRoutesOptions): void {
  const { notices } = options
  api.route({
    method: 'GET',
    url: '/api/v1/notices',
    schema: {
      tags: ['notices'],
      summary: 'Notices of the own unit, the one changed last first',
      security: GUARDED,
      querystring: listNoticesQuerySchema,
      response: { 200: noticePageSchema, ...problems('request.invalid') },
    },
    handler: async (request) => {
      const { officer } = sessionOf(request)
      const page = await notices.store.withOfficer(officer, (db) => db.listNotices(request.query))
      return {
        items: page.items.map(presentNoticeItem),
        counts: { ...NO_NOTICES, ...page.counts },
        nextCursor: page.nextCursor ?? null,
      }
    },
  })
  api.route({
    method: 'GET',
    url: '/api/v1/notices/:id',
    schema: {
      tags: ['notices'],
      summary: 'One notice with its findings, history and progress',
      security: GUARDED,
      params: noticeParams,
      response: { 200: noticeDetailSchema, ...problems('notice.not-found') },
    },
    handler: async (request) => {
      const { officer } = sessionOf(request)
      const notice = await notices.store.withOfficer(officer, (db) => db.findNotice(request.params.id))
      if (notice === undefined) throw new ProblemError('notice.not-found')
      return presentNotice(notice, officer, notices)
    },
  })
}

function addWrites(api: Api, options: NoticeRoutesOptions): void {
  const { notices } = options
  api.route({
    method: 'POST',
    url: '/api/v1/notices',
    schema: {
      tags: ['notices'],
      summary: 'Begin a notice as a draft',
      security: GUARDED,
      body: createNoticeSchema,
      response: { 201: noticeDetailSchema, ...CHANGE_PROBLEMS },
    },
    handler: async (request, reply) => {
      const { officer } = sessionOf(request)
      const { corrects, reply: asked, ...words } = request.body
      const draft = { ...words, attachments: [], reply: asked ?? undefined }
      const result = await createNotice(notices, { officer, draft, corrects })
      return reply.code(201).send(answerChange(result, options, request))
    },
  })
  api.route({
    method: 'PATCH',
    url: '/api/v1/notices/:id',
    schema: {
      tags: ['notices'],
      summary: 'Change words or plan; whatever was approved has to be approved again',
      security: GUARDED,
      params: noticeParams,
      body: updateNoticeSchema,
      response: { 200: noticeDetailSchema, ...CHANGE_PROBLEMS },
    },
    handler: async (request) => {
      const { version, ...change } = request.body
      const ask = { officer: sessionOf(request).officer, noticeId: request.params.id, version }
      return answerChange(await updateNotice(notices, { ...ask, ...change }), options, request)
    },
  })
  api.route({
    method: 'POST',
    url: '/api/v1/notices/:id/transitions',
    schema: {
      tags: ['notices'],
      summary: 'Submit, approve, release, pause, resume, cancel, withdraw',
      description:
        'Author and editors never approve. `SENDING` releases an approved notice now, resumes a paused one, and sends an urgent ' +
        'draft before its confirmation; outside 06:00–21:30 an ordinary one waits as `SCHEDULED`. `APPROVED` of an urgent notice ' +
        'that is out already confirms it.',
      security: GUARDED,
      params: noticeParams,
      body: noticeTransitionSchema,
      response: { 200: noticeDetailSchema, ...CHANGE_PROBLEMS },
    },
    handler: async (request) => {
      const { to, reason, version } = request.body
      const ask = { officer: sessionOf(request).officer, noticeId: request.params.id, version, to, reason }
      return answerChange(await transitionNotice(notices, ask), options, request)
    },
  })
  api.route({
    method: 'POST',
    url: '/api/v1/notices/:id/duplicate',
    schema: {
      tags: ['notices'],
      summary: 'Begin a new draft with the same words and audience',
      security: GUARDED,
      params: noticeParams,
      response: { 201: noticeDetailSchema, ...CHANGE_PROBLEMS },
    },
    handler: async (request, reply) => {
      const result = await duplicateNotice(notices, sessionOf(request).officer, request.params.id)
      return reply.code(201).send(answerChange(result, options, request))
    },
  })
}

/** The notice as it is now, or the problem that kept the change from happening. */
export function answerChange(
  result: NoticeChangeResult,
  { notices }: NoticeRoutesOptions,
  request: FastifyRequest,
): NoticeDetail {
  const { officer } = sessionOf(request)
  switch (result.kind) {
    case 'done':
      return presentNotice(result.notice, officer, notices)
    case 'not-found':
      throw new ProblemError('notice.not-found')
    case 'stale':
      throw new ProblemError('notice.stale', { current: presentNotice(result.current, officer, notices) })
    case 'refused':
      throw new ProblemError(REFUSALS[result.refusal])
  }
}
