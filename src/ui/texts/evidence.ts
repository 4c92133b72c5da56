/** Words about the files of a case. */
export const evidenceTexts = {
  title: 'Tài liệu kèm theo',
  empty: 'Người báo không gửi tệp nào.',
  kinds: { photo: 'Ảnh', video: 'Video', audio: 'Ghi âm', file: 'Tệp' },
  states: {
    pending: 'Chờ tải về',
    fetching: 'Đang tải về',
    ready: 'Sẵn sàng',
    unviewable: 'Không xem trực tiếp được',
    'too-large': 'Tệp quá lớn',
    gone: 'Ứng dụng đã xóa tệp',
    failed: 'Tải về không thành công',
  },
  view: (name: string) => `Xem ${name}`,
  viewCopy: 'Bản xem đã bỏ thông tin ẩn (vị trí, thiết bị).',
  original: 'Mở bản gốc',
  originalTitle: 'Mở bản gốc?',
  originalWarning:
    'Lần mở này sẽ được ghi lại cùng tên anh/chị. Bản gốc có thể chứa vị trí và thiết bị của người báo.',
  originalConfirm: 'Mở và ghi lại',
  hash: 'Mã băm SHA-256 của bản gốc',
  copyHash: 'Sao chép mã băm',
  previous: 'Tệp trước',
  next: 'Tệp sau',
  position: (index: number, total: number) => `${index} / ${total}`,
} as const
