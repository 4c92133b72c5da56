/** Words of the frame around every page: sections, command palette, help. */
export const shellTexts = {
  sections: 'Các mục',
  more: 'Thêm',
  inbox: { label: 'Hộp thư', short: 'Hộp thư' },
  mediations: { label: 'Hòa giải', short: 'Hòa giải' },
  duty: { label: 'Ca trực', short: 'Ca trực' },
  supervision: { label: 'Theo dõi', short: 'Theo dõi' },
  notices: { label: 'Thông báo', short: 'Thông báo' },
  settings: { label: 'Cài đặt', short: 'Cài đặt' },
  noAccessTitle: 'Tài khoản này không làm việc ở mục này',
  noAccessHint: 'Vai trò của anh/chị không có quyền xem. Xin chọn mục khác hoặc hỏi chỉ huy đơn vị.',
} as const

/** Words of the command palette and of the list of keys. */
export const commandTexts = {
  open: 'Tìm và làm nhanh',
  keysHint: 'Ctrl K',
  placeholder: 'Gõ mã hồ sơ, nơi xảy ra hoặc việc muốn làm',
  results: 'Kết quả',
  cases: 'Hồ sơ',
  none: 'Không tìm thấy. Thử từ khác, không cần gõ dấu.',
  searching: 'Đang tìm…',
  help: 'Phím tắt',
  helpHint: 'Phím tắt không có tác dụng khi đang gõ chữ. Tắt được trong mục Tài khoản.',
  groups: { go: 'Đi tới', case: 'Hồ sơ đang mở', list: 'Danh sách', page: 'Trang' },
  toDark: 'Nền tối',
  toLight: 'Nền sáng',
  goTo: (name: string) => `Mở ${name}`,
} as const
