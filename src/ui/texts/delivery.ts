/** How far a message to the resident got, in words for the officer. */
export const deliveryStates = {
  received: 'Đã nhận',
  pending: 'Chờ gửi',
  sending: 'Đang gửi',
  sent: 'Đã gửi',
  unknown: 'Chưa rõ đã tới hay chưa',
  refused: 'Không gửi được',
} as const

/** Why the messaging platform did not deliver, and what the officer can do about it. */
export const refusalReasons = {
  unreachable: 'Người báo đã chặn hoặc rời cuộc trò chuyện.',
  'window-closed': 'Đã quá hạn trả lời của ứng dụng (7 ngày từ tin cuối của người báo).',
  restricted: 'Người báo đã hạn chế loại tin này.',
  quota: 'Kênh của đơn vị đã hết hạn mức gửi.',
  'bad-message': 'Nội dung không hợp lệ với ứng dụng. Xin sửa rồi gửi lại.',
  policy: 'Ứng dụng từ chối nội dung này. Xin viết lại.',
  account: 'Kênh của đơn vị cần quản trị hệ thống kiểm tra.',
} as const
