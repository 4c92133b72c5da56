const WEEKDAYS = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ Nhật'] as const
const weekdayOf = (day: string) => WEEKDAYS[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7] ?? ''

/** Words of the calendar and of everything about the time of sending. Months are `2026-11`, days `2026-11-22`. */
export const scheduleTexts = {
  title: 'Lịch gửi thông báo',
  hint: 'Giờ Việt Nam. Ngày nào đã nhiều thì chọn ngày khác, bà con đỡ bị dồn tin.',
  failed: 'Chưa tải được lịch gửi',
  empty: 'Tháng này chưa có thông báo nào được hẹn hay đã gửi.',
  states: { planned: 'Sẽ gửi', waiting: 'Chưa duyệt', done: 'Đã gửi', off: 'Đã bỏ' },
  fullDay: 'Đã có 2 tin thường',
  limitHint: 'Mỗi nhóm nhận nhiều nhất hai thông báo thường một ngày, từ 6:00 đến 21:30.',
  weekdays: WEEKDAYS,
  month: (month: string) => `Tháng ${Number(month.slice(5))}, ${month.slice(0, 4)}`,
  calendarOf: (month: string) => `Lịch tháng ${Number(month.slice(5))} năm ${month.slice(0, 4)}`,
  dayLong: (day: string) => `${weekdayOf(day)}, ${day.slice(8)}/${day.slice(5, 7)}`,
  monthBefore: 'Tháng trước',
  monthAfter: 'Tháng sau',
  thisMonth: 'Tháng này',
} as const

/** Words of the choice of time. */
export const timingTexts = {
  title: 'Thời gian',
  modesLabel: 'Khi nào gửi',
  modes: { now: 'Ngay khi được duyệt và bấm gửi', at: 'Hẹn giờ', recurring: 'Lặp lại' },
  at: 'Gửi lúc (giờ Việt Nam)',
  weekdays: 'Các ngày',
  dayShort: ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'],
  dayNames: ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
  time: 'Giờ gửi',
  until: 'Đến hết ngày',
  quiet: 'Thông báo thường chỉ gửi từ 6:00 đến 21:30. Ngoài giờ đó, thông báo chờ tới 6:00 sáng.',
  missing: {
    at: 'Xin chọn ngày và giờ.',
    weekdays: 'Xin chọn ít nhất một ngày.',
    time: 'Xin chọn giờ.',
    until: 'Xin chọn ngày cuối.',
  },
  past: 'Giờ này đã qua, thông báo sẽ gửi ngay khi được duyệt.',
  standing: 'Duyệt một lần cho tất cả các lần lặp. Sửa nội dung thì phải duyệt lại.',
} as const
