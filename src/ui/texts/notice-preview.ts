/** Words around the previews of a notice. */
export const previewTexts = {
  title: 'Xem trước',
  ways: 'Cách hiển thị',
  platforms: {
    telegram: 'Telegram',
    'zalo-oa': 'Zalo Official Account',
    'zalo-group': 'Nhóm Zalo thường (đăng tay)',
  },
  short: {
    telegram: 'Telegram',
    'zalo-oa': 'Zalo OA',
    'zalo-group': 'Nhóm Zalo',
    loudspeaker: 'Loa',
  },
  chatLabel: (platform: 'telegram' | 'zalo-oa' | 'zalo-group'): string =>
    `Thông báo trên ${previewTexts.platforms[platform]}`,
  buttons: 'Nút dưới thông báo',
  length: (length: number, max: number): string => `${length}/${max} ký tự`,
  loudspeaker: 'Bản đọc loa',
  readsIn: 'Thời gian đọc',
  seconds: (seconds: number, max: number): string => `${Math.ceil(seconds)} giây (tối đa ${max})`,
  copyAloud: 'Sao chép bản đọc loa',
  tooLong: 'Quá dài để đọc loa. Xin rút gọn, mỗi thông báo một việc.',
  listen: 'Nghe thử',
  stopReading: 'Dừng đọc',
  noVoice: 'Thiết bị này chưa có giọng đọc tiếng Việt để nghe thử.',
  copyText: 'Sao chép nội dung',
  pasteHint: 'Quản trị nhóm nhận sẵn nội dung và ảnh này, dán vào nhóm rồi bấm “Đã đăng”.',
} as const
