/** Words of the page with the week's text for the loudspeaker. */
export const loudspeakerTexts = {
  title: 'Tiếng loa an ninh',
  hint: 'Bản đọc loa của các thông báo đã gửi trong tuần, số đã viết thành chữ.',
  from: 'Từ ngày',
  to: 'Đến hết ngày',
  week: 'Tuần này',
  lastWeek: 'Tuần trước',
  txt: 'Tải TXT',
  docx: 'Tải DOCX',
  time: (seconds: number, words: number) => {
    const minutes = Math.floor(seconds / 60)
    const length = minutes === 0 ? `${seconds} giây` : `${minutes} phút ${seconds % 60} giây`
    return `Đọc ${length}, ${words.toLocaleString('vi-VN')} chữ`
  },
  notices: (codes: string) => `Gồm: ${codes}`,
  empty: 'Không có thông báo nào đã gửi trong khoảng này.',
  failed: 'Chưa lấy được bản đọc loa',
  copy: 'Sao chép bản đọc loa',
  badSpan: 'Ngày đầu phải trước ngày cuối.',
} as const
