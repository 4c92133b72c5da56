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

type Detail = Readonly<Record<string, string>>

/** One line of a mediation's history in plain Vietnamese; codes this version does not know become a neutral sentence. */
export function entryWords(kind: string, detail: Detail): string {
  const words = Object.hasOwn(ENTRIES, kind) ? ENTRIES[kind] : undefined
  return typeof words === 'function' ? words(detail) : (words ?? 'Có cập nhật')
}

/** By kind of entry; a function where the words hold something of the entry's detail. */
const ENTRIES: Readonly<Record<string, string | ((detail: Detail) => string)>> = {
  opened: 'Mở việc hòa giải từ hồ sơ',
  edited: 'Sửa thông tin việc hòa giải',
  'status-changed': ({ from, to }) => `Chuyển trạng thái: ${status(from)} → ${status(to)}`,
  'mediators-named': 'Phân công lại hòa giải viên',
  'party-entered': ({ side }) => `Ghi thông tin ${party(side)}`,
  'party-invited': ({ side }) => `Tạo mã mời cho ${party(side)}`,
  'party-joined': ({ side }) => `Tham gia qua tin nhắn: ${party(side)}`,
  consent: ({ side, consent, given }) => {
    const what = consent === 'agreement' ? 'nội dung thỏa thuận' : 'tham gia hòa giải'
    return `Ý kiến của ${party(side)}: ${given === 'yes' ? 'đồng ý' : 'không đồng ý'} ${what}`
  },
  'alarming-statement': ({ side }) => `Ý kiến riêng của ${party(side)} có dấu hiệu không an toàn`,
  statement: ({ side }) => `Ghi ý kiến riêng của ${party(side)}`,
  session: ({ what = '' }) => SESSION_WORDS[what] ?? 'Cập nhật buổi hòa giải',
  'agreement-proposed': ({ no = '1' }) => `Soạn nội dung thỏa thuận (bản ${no})`,
  'follow-up': ({ result = '' }) => `Theo dõi thỏa thuận: ${VISITS[result] ?? 'đã ghi'}`,
}

function party(side = ''): string {
  return SIDES[side] ?? 'một bên'
}

function status(code: string | undefined): string {
  const known = CASE_FILE_STATUSES.find((one) => one === code)
  return known === undefined ? (code ?? '?') : publicStatusText(known, 'vi')
}
