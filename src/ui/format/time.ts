const ZONE = 'Asia/Ho_Chi_Minh'
const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

const clock = new Intl.DateTimeFormat('vi-VN', {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
const date = new Intl.DateTimeFormat('vi-VN', {
  timeZone: ZONE,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
})
const weekday = new Intl.DateTimeFormat('vi-VN', { timeZone: ZONE, weekday: 'long' })

/** `14:05`, in Vietnamese time. */
export function clockTime(instant: string): string {
  return clock.format(new Date(instant))
}

/** `05/09/2026`, in Vietnamese time. */
export function calendarDate(instant: string): string {
  return date.format(new Date(instant))
}

/** `14:05, 05/09`, for moments of the next or last few days. */
export function shortMoment(instant: string): string {
  return `${clockTime(instant)}, ${calendarDate(instant).slice(0, 5)}`
}

/** The full moment for tooltips and print: `14:05, Thứ Bảy 05/09/2026`. */
export function exactTime(instant: string): string {
  return `${clockTime(instant)}, ${weekday.format(new Date(instant))} ${calendarDate(instant)}`
}

/**
 * How long ago something happened: "vừa xong", "12 phút", "3 giờ", "hôm qua 21:47", then the date.
 * @param now - ms since the epoch; a moment in the future counts as now
 */
export function timeAgo(instant: string, now: number): string {
  const passedMs = Math.max(0, now - Date.parse(instant))
  if (passedMs < MINUTE_MS) return 'vừa xong'
  if (passedMs < HOUR_MS) return `${Math.floor(passedMs / MINUTE_MS)} phút trước`
  if (passedMs < DAY_MS) return `${Math.floor(passedMs / HOUR_MS)} giờ trước`
  const isYesterday = calendarDate(instant) === calendarDate(new Date(now - DAY_MS).toISOString())
  return isYesterday ? `hôm qua ${clockTime(instant)}` : calendarDate(instant)
}

/** A length of time in its largest unit: "25 phút", "3 giờ", "2 ngày". Never less than one minute. */
function roughLength(ms: number): string {
  if (ms < HOUR_MS) return `${Math.max(1, Math.floor(ms / MINUTE_MS))} phút`
  if (ms < 2 * DAY_MS) return `${Math.floor(ms / HOUR_MS)} giờ`
  return `${Math.floor(ms / DAY_MS)} ngày`
}

/** A deadline in words, and how much it presses. `soon` is less than two hours away. */
export interface DueWords {
  readonly text: string
  readonly press: 'late' | 'soon' | 'later'
}

/** Words for a deadline as officers say it: "còn 3 giờ", "quá hạn 25 phút". */
export function dueWords(dueAt: string, now: number): DueWords {
  const leftMs = Date.parse(dueAt) - now
  if (leftMs < 0) return { text: `quá hạn ${roughLength(-leftMs)}`, press: 'late' }
  return { text: `còn ${roughLength(leftMs)}`, press: leftMs < 2 * HOUR_MS ? 'soon' : 'later' }
}
