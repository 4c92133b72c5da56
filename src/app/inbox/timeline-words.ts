import { CATEGORIES, isCategoryCode } from '../../domain/case-file/category.ts'
import { CASE_FILE_STATUSES, type CaseFileStatus } from '../../domain/case-file/status.ts'
import { clockLabel } from '../../domain/clocks/clock-label.ts'
import { ratingLabel, sourceLabel, statusLabel } from './officer-words.ts'

type Detail = Readonly<Record<string, string>>

/** One line of the history in plain Vietnamese; codes this version does not know become a neutral sentence. */
export function timelineWords(kind: string, detail: Detail): string {
  const words = Object.hasOwn(WORDS, kind) ? WORDS[kind] : undefined
  return typeof words === 'function' ? words(detail) : (words ?? 'Có cập nhật')
}

/** By kind of entry; a function where the words hold something of the entry's detail. */
const WORDS: Readonly<Record<string, string | ((detail: Detail) => string)>> = {
  submitted: ({ channel = '' }) => `Người dân gửi tin qua ${sourceLabel(channel)}`,
  completed: 'Người dân gửi tiếp phần còn lại của tin',
  'resident-wrote': 'Người dân nhắn thêm',
  'contact-withdrawn': 'Người báo yêu cầu ngừng liên hệ; tên và số điện thoại đã xóa khỏi hồ sơ',
  'phone-agreed': 'Người báo đồng ý để cán bộ gọi điện',
  rated: ({ rating }) => `Người báo đánh giá: ${ratingLabel(rating)}`,
  'reopen-asked': 'Người báo đề nghị xem lại hồ sơ',
  'reopen-declined': 'Trả lời đề nghị xem lại: giữ kết quả',
  'status-changed': ({ from, to }) => `Chuyển trạng thái: ${status(from)} → ${status(to)}`,
  assigned: ({ officer, officerName = 'cán bộ khác' }) =>
    officer === undefined ? 'Trả về trực ban' : `Giao cho ${officerName}`,
  note: 'Ghi chú nội bộ',
  transferred: ({ from = '?', to = '?' }) => `Chuyển đơn vị: ${from} → ${to}`,
  entered: ({ channel = '' }) => `Cán bộ nhập tin (${sourceLabel(channel)})`,
  'transfer-accepted': ({ from = '?' }) => `Tiếp nhận hồ sơ do ${from} chuyển đến`,
  shared: ({ unit = '?' }) => `Cho ${unit} cùng xem`,
  'share-ended': ({ unit = '?' }) => `Thôi cho ${unit} cùng xem`,
  'merged-into': ({ code = '?' }) => `Nhập chung vào tin ${code}`,
  'merged-from': ({ code = '?' }) => `Nhập thêm tin ${code}`,
  'merge-undone': ({ code }) => (code === undefined ? 'Tách khỏi tin đã nhập chung' : `Tách tin ${code}`),
  reclassified,
  'clock-changed': ({ change = '', key }) => `${CLOCK_CHANGES[change] ?? 'Đổi thời hạn'}: ${clock(key)}`,
  'clock-warned': ({ key }) => `Sắp hết hạn: ${clock(key)}`,
  'clock-breached': ({ key }) => `Quá hạn: ${clock(key)}`,
  'clock-escalated': ({ key }) => `Báo cấp trên vì quá hạn: ${clock(key)}`,
  'alert-rung': ({ rungName = '', reached }) =>
    `Đánh thức: ${rungName}${reached === '0' ? ' (không liên lạc được ai)' : ''}`,
  'alert-acknowledged': 'Nhận xử lý tin khẩn',
  'identity-requested': 'Đề nghị xem danh tính đã niêm phong',
  'identity-approved': 'Người thứ hai đồng ý cho xem danh tính (30 phút)',
  'identity-refused': 'Người thứ hai không đồng ý cho xem danh tính',
  'handed-back': 'Trao lại cuộc trò chuyện cho hệ thống tự động',
}

const CLOCK_CHANGES: Readonly<Record<string, string>> = {
  start: 'Bắt đầu tính thời hạn',
  pause: 'Tạm dừng thời hạn',
  resume: 'Tiếp tục thời hạn',
  extend: 'Gia hạn',
  stop: 'Hoàn thành thời hạn',
}

function reclassified({ category, urgency, valuable }: Detail): string {
  const parts = [
    category === undefined
      ? undefined
      : `loại việc ${isCategoryCode(category) ? CATEGORIES[category].name : category}`,
    urgency === undefined ? undefined : `mức ${urgency}`,
    valuable === undefined ? undefined : valuable === 'true' ? 'tin có giá trị' : 'bỏ đánh dấu có giá trị',
  ].filter((part) => part !== undefined)
  return `Phân loại lại: ${parts.join(', ')}`
}

function status(code: string | undefined): string {
  const known = CASE_FILE_STATUSES.find((one): one is CaseFileStatus => one === code)
  return known === undefined ? (code ?? '?') : statusLabel(known)
}

function clock(key = ''): string {
  return clockLabel(key)
}
