import { z } from 'zod'
import { checkNotice } from '../../app/notices/check-notice.ts'
import { forecastAudience } from '../../app/notices/forecast-audience.ts'
import { audienceForecastSchema, forecastAudienceSchema } from '../../contracts/notices/audience-forecast.ts'
import { noticePreviewSchema, previewNoticeSchema } from '../../contracts/notices/notice-preview.ts'
import {
  createTemplateSchema,
  noticeTemplateSchema,
  noticeTemplatesSchema,
} from '../../contracts/notices/notice-templates.ts'
import { subscribersSchema } from '../../contracts/notices/public-notice.ts'
import { splitText } from '../../domain/message/split-text.ts'
import { normaliseTexts } from '../../domain/notice/notice-content.ts'
import { NOTICE_ROLES } from '../../domain/notice/notice-moves.ts'
import { expiryOf } from '../../domain/notice/notice-times.ts'
import { renderNotice, wordsOf } from '../../domain/notice/render-notice.ts'
import { speakNotice } from '../../domain/notice/spoken-notice.ts'
import { type Api, GUARDED, problems } from '../api.ts'
import { iso, isoOrNull } from '../present-instant.ts'
import { ProblemError } from '../problems/problem-error.ts'
import { sessionOf } from '../session/guard.ts'
import type { NoticeRoutesOptions } from './notice-routes-options.ts'

/** UTF-16 units of one message (platform reference §14). */
const TELEGRAM_TEXT = 4_096
const ZALO_TEXT = 2_000
/** Stands where the code will be once the notice is kept. */
const NO_CODE_YET = 'TB-……'

/** What composing needs: previews, counts, templates. Nothing here sends anything. */
export function addComposeRoutes(api: Api, options: NoticeRoutesOptions): void {
  addPreview(api, options)
  addAudience(api, options)
  addTemplates(api, options)
}

function addPreview(api: Api, { notices }: NoticeRoutesOptions): void {
  api.route({
    method: 'POST',
    url: '/api/v1/notices/preview',
    schema: {
      tags: ['notices'],
      summary:
        'How the words will look on each platform and sound on a loudspeaker, and what the check finds',
      security: GUARDED,
      body: previewNoticeSchema,
      response: { 200: noticePreviewSchema, ...problems('access.denied', 'csrf.invalid', 'request.invalid') },
    },
    handler: async (request) => {
      const { officer } = sessionOf(request)
      if (!NOTICE_ROLES.includes(officer.role)) throw new ProblemError('access.denied')
      const { type, language, corrects } = request.body
      const { unit, corrected } = await notices.store.withOfficer(officer, async (db) => ({
        unit: await db.ownUnit(),
        corrected: corrects === undefined ? undefined : await db.findNotice(corrects),
      }))
      const texts = normaliseTexts(request.body.texts)
      const { code = NO_CODE_YET, postedAt: sent } = request.body
      const postedAt = sent === undefined ? notices.clock.now() : Date.parse(sent)
      const frame = {
        type,
        code,
        correctsCode: corrected?.code,
        unitName: unit.name,
        dutyPhone: unit.dutyPhone,
        postedAt,
        expiresAt: expiryOf(type, postedAt),
        publicUrl: `${notices.publicUrl}/thong-bao/${code}`,
      }
      const words = texts[language] ?? texts.vi
      const choices = request.body.reply?.choices ?? []
      const notice = { type, texts, attachments: [], reply: { choices } }
      const written = { ...frame, repliesInWords: choices }
      return {
        findings: checkNotice(notice, unit, notices.publicUrl).map((finding) => ({ ...finding })),
        telegram: [...splitText(renderNotice(texts, frame, language, 'group'), TELEGRAM_TEXT)],
        zaloOa: [...splitText(renderNotice(texts, frame, language, 'subscriber'), ZALO_TEXT)],
        byHand: [...splitText(renderNotice(texts, written, language, 'by-hand'), ZALO_TEXT)],
        buttons: [...choices],
        loudspeaker: speakNotice(words, { unitName: unit.name, dutyPhone: unit.dutyPhone }),
        characters: wordsOf(words).length,
      }
    },
  })
}

function addAudience(api: Api, { notices }: NoticeRoutesOptions): void {
  api.route({
    method: 'POST',
    url: '/api/v1/notices/audience',
    schema: {
      tags: ['notices'],
      summary: 'Who would get it, how long it takes, who would not and why',
      security: GUARDED,
      body: forecastAudienceSchema,
      response: {
        200: audienceForecastSchema,
        ...problems('access.denied', 'csrf.invalid', 'request.invalid'),
      },
    },
    handler: async (request) => {
      const { officer } = sessionOf(request)
      if (!NOTICE_ROLES.includes(officer.role)) throw new ProblemError('access.denied')
      const { type, audience, sendAt, corrects } = request.body
      const forecast = await forecastAudience(notices, officer, { type, audience, sendAt, corrects })
      return {
        ...forecast,
        platforms: forecast.platforms.map(({ quota, ...platform }) => ({
          ...platform,
          quotaLeft: quota?.left ?? null,
          quotaAt: isoOrNull(quota?.at),
          isEnough: quota === undefined || quota.left >= platform.targets,
        })),
        skipped: forecast.skipped.map((skipped) => ({ ...skipped })),
        sendAt: iso(forecast.sendAt),
        warnings: [...forecast.warnings],
      }
    },
  })
  api.route({
    method: 'GET',
    url: '/api/v1/notices/subscribers',
    schema: {
      tags: ['notices'],
      summary: 'How many residents asked for the notices of the own unit; nobody is named',
      security: GUARDED,
      response: { 200: subscribersSchema, ...problems() },
    },
    handler: async (request) => {
      const counts = await notices.store.withOfficer(sessionOf(request).officer, (db) =>
        db.countSubscribers(),
      )
      return { count: counts.reduce((sum, { count }) => sum + count, 0) }
    },
  })
}

function addTemplates(api: Api, { notices }: NoticeRoutesOptions): void {
  api.route({
    method: 'GET',
    url: '/api/v1/notice-templates',
    schema: {
      tags: ['notices'],
      summary: "The unit's saved beginnings",
      security: GUARDED,
      response: { 200: noticeTemplatesSchema, ...problems() },
    },
    handler: async (request) => {
      const templates = await notices.store.withOfficer(sessionOf(request).officer, (db) =>
        db.listTemplates(),
      )
      // Safe: kept from the same contract; only not marked read-only there.
      return { items: templates as z.infer<typeof noticeTemplateSchema>[] }
    },
  })
  api.route({
    method: 'POST',
    url: '/api/v1/notice-templates',
    schema: {
      tags: ['notices'],
      summary: 'Keep a beginning for later',
      security: GUARDED,
      body: createTemplateSchema,
      response: {
        201: noticeTemplateSchema,
        ...problems('access.denied', 'csrf.invalid', 'request.invalid'),
      },
    },
    handler: async (request, reply) => {
      const { officer } = sessionOf(request)
      if (!NOTICE_ROLES.includes(officer.role)) throw new ProblemError('access.denied')
      const template = { id: notices.ids.uuid(), ...request.body }
      await notices.store.withOfficer(officer, (db) => db.insertTemplate(template))
      return reply.code(201).send(template)
    },
  })
  api.route({
    method: 'DELETE',
    url: '/api/v1/notice-templates/:id',
    schema: {
      tags: ['notices'],
      summary: 'Throw a saved beginning away',
      security: GUARDED,
      params: z.object({ id: z.uuid() }),
      response: { 204: z.null(), ...problems('request.not-found', 'csrf.invalid') },
    },
    handler: async (request, reply) => {
      const { officer } = sessionOf(request)
      const isGone = await notices.store.withOfficer(officer, (db) => db.deleteTemplate(request.params.id))
      if (!isGone) throw new ProblemError('request.not-found')
      return reply.code(204).send(null)
    },
  })
}
