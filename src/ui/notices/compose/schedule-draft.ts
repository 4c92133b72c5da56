import type { z } from 'zod'
import type { scheduleSchema } from '../../../contracts/notices/notice-plan.ts'
import { fromLocalField, toLocalField } from '../schedule/local-time.ts'

/** When a notice goes out, as it is kept. */
export type NoticeSchedule = z.infer<typeof scheduleSchema>

/** When a notice goes out, while it is chosen; fields hold local time as the browser's own fields give it. */
export interface ScheduleDraft {
  readonly mode: 'now' | 'at' | 'recurring'
  /** `2026-11-22T19:30`. */
  readonly at: string
  /** 0 Sunday … 6 Saturday. */
  readonly weekdays: readonly number[]
  /** `22:00`. */
  readonly time: string
  /** Last day, `2026-12-31`. */
  readonly until: string
}

/** As soon as it is approved. */
export const AT_ONCE: ScheduleDraft = {
  mode: 'now',
  at: '',
  weekdays: [0, 1, 2, 3, 4, 5, 6],
  time: '22:00',
  until: '',
}

/** A saved schedule, ready to be changed. */
export function toScheduleDraft({ sendAt, recurrence }: NoticeSchedule): ScheduleDraft {
  if (recurrence !== undefined) return { ...AT_ONCE, mode: 'recurring', ...recurrence }
  return sendAt === undefined ? AT_ONCE : { ...AT_ONCE, mode: 'at', at: toLocalField(sendAt) }
}

/** What is missing before a schedule can be kept; undefined when nothing is. */
export function missingInSchedule(draft: ScheduleDraft): 'at' | 'weekdays' | 'time' | 'until' | undefined {
  if (draft.mode === 'at') return fromLocalField(draft.at) === undefined ? 'at' : undefined
  if (draft.mode === 'now') return undefined
  if (draft.weekdays.length === 0) return 'weekdays'
  if (!/^\d\d:\d\d$/.test(draft.time)) return 'time'
  return /^\d{4}-\d\d-\d\d$/.test(draft.until) ? undefined : 'until'
}

/** The schedule as it is kept. A half-filled one counts as none: then the notice waits until somebody releases it. */
export function toSchedule(draft: ScheduleDraft): NoticeSchedule {
  if (draft.mode === 'now' || missingInSchedule(draft) !== undefined) return {}
  const sendAt = fromLocalField(draft.at)
  if (draft.mode === 'at') return sendAt === undefined ? {} : { sendAt }
  const weekdays = [...draft.weekdays].sort((one, other) => one - other)
  return { recurrence: { weekdays, time: draft.time, until: draft.until } }
}
