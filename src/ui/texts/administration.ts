/** Names of the pages of settings and what each is for. */
export const settingsPageTexts = {
  sections: 'Các trang cài đặt',
  open: (name: string) => `Trang: ${name}`,
  groups: { me: 'Của tôi', unit: 'Đơn vị', system: 'Hệ thống' },
  ways: 'Cách nhận thông báo',
  received: 'Thông báo đã nhận',
  security: 'Đăng nhập và bảo mật',
  people: 'Người và quyền',
  unit: 'Thông tin đơn vị',
  units: 'Đơn vị và địa bàn',
  hamlets: 'Thôn, tổ dân phố',
  labels: 'Nhãn hồ sơ',
  replies: 'Câu trả lời mẫu',
  calendar: 'Lịch làm việc',
  routing: 'Phân luồng tin',
  channels: 'Kênh nhắn tin',
  templates: 'Mẫu giấy tờ',
  audit: 'Nhật ký truy cập',
  tokens: 'Mã truy cập',
} as const

/** Words that lists of settings share. */
export const editTexts = {
  add: 'Thêm',
  save: 'Lưu',
  saved: 'Đã lưu',
  edit: (name: string) => `Sửa ${name}`,
  remove: (name: string) => `Xóa ${name}`,
  sure: 'Chắc chắn xóa?',
  removeNow: 'Xóa',
  copyLink: 'Sao chép đường dẫn',
  search: 'Tìm theo tên, không cần gõ dấu',
} as const

/** Notifications that came. */
export const receivedTexts = {
  hint: '100 thông báo mới nhất; không chứa nội dung tin báo.',
  none: 'Chưa có thông báo nào.',
  markRead: 'Đánh dấu đã đọc tất cả',
  unread: 'chưa đọc',
  open: 'Mở hồ sơ',
  states: { pending: 'đang gửi', sent: 'đã gửi', failed: 'không gửi được', held: 'chờ hết giờ yên lặng' },
} as const

/** Password and second factor. */
export const securityTexts = {
  hint: 'Mật khẩu và mã xác thực của riêng anh/chị. Không ai khác, kể cả quản trị, biết mật khẩu này.',
  password: 'Đổi mật khẩu',
  passwordHint: (chars: number) =>
    `Ít nhất ${chars} ký tự. Nên ghép vài từ không liên quan nhau; không cần ký tự đặc biệt.`,
  current: 'Mật khẩu hiện tại',
  next: 'Mật khẩu mới',
  repeat: 'Nhập lại mật khẩu mới',
  different: 'Hai lần nhập chưa giống nhau.',
  change: 'Đổi mật khẩu',
  changed: 'Đã đổi mật khẩu. Các máy khác đã đăng xuất.',
  totp: 'Mã xác thực 6 số',
  totpOn: 'Đang bật: mỗi lần đăng nhập cần thêm mã trên điện thoại.',
  totpOff: 'Chưa bật. Nên bật: người lấy được mật khẩu vẫn không vào được.',
  begin: 'Bật mã xác thực',
  renew: 'Chuyển sang điện thoại khác',
  off: 'Tắt mã xác thực',
  prove: 'Nhập mật khẩu để tiếp tục',
  go: 'Tiếp tục',
  scan: 'Mở ứng dụng xác thực (Google Authenticator, Microsoft Authenticator…) và quét hình này:',
  qr: 'Mã QR để quét bằng ứng dụng xác thực',
  type: 'Hoặc gõ khóa này vào ứng dụng:',
  code: 'Mã 6 số đang hiện',
  confirm: 'Bật',
  turnedOn: 'Đã bật mã xác thực.',
  turnedOff: 'Đã tắt mã xác thực.',
} as const

/** The page behind an invitation link. */
export const invitationTexts = {
  title: 'Nhận tài khoản',
  hello: (name: string, unit: string) => `Chào ${name}. Anh/chị được cấp quyền vào ${unit}.`,
  login: (login: string) => `Tên đăng nhập: ${login}`,
  choose: 'Chọn mật khẩu',
  accept: 'Nhận tài khoản',
  done: 'Xong. Anh/chị đăng nhập bằng mật khẩu vừa chọn.',
  toLogIn: 'Đến trang đăng nhập',
  gone: 'Đường dẫn không dùng được',
} as const

/** People and their access. */
export const peopleTexts = {
  hint: 'Ai vào được, với vai trò nào. Người nghỉ việc: thôi cấp quyền và bàn giao trong một bước.',
  invite: 'Mời người mới',
  login: 'Tên đăng nhập',
  loginHint: 'Chữ thường không dấu, số, dấu chấm. Ví dụ: trucban.dong',
  name: 'Họ và tên',
  role: 'Vai trò',
  unit: 'Đơn vị',
  unitOwn: 'Đơn vị của tôi',
  send: 'Tạo đường dẫn mời',
  link: 'Gửi đường dẫn này cho đúng người ấy. Dùng được một lần, trong 3 ngày, và chỉ hiện ở đây:',
  none: 'Không tìm thấy ai.',
  inactive: 'Đã thôi quyền',
  invited: (until: string) => `chờ nhận lời mời đến ${until}`,
  totp: 'có mã xác thực',
  noTotp: 'chưa có mã xác thực',
  seen: (time: string) => `vào gần nhất ${time}`,
  cases: (count: number) => `${count} hồ sơ đang mở`,
  again: 'Cấp lại đường dẫn',
  againHint: 'Mật khẩu và mã xác thực cũ hết hiệu lực ngay. Tiếp tục?',
  change: 'Đổi tên, vai trò',
  leave: 'Thôi cấp quyền',
  leaveTitle: (name: string) => `Thôi cấp quyền cho ${name}`,
  leaveHint: (count: number) =>
    `Người này đăng xuất ngay, các ca trực sắp tới bị bỏ khỏi lịch. ${count} hồ sơ đang mở sẽ bàn giao cho:`,
  handOver: 'Bàn giao hồ sơ',
  handOverHint: (count: number) =>
    `${count} hồ sơ đang mở sang người khác; người này vẫn đăng nhập được. Giao cho:`,
  handedOver: (count: number) => `Đã bàn giao ${count} hồ sơ.`,
  receiver: 'Người nhận bàn giao',
  toDesk: 'Bàn trực của đơn vị (chưa giao ai)',
  left: (count: number) => `Đã thôi cấp quyền, bàn giao ${count} hồ sơ.`,
  back: 'Cấp quyền lại',
} as const
