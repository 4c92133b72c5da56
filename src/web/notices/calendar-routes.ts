import { z } from 'zod'
import { readLoudspeaker } from '../../app/notices/loudspeaker.ts'
import type { NoticeRecord } from '../../app/notices/notice-record.ts'
import {
  calendarQuerySchema,
  loudspeakerQuerySchema,
  loudspeakerSchema,
  noticeCalendarSchema,
} from '../../contracts/notices/notice-calendar.ts'
import { occurrencesBetween } from '../../domain/notice/notice-times.ts'
import { type Api, GUARDED, problems } from '../api.ts'
import { iso } from '../present-instant.ts'
import { sessionOf } from '../session/guard.ts'
import type { NoticeRoutesOptions } from './notice-routes-options.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
/** Occurrences of one recurring notice that a calendar shows. */
const MAX_OCCURRENCES = 100

/** What goes out when, and what is read aloud. */
export function addCalendarRoutes(api: Api, options: NoticeRoutesOptions): void {
  const { notices } = options
  api.route({
    method: 'GET',
    url: '/api/v1/notices/calendar',
    schema: {
      tags: ['notices'],
      summary: 'What went out and what will, occurrences of recurring notices included',
      security: GUARDED,
      querystring: calendarQuerySchema,
      response: { 200: noticeCalendarSchema, ...problems('request.invalid') },
    },
    handler: async (request) => {
      const [from, to] = [Date.parse(request.query.from), Date.parse(request.query.to)]
      const { officer } = sessionOf(request)
      const found = await notices.store.withOfficer(officer, (db) => db.noticesBetween(from, to))
      const now = notices.clock.now()
      const items = found.flatMap((notice) =>
        instantsOf(notice, from, to, now).map((at) => ({
          noticeId: notice.id,
          code: notice.code,
          type: notice.type,
          title: notice.title,
          status: notice.status,
          at: iso(at),
        })),
      )
      return { items: items.toSorted((a, b) => a.at.localeCompare(b.at)) }
    },
  })
  addLoudspeaker(api, options)
}

function addLoudspeaker(api: Api, { notices, buildLoudspeakerDocument }: NoticeRoutesOptions): void {
  const read = (request: Parameters<typeof sessionOf>[0], query: z.infer<typeof loudspeakerQuerySchema>) =>
    readLoudspeaker(notices, sessionOf(request).officer, Date.parse(query.from), Date.parse(query.to))
  const schema = {
    tags: ['notices'],
    summary: '"Tiếng loa an ninh": what went out, as one text to be read aloud',
    security: GUARDED,
    querystring: loudspeakerQuerySchema,
  }
  api.route({
    method: 'GET',
    url: '/api/v1/notices/loudspeaker',
    schema: { ...schema, response: { 200: loudspeakerSchema, ...problems('request.invalid') } },
    handler: async (request) => {
      const loudspeaker = await read(request, request.query)
      return { ...loudspeaker, noticeCodes: [...loudspeaker.noticeCodes] }
    },
  })
  api.route({
    method: 'GET',
    url: '/api/v1/notices/loudspeaker.txt',
    schema: { ...schema, response: { 200: file('text/plain'), ...problems('request.invalid') } },
    handler: async (request, reply) => {
      const { text, seconds } = await read(request, request.query)
      return reply
        .type('text/plain; charset=utf-8')
        .header('content-disposition', 'attachment; filename="tieng-loa-an-ninh.txt"')
        .send(`${text}\n\n(Thời gian đọc khoảng ${seconds} giây)\n`)
    },
  })
  api.route({
    method: 'GET',
    url: '/api/v1/notices/loudspeaker.docx',
    schema: { ...schema, response: { 200: file(DOCX), ...problems('request.invalid') } },
    handler: async (request, reply) => {
      const { text, seconds } = await read(request, request.query)
      const title = `Tiếng loa an ninh (thời gian đọc khoảng ${seconds} giây)`
      const bytes = await buildLoudspeakerDocument(title, text)
      return reply
        .type(DOCX)
        .header('content-disposition', 'attachment; filename="tieng-loa-an-ninh.docx"')
        .send(Buffer.from(bytes))
    },
  })
}

function file(mediaType: string) {
  return { description: 'The file.', content: { [mediaType]: { schema: z.any() } } }
}

/** When a notice went out, and when it will. */
function instantsOf(notice: NoticeRecord, from: number, to: number, now: number): readonly number[] {
  const { startedAt, sendAt, schedule, status } = notice
  const past = [startedAt ?? sendAt].filter((at) => at !== undefined && at >= from && at <= to)
  const isLive = ['APPROVED', 'SCHEDULED', 'SENDING', 'PAUSED'].includes(status)
  const coming = isLive ? occurrencesBetween(schedule, Math.max(from, now), to, MAX_OCCURRENCES) : []
  return [...new Set([...past, ...coming].filter((at) => at !== undefined))]
}
