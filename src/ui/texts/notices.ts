import { type NoticeType, noticeTypeFacts } from '../../domain/notice/notice-type.ts'

/** What follows from a type of notice, in one line. */
export function typeRules(type: NoticeType): string {
  const facts = noticeTypeFacts(type)
  const approver =
    facts.approver === 'head' ? 'Chỉ huy đơn vị duyệt' : 'Chỉ huy đơn vị hoặc quản trị nhóm khác duyệt'
  const urgent = 'Gửi được ngay, chỉ huy xác nhận trong 30 phút'
  const lifetime =
    facts.lifetimeDays === null
      ? 'hiệu lực đến khi có thông báo kết thúc'
      : `hiệu lực ${facts.lifetimeDays} ngày`
  const ownHours = facts.ignoresQuietHours ? 'gửi mọi giờ' : 'gửi từ 6:00 đến 21:30'
  const hours = type === 'TB_DINHCHINH' ? 'gửi theo giờ của thông báo được đính chính' : ownHours
  return `${facts.isUrgent ? urgent : approver}, ${hours}, ${lifetime}.`
}

/** Words of the list of notices and of the ways to their pages. */
export const noticeTexts = {
  title: 'Thông báo',
  hint: 'Kết nối Zalo – Bình yên cuộc sống',
  pages: 'Các trang thông báo',
  list: 'Danh sách',
  calendar: 'Lịch gửi',
  groups: 'Nhóm dân cư',
  loudspeaker: 'Tiếng loa',
  noAccessTitle: 'Tài khoản này không làm thông báo',
  noAccessHint: 'Vai trò của anh/chị không soạn hay duyệt thông báo cho nhóm dân cư.',
  compose: 'Soạn thông báo',
  search: 'Tìm thông báo',
  searchPlaceholder: 'Tiêu đề hoặc mã TB-…',
  views: 'Trạng thái',
  everything: 'Tất cả',
  anyType: 'Mọi loại',
  type: 'Loại',
  listLabel: 'Danh sách thông báo',
  errorTitle: 'Chưa tải được danh sách thông báo',
  emptyTitle: 'Chưa có thông báo nào',
  emptyHint: 'Soạn thông báo đầu tiên, người khác duyệt rồi mới gửi tới các nhóm.',
  emptyFilteredTitle: 'Không có thông báo phù hợp',
  emptyFilteredHint: 'Thử bỏ bớt bộ lọc hoặc tìm bằng từ khác.',
  by: (name: string) => `${name} soạn`,
  sendsAt: 'gửi lúc',
  sentAt: 'đã gửi',
  updated: 'sửa',
  reached: (done: number, total: number) =>
    `${done.toLocaleString('vi-VN')}/${total.toLocaleString('vi-VN')} nơi`,
  needsPerson: (count: number) => `${count} nơi cần người xem`,
} as const
