import type { Language } from '../message/channel.ts'
import { type CaseFileStatus, CLOSED_STATUSES } from './status.ts'

/** What each status is called to the resident (domain reference §9.1, §9.2); names nobody, promises nothing. */
const PUBLIC_STATUS: Readonly<Record<CaseFileStatus, Readonly<Record<Language, string>>>> = {
  SUBMITTED: { vi: 'Đã gửi', en: 'Sent' },
  QUARANTINE: { vi: 'Đã gửi', en: 'Sent' },
  SEEN: { vi: 'Trực ban đã xem', en: 'Seen by the duty officer' },
  NEED_INFO: { vi: 'Cần bổ sung thông tin', en: 'More information needed' },
  RECEIVED: { vi: 'Đã tiếp nhận', en: 'Received' },
  CHECKING: { vi: 'Đang xác minh', en: 'Being checked' },
  TRANSFERRED_CSDT: { vi: 'Đã chuyển Cơ quan điều tra', en: 'Passed to the investigation body' },
  TRANSFERRED_OTHER: { vi: 'Đã chuyển cơ quan có thẩm quyền', en: 'Passed to the competent body' },
  ADMIN_HANDLING: { vi: 'Đang xử lý theo quy định', en: 'Being handled' },
  TO_MEDIATION: { vi: 'Đã chuyển tổ hòa giải', en: 'Passed to the mediation team' },
  REDIRECTED: { vi: 'Việc này do nơi khác giải quyết', en: 'Handled by another body' },
  MERGED: { vi: 'Đã nhập chung với tin trước', en: 'Joined with an earlier report' },
  RESULT: { vi: 'Đã có kết quả', en: 'Result available' },
  CLOSED: { vi: 'Đã kết thúc', en: 'Closed' },
  CLOSED_NO_BASIS: { vi: 'Chưa đủ căn cứ để xem xét tiếp', en: 'Not enough grounds to go on' },
  CLOSED_SPAM: { vi: 'Không xem xét', en: 'Not considered' },
  HG_SUBMITTED: { vi: 'Đã gửi đề nghị', en: 'Request sent' },
  HG_STOPPED_SAFETY: { vi: 'Việc này cần công an xem trước', en: 'The police look at this first' },
  HG_SCREENED: { vi: 'Công an xã đã xem', en: 'Seen by the commune police' },
  HG_NOT_ELIGIBLE: {
    vi: 'Không thuộc phạm vi hòa giải ở cơ sở',
    en: 'Not a matter for grassroots mediation',
  },
  HG_SENT: { vi: 'Đã chuyển tổ hòa giải', en: 'Passed to the mediation team' },
  HG_RETURNED: { vi: 'Tổ hòa giải gửi lại', en: 'Returned by the mediation team' },
  HG_ACCEPTED: { vi: 'Tổ hòa giải đã nhận', en: 'Taken by the mediation team' },
  HG_DECLINED: { vi: 'Một bên không đồng ý hòa giải', en: 'One side declined mediation' },
  HG_SCHEDULED: { vi: 'Đã hẹn ngày hòa giải', en: 'Mediation date set' },
  HG_IN_SESSION: { vi: 'Đang hòa giải', en: 'Mediation under way' },
  HG_ESCALATED: { vi: 'Đã báo Công an xã', en: 'Reported to the commune police' },
  HG_DONE: { vi: 'Hòa giải thành', en: 'Agreement reached' },
  HG_FOLLOWUP: { vi: 'Theo dõi thực hiện thỏa thuận', en: 'Agreement being followed up' },
  HG_BROKEN: { vi: 'Thỏa thuận chưa được thực hiện', en: 'Agreement not kept yet' },
  HG_FAILED: { vi: 'Hòa giải không thành', en: 'No agreement reached' },
  HG_WITHDRAWN: { vi: 'Người đề nghị đã rút', en: 'Withdrawn' },
  HG_CLOSED: { vi: 'Đã kết thúc', en: 'Closed' },
}

/** The public name of a status in the resident's language. */
export function publicStatusText(status: CaseFileStatus, language: Language): string {
  return PUBLIC_STATUS[status][language]
}

/** Whether the resident has heard the end of it: asked then how it went, and offered to have it opened again. */
export function isOverForResident(status: CaseFileStatus): boolean {
  return status === 'RESULT' || CLOSED_STATUSES.includes(status)
}
