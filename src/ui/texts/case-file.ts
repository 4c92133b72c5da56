/** Words of the case screen. */
export const caseTexts = {
  back: 'Về danh sách',
  errorTitle: 'Chưa mở được hồ sơ',
  notFoundTitle: 'Không có hồ sơ này',
  notFoundHint: 'Hồ sơ không tồn tại hoặc thuộc đơn vị khác.',
  copyCode: 'Sao chép mã hồ sơ',
  print: 'In hồ sơ',
  more: 'Thao tác khác',
  sections: { file: 'Hồ sơ', talk: 'Trao đổi', work: 'Xử lý' },
  sectionsLabel: 'Phần của hồ sơ',
  unheard: 'người báo vừa nhắn',
  take: 'Nhận xử lý',
  reply: 'Trả lời',
  assignedTo: 'Người thụ lý',
  assign: 'Giao cho',
  takeMyself: 'Tôi nhận',
  release: 'Trả về bàn trực',
  noOfficers: 'Chưa có cán bộ khác trong đơn vị',
  status: 'Trạng thái',
  changeStatus: 'Chuyển trạng thái',
  noTransitions: 'Hồ sơ không còn bước tiếp theo',
  headDecides: 'Trưởng đơn vị quyết định',
  askHead: (label: string) =>
    `“${label}” do trưởng đơn vị quyết định. Anh/chị ghi đề nghị vào ghi chú nội bộ rồi giao hồ sơ cho trưởng đơn vị.`,
  reasonFor: (label: string) => `Chuyển sang “${label}”`,
  reason: 'Lý do',
  reasonHint: 'Ghi ngắn gọn. Lý do được lưu cùng hồ sơ.',
  reasonMissing: 'Xin ghi lý do.',
  confirm: 'Xác nhận',
  unit: 'Đơn vị',
  due: 'Hạn',
  submitted: 'Gửi lúc',
  place: 'Nơi',
  source: 'Kênh',
  answers: 'Lời người báo',
  answersEmpty: 'Người báo chưa trả lời câu nào.',
  skipped: 'Bỏ qua',
  unknown: 'Không có câu trả lời',
  answerFiles: (count: number) => `${count} tệp kèm`,
  urgencyWhy: 'Vì sao ở mức này',
  incomplete: 'Tin gửi vội, chưa đủ thông tin. Nên hỏi lại hoặc gọi trực tiếp nếu được.',
  duplicates: 'Có thể trùng',
  statusChanged: (label: string) => `Đã chuyển: ${label}`,
} as const

/** Words about who the resident is. */
export const contactTexts = {
  title: 'Người báo',
  A: 'Cho biết tên, số điện thoại',
  B: 'Giữ kín danh tính',
  C: 'Ẩn danh',
  explainB: 'Danh tính đã niêm phong. Mở xem cần lý do và người thứ hai đồng ý, mỗi lần mở đều ghi lại.',
  explainC: 'Không hỏi tên, số điện thoại. Chỉ trả lời được trong cuộc trò chuyện này.',
  name: 'Tên',
  phone: 'Điện thoại',
  when: 'Tiện liên lạc',
  notGiven: 'Chưa cho biết',
} as const

/** Words of the two-way conversation. The note box says loudly that it stays inside the unit. */
export const talkTexts = {
  title: 'Trao đổi với người báo',
  empty: 'Chưa có tin nhắn nào.',
  resident: 'Người báo',
  bot: 'Hệ thống',
  officer: 'Cán bộ',
  botSilent: 'Hệ thống đang im lặng',
  handBack: 'Trả lại hệ thống',
  botTalks: 'Hệ thống tự động đang trả lời. Khi anh/chị gửi tin, hệ thống sẽ im lặng.',
  none: 'Hồ sơ này không có kênh trò chuyện.',
  stopped: 'Người báo không muốn được liên hệ. Khung trả lời mở lại khi người báo hỏi hoặc đồng ý để gọi.',
  unreachable: 'Người báo không còn nhận tin ở kênh này.',
  window: (time: string) => `Hạn trả lời: ${time}`,
  windowOver: 'Đã quá hạn trả lời của ứng dụng.',
  composer: 'Tin gửi tới người báo',
  composerPlaceholder: 'Viết cho người báo…',
  composerHint: 'Người báo sẽ đọc được. Không hứa trước kết quả.',
  send: 'Gửi người báo',
  sendKeys: 'Ctrl + Enter để gửi',
} as const

/** Words of the record of work: internal notes and timeline. */
export const workTexts = {
  notes: 'Ghi chú nội bộ',
  noteLabel: 'Ghi chú chỉ trong đơn vị',
  notePlaceholder: 'Ghi cho đồng đội cùng ca…',
  noteHint: 'Người báo không bao giờ thấy.',
  addNote: 'Lưu ghi chú',
  timeline: 'Diễn biến',
  timelineEmpty: 'Chưa có diễn biến.',
  system: 'Hệ thống',
  clocks: 'Thời hạn',
  clocksEmpty: 'Hồ sơ này không có thời hạn.',
  basis: 'Căn cứ',
  clockStates: {
    running: 'Đang tính',
    warned: 'Sắp hết hạn',
    breached: 'Quá hạn',
    met: 'Đã đạt',
    paused: 'Tạm dừng',
  },
  routing: 'Vì sao về đơn vị này',
  routingEmpty: 'Chưa có giải thích phân tuyến.',
  matched: 'Áp dụng',
  passedOver: 'Không áp dụng',
} as const

/** Names of the rules that the product ships with; a unit's own rules are shown by their id. */
export const ruleNames: Readonly<Record<string, string>> = {
  'commune-unit': 'Công an xã nơi xảy ra',
  'about-own-police': 'Phản ánh về chính công an nơi xảy ra',
  'fallback.province-duty': 'Trực ban Công an tỉnh',
  'fallback.default-unit': 'Đơn vị nhận thay',
}

/** Words of the transfer dialog. */
export const transferTexts = {
  open: 'Chuyển đơn vị khác',
  title: 'Chuyển hồ sơ sang đơn vị khác',
  explain: 'Thời hạn ban đầu được giữ nguyên. Sau khi chuyển, đơn vị này có thể không còn xem được hồ sơ.',
  search: 'Tìm đơn vị',
  searchPlaceholder: 'Tên xã, phường…',
  units: 'Đơn vị nhận',
  none: 'Không có đơn vị phù hợp.',
  pick: 'Xin chọn đơn vị nhận.',
  submit: 'Chuyển hồ sơ',
  done: (unit: string) => `Đã chuyển tới ${unit}`,
} as const

/** Words shown when somebody else changed the case file first. */
export const conflictTexts = {
  title: 'Hồ sơ vừa thay đổi',
  hint: 'Nội dung anh/chị đang gõ vẫn còn. Xin xem lại rồi chọn.',
  theirs: 'Người khác vừa thay đổi',
  mine: 'Anh/chị đang làm',
  goOn: 'Vẫn làm tiếp',
  dismiss: 'Đã xem',
  status: (before: string, after: string) => `Trạng thái: ${before} → ${after}`,
  urgency: (before: string, after: string) => `Mức khẩn: ${before} → ${after}`,
  assignee: (after: string) => `Người thụ lý: ${after}`,
  nobody: 'chưa có',
  unit: (after: string) => `Đơn vị: ${after}`,
  messages: (count: number) => `${count} tin nhắn mới trong trao đổi`,
  evidence: (count: number) => `${count} tệp mới`,
  timeline: (count: number) => `${count} diễn biến mới`,
  other: 'Có cập nhật khác trong hồ sơ',
} as const

/** Where a case file came from. */
export const sourceNames: Readonly<Record<string, string>> = {
  telegram: 'Telegram',
  'zalo-oa': 'Zalo',
  'zalo-bot': 'Zalo Bot',
  'web-chat': 'Trò chuyện trên web',
  'walk-in': 'Đến trụ sở',
  phone: 'Gọi điện',
  letter: 'Đơn thư',
  officer: 'Cán bộ phát hiện',
}
