import { z } from 'zod'
import { NOTICE_STATUSES } from '../../domain/notice/notice-status.ts'
import { NOTICE_TYPE_CODES } from '../../domain/notice/notice-type.ts'
import { instant } from '../shapes.ts'

/** `GET /api/v1/notices/calendar?from&to`: what goes out and what went out, occurrences of recurring ones included. */
export const calendarQuerySchema = z.object({ from: instant, to: instant })

/** What went out and what will, in order. */
export const noticeCalendarSchema = z
  .object({
    items: z.array(
      z.object({
        noticeId: z.uuid(),
        code: z.string(),
        type: z.enum(NOTICE_TYPE_CODES),
        title: z.string(),
        status: z.enum(NOTICE_STATUSES),
        at: instant,
      }),
    ),
  })
  .meta({ id: 'NoticeCalendar' })

/** `GET /api/v1/notices/loudspeaker?from&to`: "Tiếng loa an ninh"; `.txt` and `.docx` give files. */
export const loudspeakerQuerySchema = z.object({ from: instant, to: instant })

/** One text for the loudspeaker, with its length when read at the pace of an announcer. */
export const loudspeakerSchema = z
  .object({
    text: z.string(),
    words: z.number().int(),
    seconds: z.number().int(),
    noticeCodes: z.array(z.string()),
  })
  .meta({ id: 'Loudspeaker' })
