import { publicStatusText } from '../../domain/case-file/public-status.ts'
import { CASE_FILE_STATUSES } from '../../domain/case-file/status.ts'
import type { StepRefusal } from '../../domain/mediation/mediation-steps.ts'

const MISSING: Readonly<Record<StepRefusal, string>> = {
  'not-allowed': 'Chưa thực hiện được bước này.',
  'needs-reason': 'Cần ghi lý do.',
  'not-eligible': 'Kết quả sàng lọc không cho phép hòa giải.',
  'needs-team': 'Cần chọn tổ hòa giải.',
  'needs-mediator': 'Cần phân công hòa giải viên.',
  'needs-consent': 'Cần ý kiến đồng ý tham gia của các bên.',
  'needs-session': 'Cần hẹn buổi hòa giải.',
  'needs-agreement': 'Cần nội dung thỏa thuận được cả hai bên xác nhận.',
  'needs-follow-up': 'Cần ghi kết quả theo dõi việc thực hiện thỏa thuận.',
}

/** What is missing for a step, for people; null when nothing is. */
export function blockedBy(refusal: StepRefusal | undefined): string | null {
  return refusal === undefined ? null : MISSING[refusal]
}

const SIDES: Readonly<Record<string, string>> = { requester: 'bên đề nghị', other: 'bên kia' }
const SESSION_WORDS: Readonly<Record<string, string>> = {
  planned: 'Hẹn buổi hòa giải',
  moved: 'Đổi lịch buổi hòa giải',
  cancelled: 'Hoãn buổi hòa giải',
  held: 'Ghi kết quả buổi hòa giải',
}
const VISITS: Readonly<Record<string, string>> = {
  kept: 'thỏa thuận được thực hiện',
  partly: 'thực hiện một phần',
  broken: 'chưa thực hiện',
}

/** One line of a mediation's history in plain Vietnamese; codes this version does not know become a neutral sentence. */
export function entryWords(kind: string, detail: Readonly<Record<string, string>>): string {
  const side = SIDES[detail.side ?? ''] ?? 'một bên'
  switch (kind) {
    case 'opened':
      return 'Mở việc hòa giải từ hồ sơ'
    case 'edited':
      return 'Sửa thông tin việc hòa giải'
    case 'status-changed':
      return `Chuyển trạng thái: ${status(detail.from)} → ${status(detail.to)}`
    case 'mediators-named':
      return 'Phân công lại hòa giải viên'
    case 'party-entered':
      return `Ghi thông tin ${side}`
    case 'party-invited':
      return `Tạo mã mời cho ${side}`
    case 'party-joined':
      return `Tham gia qua tin nhắn: ${side}`
    case 'consent':
      return consentWords(side, detail)
    case 'alarming-statement':
      return `Ý kiến riêng của ${side} có dấu hiệu không an toàn`
    case 'statement':
      return `Ghi ý kiến riêng của ${side}`
    case 'session':
      return SESSION_WORDS[detail.what ?? ''] ?? 'Cập nhật buổi hòa giải'
    case 'agreement-proposed':
      return `Soạn nội dung thỏa thuận (bản ${detail.no ?? '1'})`
    case 'follow-up':
      return `Theo dõi thỏa thuận: ${VISITS[detail.result ?? ''] ?? 'đã ghi'}`
    default:
      return 'Có cập nhật'
  }
}

function consentWords(side: string, { consent, given }: Readonly<Record<string, string>>): string {
  const what = consent === 'agreement' ? 'nội dung thỏa thuận' : 'tham gia hòa giải'
  return `Ý kiến của ${side}: ${given === 'yes' ? 'đồng ý' : 'không đồng ý'} ${what}`
}

function status(code: string | undefined): string {
  const known = CASE_FILE_STATUSES.find((one) => one === code)
  return known === undefined ? (code ?? '?') : publicStatusText(known, 'vi')
}
