import type { CaseFileStatus } from './status.ts'

/** Words that officers often send; the officer reads and changes them before sending. */
export interface CannedReply {
  readonly id: string
  readonly title: string
  readonly text: string
  /** Statuses it is offered in; empty for all. */
  readonly statuses: readonly CaseFileStatus[]
}

/** What placeholders stand for: `{ma}` `{don_vi}` `{dien_thoai}` `{trang_thai}`. */
export interface ReplyFacts {
  readonly referenceCode: string
  readonly unitName: string
  /** Absent when the unit has none: the sentence with it then ends at the unit's name. */
  readonly dutyPhone: string | undefined
  readonly statusText: string
}

/** Replies that come with the product; none promises an outcome or names anybody (domain reference §5.6). */
export const CANNED_REPLIES: readonly CannedReply[] = [
  {
    id: 'thanks',
    title: 'Cảm ơn, đã nhận tin',
    text: 'Cảm ơn anh/chị đã báo tin {ma}. {don_vi} đã nhận và đang xem. Nếu đang nguy hiểm, xin gọi ngay 113.',
    statuses: ['SUBMITTED', 'SEEN', 'HG_SUBMITTED'],
  },
  {
    id: 'ask-place',
    title: 'Hỏi rõ nơi xảy ra',
    text: 'Để xem đúng nơi, nhờ anh/chị cho biết thêm: gần địa điểm nào dễ nhận ra, hoặc gửi vị trí trên bản đồ.',
    statuses: ['SEEN', 'NEED_INFO', 'RECEIVED', 'CHECKING'],
  },
  {
    id: 'ask-time',
    title: 'Hỏi rõ thời gian',
    text: 'Anh/chị còn nhớ việc xảy ra khoảng ngày, giờ nào không, và bây giờ còn tiếp diễn không?',
    statuses: ['SEEN', 'NEED_INFO', 'RECEIVED', 'CHECKING'],
  },
  {
    id: 'ask-evidence',
    title: 'Nhờ gửi ảnh nếu an toàn',
    text: 'Nếu đã có sẵn ảnh, video, anh/chị gửi tại đây giúp. Xin đừng đến gần hay quay thêm nếu không an toàn.',
    statuses: ['SEEN', 'NEED_INFO', 'RECEIVED', 'CHECKING'],
  },
  {
    id: 'ask-call',
    title: 'Xin phép gọi điện',
    text: 'Cán bộ {don_vi} muốn gọi để hỏi thêm về tin {ma}. Anh/chị có tiện nghe máy không, lúc nào thì an toàn?',
    statuses: ['SEEN', 'NEED_INFO', 'RECEIVED', 'CHECKING'],
  },
  {
    id: 'progress',
    title: 'Báo tiến độ',
    text: 'Tin {ma}: {trang_thai}. Khi có thông tin được phép báo, {don_vi} sẽ nhắn tại đây.',
    statuses: ['RECEIVED', 'CHECKING', 'TRANSFERRED_CSDT', 'TRANSFERRED_OTHER', 'ADMIN_HANDLING'],
  },
  {
    id: 'bank-first',
    title: 'Lừa đảo: gọi ngân hàng trước',
    text: 'Anh/chị gọi ngay tổng đài ngân hàng đã chuyển tiền để yêu cầu tạm dừng giao dịch, giữ lại tin nhắn và biên lai. Không cung cấp mã OTP, mật khẩu cho bất kỳ ai, kể cả người tự xưng công an.',
    statuses: [],
  },
  {
    id: 'come',
    title: 'Mời liên hệ trụ sở',
    text: 'Anh/chị có thể đến trụ sở {don_vi} hoặc gọi trực ban {dien_thoai}. Khi cần làm việc chính thức, cán bộ sẽ gửi giấy mời; không ai mời làm việc hay thu tiền qua tin nhắn.',
    statuses: [],
  },
  {
    id: 'closing',
    title: 'Kết thúc, cảm ơn',
    text: 'Cảm ơn anh/chị. Việc theo tin {ma} đã được xem xét, xử lý theo quy định. Có gì mới, anh/chị cứ nhắn tại đây.',
    statuses: ['RESULT', 'CLOSED'],
  },
]

/** Puts the facts of a case into a reply; braces of other words stay, so that the officer sees them. */
export function fillReply(text: string, facts: ReplyFacts): string {
  const values: Readonly<Record<string, string>> = {
    ma: facts.referenceCode,
    don_vi: facts.unitName,
    dien_thoai: facts.dutyPhone ?? 'của đơn vị',
    trang_thai: facts.statusText.toLocaleLowerCase('vi'),
  }
  return text.replace(/\{([a-z_]+)\}/g, (whole, name: string) => values[name] ?? whole)
}
