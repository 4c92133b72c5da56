import { z } from 'zod'
import { NOTICE_TYPE_CODES } from '../../domain/notice/notice-type.ts'
import { noticeTextsSchema } from './notice-texts.ts'
import { words } from './notice-words.ts'

/** A saved beginning of a notice. */
export const noticeTemplateSchema = z
  .object({ id: z.uuid(), name: z.string(), type: z.enum(NOTICE_TYPE_CODES), texts: noticeTextsSchema })
  .meta({ id: 'NoticeTemplate' })

/** `POST /api/v1/notice-templates`: seen by everybody who works on notices in the unit. */
export const createTemplateSchema = z
  .object({ name: words(100), type: z.enum(NOTICE_TYPE_CODES), texts: noticeTextsSchema })
  .meta({ id: 'CreateNoticeTemplate' })

/** `GET /api/v1/notice-templates`. */
export const noticeTemplatesSchema = z
  .object({ items: z.array(noticeTemplateSchema) })
  .meta({ id: 'NoticeTemplates' })
