/** Words of the dialog in which somebody makes a private chat their own. */
export const chatLinkTexts = {
  open: 'Zalo, Telegram của tôi',
  title: 'Nhận thông báo vào cuộc trò chuyện của tôi',
  explain:
    'Bản gửi thử, nội dung đăng tay và lời mời duyệt được gửi vào cuộc trò chuyện riêng của anh/chị với bot. Không ai khác thấy.',
  none: 'Chưa liên kết cuộc trò chuyện nào.',
  listLabel: 'Cuộc trò chuyện đã liên kết',
  since: (day: string) => `từ ${day}`,
  remove: 'Bỏ liên kết',
  removeFor: (channel: string, day: string) => `Bỏ liên kết ${channel}, ${day}`,
  create: 'Liên kết thêm',
  code: 'Mã liên kết của anh/chị',
  send: 'Nhắn riêng cho bot đúng dòng sau, trong vòng một giờ:',
  copy: 'Sao chép câu lệnh',
  expires: 'Hết hạn',
  openTelegram: 'Mở Telegram',
  check: 'Tôi đã nhắn, kiểm tra lại',
  failed: 'Chưa tải được danh sách.',
} as const
