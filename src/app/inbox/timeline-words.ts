import { CASE_FILE_STATUSES, type CaseFileStatus } from '../../domain/case-file/status.ts'
import { sourceLabel, statusLabel } from './officer-words.ts'

/** One line of the history in plain Vietnamese; codes this version does not know become a neutral sentence. */
export function timelineWords(kind: string, detail: Readonly<Record<string, string>>): string {
  switch (kind) {
    case 'submitted':
      return `Người dân gửi tin qua ${sourceLabel(detail.channel ?? '')}`
    case 'completed':
      return 'Người dân gửi tiếp phần còn lại của tin'
    case 'resident-wrote':
      return 'Người dân nhắn thêm'
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
    case 'handed-back':
      return 'Trao lại cuộc trò chuyện cho hệ thống tự động'
    default:
      return 'Có cập nhật'
  }
}

function status(code: string | undefined): string {
  const known = CASE_FILE_STATUSES.find((one): one is CaseFileStatus => one === code)
  return known === undefined ? (code ?? '?') : statusLabel(known)
}
