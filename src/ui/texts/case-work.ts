/** What officers do to a case, as a noun, for the merge view. */
export const workNames = {
  transitions: 'Chuyển trạng thái',
  messages: 'Gửi tin cho người báo',
  retry: 'Gửi lại tin',
  notes: 'Ghi chú nội bộ',
  assignment: 'Giao, nhận hồ sơ',
  transfer: 'Chuyển đơn vị',
  'transfer/answer': 'Trả lời hồ sơ chuyển đến',
  shares: 'Chia sẻ hồ sơ',
  'end-share': 'Thôi chia sẻ',
  merge: 'Nhập chung',
  'merge/undo': 'Tách khỏi hồ sơ chung',
  labels: 'Gắn nhãn',
  hamlet: 'Chọn thôn, tổ',
  checklist: 'Đánh dấu việc cần làm',
  classification: 'Phân loại lại',
  clocks: 'Điều chỉnh thời hạn',
  'identity-requests': 'Đề nghị xem danh tính',
  'identity-decision': 'Quyết định xem danh tính',
  'alert/acknowledge': 'Nhận tin khẩn',
  'reopening/decline': 'Trả lời đề nghị xem lại',
  'hand-back': 'Trả lại hệ thống',
} as const

/** Words of the dialog in which a step is taken. */
export const stepTexts = {
  registerNumber: 'Số sổ tiếp nhận',
  registerNumberHint: 'Số do cán bộ ghi trong sổ tiếp nhận của đơn vị.',
  legalClass: 'Phân loại nguồn tin',
  legalClassHint: 'Chỉ cán bộ phân loại; hệ thống không tự phân loại.',
  destination: 'Cơ quan nhận',
  destinationName: 'Tên cơ quan',
  resultKind: 'Kết quả',
  choose: 'Chọn…',
  told: 'Nội dung cho người báo biết',
  toldHint: 'Không bắt buộc. Để trống thì người báo chỉ thấy tên trạng thái. Không ghi tên người.',
  question: 'Câu hỏi cho người báo',
  questionHint: 'Gửi ngay vào cuộc trò chuyện. Để trống nếu đã hỏi trong phần Trao đổi.',
  missing: 'Xin điền mục này.',
  needInfoHint: 'Người báo có 72 giờ để bổ sung; sau đó hồ sơ tự trở về trạng thái trước.',
} as const

/** Words of the card about how the case is handled. */
export const handlingTexts = {
  title: 'Xử lý',
  registerNumber: 'Số sổ tiếp nhận',
  legalClass: 'Phân loại',
  destination: 'Đã chuyển tới',
  resultKind: 'Kết quả',
  valuable: 'Tin có giá trị',
  hamlet: 'Thôn, tổ',
  noHamlet: 'Chưa rõ',
  labels: 'Nhãn',
  noLabels: 'Chưa gắn nhãn',
  editLabels: 'Gắn nhãn',
  noUnitLabels: 'Đơn vị chưa có nhãn nào.',
  reclassify: 'Phân loại lại',
  shares: 'Đang chia sẻ với',
  endShare: (unit: string) => `Thôi chia sẻ với ${unit}`,
  transfers: 'Đã chuyển',
  transferStates: { offered: 'chờ tiếp nhận', accepted: 'đã tiếp nhận', returned: 'đã trả lại' },
} as const

/** Words of the checklist. */
export const checklistTexts = {
  title: 'Việc cần làm',
  progress: (done: number, all: number) => `${done}/${all}`,
  doneBy: (name: string, at: string) => `${name}, ${at}`,
} as const

/** Words of the lines above a case that need an answer. */
export const bannerTexts = {
  alertWakes: (rung: string) => `Tin khẩn chưa có người nhận. Đang báo: ${rung}.`,
  alertNobody: 'Tin khẩn: không liên lạc được với ai qua hệ thống. Xin gọi điện ngay cho người trực.',
  acknowledge: 'Tôi nhận',
  acknowledged: (name: string, at: string) => `${name} đã nhận tin khẩn lúc ${at}.`,
  incoming: (unit: string) => `${unit} chuyển hồ sơ này đến. Thời hạn tính từ lúc người dân gửi.`,
  accept: 'Tiếp nhận',
  giveBack: 'Trả lại…',
  giveBackTitle: 'Trả lại hồ sơ',
  giveBackHint: 'Hồ sơ bị trả lại lần thứ hai sẽ do trực ban cấp tỉnh quyết định.',
  mergedInto: 'Hồ sơ này đã nhập chung vào',
  mergedFrom: 'Đã nhập chung các hồ sơ:',
  sharedWithMe: 'Đơn vị khác chia sẻ hồ sơ này: chỉ xem và ghi chú.',
  contactStopped: (at: string) =>
    `Người báo yêu cầu ngừng liên hệ (${at}). Tên, số điện thoại đã xóa khỏi hồ sơ; không nhắn tin, không gọi điện.`,
  phoneAgreed: (at: string) => `Người báo đồng ý để cán bộ gọi điện (${at}):`,
  phoneByVoice: 'số và giờ gọi ở tin thoại trong cuộc trò chuyện.',
  reopenAsked: (at: string) => `Người báo đề nghị xem lại hồ sơ (${at}) và đang chờ trả lời.`,
  reopenAccept: 'Xem lại hồ sơ',
  reopenDecline: 'Giữ kết quả…',
  reopenDeclineTitle: 'Giữ kết quả',
  reopenDeclineHint: 'Lý do được gửi cho người báo. Không ghi tên người khác.',
  rated: (label: string, at: string) => `Người báo đánh giá: ${label} (${at}).`,
  viewing: (name: string) => `${name} đang xem`,
  writing: (name: string) => `${name} đang soạn`,
} as const

/** Words of merging, sharing, reclassifying. */
export const moveTexts = {
  merge: 'Nhập chung vào hồ sơ khác',
  mergeTitle: 'Nhập chung',
  mergeExplain: 'Cả hai mã hồ sơ vẫn dùng được. Hai người báo không biết về nhau. Chỉ huy có thể tách lại.',
  mergeInto: 'Mã hồ sơ giữ lại',
  mergeSubmit: 'Nhập chung',
  mergeDone: 'Đã nhập chung',
  undoMerge: 'Tách khỏi hồ sơ chung',
  undoMergeExplain: 'Hồ sơ trở về trạng thái trước khi nhập chung.',
  share: 'Chia sẻ với đơn vị khác',
  shareTitle: 'Chia sẻ hồ sơ',
  shareExplain:
    'Đơn vị được chia sẻ xem được hồ sơ và ghi chú; không trả lời người báo, không chuyển trạng thái.',
  shareSubmit: 'Chia sẻ',
  shareDone: (unit: string) => `Đã chia sẻ với ${unit}`,
  reclassifyTitle: 'Phân loại lại',
  category: 'Loại việc',
  urgency: 'Mức khẩn',
  isValuable: 'Tin có giá trị (giúp ngăn chặn, phát hiện hoặc làm rõ vụ việc)',
  reclassifyDone: 'Đã phân loại lại',
} as const

/** Words of looking at sealed identities. */
export const identityTexts = {
  request: 'Đề nghị xem danh tính',
  requestTitle: 'Đề nghị xem danh tính người báo',
  requestExplain:
    'Người thứ hai của đơn vị phải đồng ý, một trong hai người là chỉ huy. Chỉ xem được trong 30 phút. Mỗi lần xem đều ghi lại, không xóa được.',
  requestSubmit: 'Gửi đề nghị',
  requestDone: 'Đã gửi đề nghị',
  title: 'Đề nghị xem danh tính',
  states: { asked: 'Chờ quyết định', approved: 'Đã đồng ý', refused: 'Không đồng ý', expired: 'Hết hạn' },
  until: (time: string) => `Xem được đến ${time}`,
  approve: 'Đồng ý',
  refuse: 'Không đồng ý',
  open: 'Xem danh tính',
  openTitle: 'Danh tính người báo',
  openWarning: 'Lần xem này đã được ghi lại cùng tên anh/chị. Không sao chép ra ngoài hồ sơ.',
  hide: 'Đóng lại',
} as const

/** Words of clocks that an officer changes. */
export const clockTexts = {
  natures: { law: 'Luật định', service: 'Cam kết phục vụ', reminder: 'Nhắc nội bộ' },
  changes: { pause: 'Tạm dừng', resume: 'Tính tiếp', extend: 'Gia hạn', stop: 'Kết thúc' },
  menu: (label: string) => `Điều chỉnh: ${label}`,
  paused: (at: string) => `Tạm dừng từ ${at}`,
} as const

/** Words of duplicates and of the same reporter's cases. */
export const relatedTexts = {
  duplicates: 'Có thể trùng',
  mergeHere: 'Nhập chung…',
  sameReporter: 'Cùng người báo',
  sameReporterHint: 'Hệ thống nhận ra cùng một người gửi, không cho biết đó là ai.',
  hints: 'Lưu ý',
  hintsFoot: 'Chỉ là gợi ý. Hệ thống không tự loại tin nào.',
} as const

/** Words of replies written beforehand. */
export const cannedTexts = {
  open: 'Mẫu trả lời',
  search: 'Tìm mẫu, không cần gõ dấu',
  none: 'Chưa có mẫu cho trạng thái này.',
  own: 'của đơn vị',
  putBehind: 'Mẫu được thêm vào sau nội dung đang soạn.',
} as const

/** Words of a message that did not arrive. */
export const undeliveredTexts = {
  retry: 'Gửi lại',
  attempts: (count: number) => `đã thử ${count} lần`,
  otherWays: 'Cách khác:',
  ways: {
    phone: 'gọi điện theo số người báo đã cho',
    'identity-request': 'đề nghị xem danh tính để gọi điện',
    'wait-for-resident': 'chờ người báo nhắn lại, tin sẽ được gửi ngay',
  },
} as const

/** Words of the map. */
export const mapTexts = {
  title: 'Nơi xảy ra',
  label: (name: string) => `Bản đồ ranh giới ${name}`,
  credit: 'Ranh giới tham khảo: NXB Tài nguyên – Môi trường và Bản đồ Việt Nam; danh mục: Cục Thống kê.',
  point: 'Vị trí người báo gửi',
} as const

/** Names of the case's own commands. */
export const caseCommandTexts = {
  take: 'Nhận xử lý',
  reply: 'Trả lời người báo',
  status: 'Chuyển trạng thái',
  note: 'Ghi chú nội bộ',
} as const
