const WEEKDAYS = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ Nhật'] as const
const weekdayOf = (day: string) => WEEKDAYS[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7] ?? ''

/** Words of the calendar and of everything about the time of sending. Months are `2026-11`, days `2026-11-22`. */
export const scheduleTexts = {
  title: 'Lịch gửi thông báo',
  weekdays: WEEKDAYS,
  month: (month: string) => `Tháng ${Number(month.slice(5))}, ${month.slice(0, 4)}`,
  calendarOf: (month: string) => `Lịch tháng ${Number(month.slice(5))} năm ${month.slice(0, 4)}`,
  dayLong: (day: string) => `${weekdayOf(day)}, ${day.slice(8)}/${day.slice(5, 7)}`,
  monthBefore: 'Tháng trước',
  monthAfter: 'Tháng sau',
  thisMonth: 'Tháng này',
} as const
