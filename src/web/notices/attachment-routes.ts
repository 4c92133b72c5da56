import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { attachFile, detachFile } from '../../app/notices/attach-file.ts'
import { attachQuerySchema } from '../../contracts/notices/notice-attachments.ts'
import { noticeDetailSchema } from '../../contracts/notices/notice-detail.ts'
import { MAX_UPLOAD_BYTES, type NoticeAttachment } from '../../domain/notice/notice-attachment.ts'
import { findNoticeCode } from '../../domain/notice/notice-code.ts'
import { type Api, GUARDED, problems } from '../api.ts'
import { ProblemError } from '../problems/problem-error.ts'
import { sessionOf } from '../session/guard.ts'
import { answerChange, CHANGE_PROBLEMS, noticeParams } from './notice-routes.ts'
import type { NoticeRoutesOptions } from './notice-routes-options.ts'

const params = z.object({ id: z.uuid(), attachmentId: z.uuid() })
const publicParams = z.object({ code: z.string().max(40), attachmentId: z.uuid() })
const FILE = { description: 'The file.', content: { '*/*': { schema: z.any() } } }
/** What is public does not change under its address. */
const PUBLIC_SECONDS = 3_600

/** Pictures and PDFs of notices, as the unit adds and looks at them. */
export async function addAttachmentRoutes(api: Api, options: NoticeRoutesOptions): Promise<void> {
  await api.register(async (scope: Api) => {
    const limit = { parseAs: 'buffer', bodyLimit: MAX_UPLOAD_BYTES.picture } as const
    scope.addContentTypeParser('application/octet-stream', limit, (_request, body, done) => done(null, body))
    addUpload(scope, options)
  })
  addRemoval(api, options)
  addFile(api, options)
}

function addUpload(api: Api, options: NoticeRoutesOptions): void {
  api.route({
    method: 'POST',
    url: '/api/v1/notices/:id/attachments',
    bodyLimit: MAX_UPLOAD_BYTES.picture,
    schema: {
      tags: ['notices'],
      summary: 'Add a picture or PDF; its bytes as application/octet-stream',
      security: GUARDED,
      params: noticeParams,
      querystring: attachQuerySchema,
      response: { 201: noticeDetailSchema, ...CHANGE_PROBLEMS },
    },
    handler: async (request, reply) => {
      const { name, description, version } = request.query
      const { officer } = sessionOf(request)
      // Without bytes it is no picture, which only those hear who may add one.
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
      const ask = { officer, noticeId: request.params.id, version, name, description, bytes }
      return reply.code(201).send(answerChange(await attachFile(options.notices, ask), options, request))
    },
  })
}

function addRemoval(api: Api, options: NoticeRoutesOptions): void {
  api.route({
    method: 'DELETE',
    url: '/api/v1/notices/:id/attachments/:attachmentId',
    schema: {
      tags: ['notices'],
      summary: 'Take a picture or PDF away',
      security: GUARDED,
      params,
      querystring: attachQuerySchema.pick({ version: true }),
      response: { 200: noticeDetailSchema, ...CHANGE_PROBLEMS },
    },
    handler: async (request) => {
      const { id: noticeId, attachmentId } = request.params
      const ask = {
        officer: sessionOf(request).officer,
        noticeId,
        attachmentId,
        version: request.query.version,
      }
      return answerChange(await detachFile(options.notices, ask), options, request)
    },
  })
}

function addFile(api: Api, { notices }: NoticeRoutesOptions): void {
  api.route({
    method: 'GET',
    url: '/api/v1/notices/:id/attachments/:attachmentId',
    schema: {
      tags: ['notices'],
      summary: 'A picture or PDF of a notice',
      security: GUARDED,
      params,
      response: { 200: FILE, ...problems('notice.not-found') },
    },
    handler: async (request, reply) => {
      const { id, attachmentId } = request.params
      const { officer } = sessionOf(request)
      const notice = await notices.store.withOfficer(officer, (db) => db.findNotice(id))
      const file = notice?.attachments.find((one) => one.id === attachmentId)
      return sendFile(reply, file, notices.files)
    },
  })
}

/** The file of a notice that is out, for anybody who has its address from the notice. */
export function addPublicFileRoute(api: Api, { notices }: NoticeRoutesOptions): void {
  api.route({
    method: 'GET',
    url: '/thong-bao/:code/tep/:attachmentId',
    schema: { hide: true, params: publicParams },
    handler: async (request, reply) => {
      const code = findNoticeCode(request.params.code)
      const notice = code === undefined ? undefined : await notices.store.findPublicNotice(code)
      const file = notice?.attachments.find(({ id }) => id === request.params.attachmentId)
      reply.header('cache-control', `public, max-age=${PUBLIC_SECONDS}`)
      return sendFile(reply, file, notices.files)
    },
  })
}

async function sendFile(
  reply: FastifyReply,
  file: NoticeAttachment | undefined,
  files: NoticeRoutesOptions['notices']['files'],
): Promise<FastifyReply> {
  const bytes = file && (await files.read(file.blob))
  if (file === undefined || bytes === undefined) throw new ProblemError('notice.not-found')
  return reply
    .type(file.mediaType)
    .header('content-disposition', `inline; filename="thong-bao.${file.kind === 'picture' ? 'jpg' : 'pdf'}"`)
    .header('content-security-policy', "sandbox; default-src 'none'")
    .send(Buffer.from(bytes))
}
