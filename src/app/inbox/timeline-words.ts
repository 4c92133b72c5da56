import { CATEGORIES, isCategoryCode } from '../../domain/case-file/category.ts'
import { CASE_FILE_STATUSES, type CaseFileStatus } from '../../domain/case-file/status.ts'
import { clockLabel } from '../../domain/clocks/clock-label.ts'
import { ratingLabel, sourceLabel, statusLabel } from './officer-words.ts'

/** One line of the history in plain Vietnamese; codes this version does not know become a neutral sentence. */
export function timelineWords(kind: string, detail: Readonly<Record<string, string>>): string {
  switch (kind) {
    case 'submitted':
      return `Người dân gửi tin qua ${sourceLabel(detail.channel ?? '')}`
    case 'completed':
      return 'Người dân gửi tiếp phần còn lại của tin'
    case 'resident-wrote':
      return 'Người dân nhắn thêm'
    case 'contact-withdrawn':
      return 'Người báo yêu cầu ngừng liên hệ; tên và số điện thoại đã xóa khỏi hồ sơ'
    case 'phone-agreed':
      return 'Người báo đồng ý để cán bộ gọi điện'
    case 'rated':
      return `Người báo đánh giá: ${ratingLabel(detail.rating)}`
    case 'reopen-asked':
      return 'Người báo đề nghị xem lại hồ sơ'
    case 'reopen-declined':
      return 'Trả lời đề nghị xem lại: giữ kết quả'
    case 'status-changed':
      return `Chuyển trạng thái: ${status(detail.from)} → ${status(detail.to)}`
    case 'assigned':
      return detail.officer === undefined
        ? 'Trả về trực ban'
        : `Giao cho ${detail.officerName ?? 'cán bộ khác'}`
    case 'note':
      return 'Ghi chú nội bộ'
    case 'transferred':
      return `Chuyển đơn vị: ${detail.from ?? '?'} → ${detail.to ?? '?'}`
    case 'entered':
      return `Cán bộ nhập tin (${sourceLabel(detail.channel ?? '')})`
    case 'transfer-accepted':
      return `Tiếp nhận hồ sơ do đơn vị ${detail.from ?? '?'} chuyển đến`
    case 'shared':
      return `Cho đơn vị ${detail.unit ?? '?'} cùng xem`
    case 'share-ended':
      return `Thôi cho đơn vị ${detail.unit ?? '?'} cùng xem`
    case 'merged-into':
      return `Nhập chung vào tin ${detail.code ?? '?'}`
    case 'merged-from':
      return `Nhập thêm tin ${detail.code ?? '?'}`
    case 'merge-undone':
      return detail.code === undefined ? 'Tách khỏi tin đã nhập chung' : `Tách tin ${detail.code}`
    case 'reclassified':
      return reclassified(detail)
    case 'clock-changed':
      return `${CLOCK_CHANGES[detail.change ?? ''] ?? 'Đổi thời hạn'}: ${clockLabel(detail.key ?? '')}`
    case 'clock-warned':
      return `Sắp hết hạn: ${clockLabel(detail.key ?? '')}`
    case 'clock-breached':
      return `Quá hạn: ${clockLabel(detail.key ?? '')}`
    case 'clock-escalated':
      return `Báo cấp trên vì quá hạn: ${clockLabel(detail.key ?? '')}`
    case 'alert-rung':
      return `Đánh thức: ${detail.rungName ?? ''}${detail.reached === '0' ? ' (không liên lạc được ai)' : ''}`
    case 'alert-acknowledged':
      return 'Nhận xử lý tin khẩn'
    case 'identity-requested':
      return 'Đề nghị xem danh tính đã niêm phong'
    case 'identity-approved':
      return 'Người thứ hai đồng ý cho xem danh tính (30 phút)'
    case 'identity-refused':
      return 'Người thứ hai không đồng ý cho xem danh tính'
    case 'handed-back':
      return 'Trao lại cuộc trò chuyện cho hệ thống tự động'
    default:
      return 'Có cập nhật'
  }
}

const CLOCK_CHANGES: Readonly<Record<string, string>> = {
  start: 'Bắt đầu tính thời hạn',
  pause: 'Tạm dừng thời hạn',
  resume: 'Tiếp tục thời hạn',
  extend: 'Gia hạn',
  stop: 'Hoàn thành thời hạn',
}

function reclassified({ category, urgency, valuable }: Readonly<Record<string, string>>): string {
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
