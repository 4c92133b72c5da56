import { z } from 'zod'
import type { NoticeDependencies } from '../../app/notices/ports.ts'
import { publicNoticeSchema } from '../../contracts/notices/public-notice.ts'
import { type Api, problems } from '../api.ts'
import { ProblemError } from '../problems/problem-error.ts'
import { createRateLimit } from '../rate-limit.ts'
import { findPublicNotice, presentPublicNotice } from './public-notice.ts'
import { renderLookUpPage, renderPublicPage } from './public-page.ts'

const params = z.object({ code: z.string().max(40) })
const query = z.object({ ma: z.string().trim().max(40).optional() })
/** Enough for a hamlet behind one address, too slow for trying 33 million codes. */
const LOOKS_A_MINUTE = 120

/** Whether a notice is genuine, for anybody, without log-in: as a page and as data. */
export function addPublicNoticeRoutes(api: Api, notices: NoticeDependencies): void {
  const limit = createRateLimit(LOOKS_A_MINUTE, 60_000)
  const look = async (address: string, code: string) => {
    if (!limit.take(address, notices.clock.now()))
      throw new ProblemError('service.unavailable', { retryAfterSeconds: 60 })
    return findPublicNotice(notices, code)
  }
  api.route({
    method: 'GET',
    url: '/api/v1/public/notices/:code',
    schema: {
      tags: ['public'],
      summary: 'Whether a notice is genuine, expired, corrected or withdrawn',
      params,
      response: { 200: publicNoticeSchema, ...problems('request.invalid', 'service.unavailable') },
    },
    handler: async (request) => presentPublicNotice(await look(request.ip, request.params.code)),
  })
  api.route({
    method: 'GET',
    url: '/thong-bao/:code',
    schema: { hide: true, params },
    handler: async (request, reply) => {
      const notice = await look(request.ip, request.params.code)
      return reply
        .code(notice.verdict === 'unknown' ? 404 : 200)
        .type('text/html; charset=utf-8')
        .send(renderPublicPage(notice))
    },
  })
  api.route({
    method: 'GET',
    url: '/thong-bao',
    schema: { hide: true, querystring: query },
    handler: async (request, reply) => {
      const { ma = '' } = request.query
      if (ma !== '') return reply.redirect(`/thong-bao/${encodeURIComponent(ma)}`, 303)
      return reply.type('text/html; charset=utf-8').send(renderLookUpPage())
    },
  })
}
