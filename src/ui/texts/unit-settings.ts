/** Hamlets. */
export const hamletTexts = {
  hint: 'Để gắn hồ sơ với thôn, ấp, tổ và lọc theo địa bàn mình phụ trách.',
  name: 'Tên thôn, ấp, tổ dân phố',
  none: 'Chưa có thôn, tổ nào. Thêm tên đầu tiên ở dưới.',
  mine: 'Tôi phụ trách',
  isMine: (name: string) => `Tôi phụ trách ${name}`,
} as const

/** Labels. */
export const labelTexts = {
  hint: 'Đánh dấu hồ sơ theo cách của đơn vị, ví dụ “Chợ đêm”, “Điểm nóng”.',
  name: 'Tên nhãn',
  tone: 'Màu',
  none: 'Chưa có nhãn nào.',
  tones: {
    gray: 'Xám',
    blue: 'Xanh dương',
    green: 'Xanh lá',
    yellow: 'Vàng',
    orange: 'Cam',
    red: 'Đỏ',
    violet: 'Tím',
  },
} as const

/** Canned replies. */
export const replyTexts = {
  hint: 'Câu trả lời viết sẵn theo trạng thái. Chọn khi nhắn người báo, xem lại rồi mới gửi.',
  own: 'Của đơn vị',
  shipped: 'Có sẵn',
  ownNone: 'Đơn vị chưa có câu nào của mình.',
  titleField: 'Tên gọi',
  text: 'Nội dung',
  places: 'Chỗ điền sẵn',
  placeNames: {
    '{ma}': 'mã hồ sơ',
    '{don_vi}': 'tên đơn vị',
    '{dien_thoai}': 'điện thoại trực ban',
    '{trang_thai}': 'trạng thái',
  },
  statuses: 'Dùng ở trạng thái',
  allStatuses: 'mọi trạng thái',
  add: 'Thêm câu trả lời',
  copy: 'Dùng làm mẫu',
} as const

/** Working calendar. */
export const calendarTexts = {
  hint: 'Ngày nghỉ và ca làm việc để tính các hạn theo ngày làm việc.',
  year: 'Năm',
  shifts: 'Ca làm việc',
  shiftsHint: 'Thứ Hai đến thứ Sáu. Hai ca, không chồng nhau.',
  shift: (number: number) => `Ca ${number}`,
  from: 'Từ',
  to: 'Đến',
  days: 'Ngày nghỉ và ngày làm bù',
  none: 'Năm này chưa có ngày nào.',
  day: 'Ngày',
  name: 'Dịp',
  kind: 'Loại',
  off: 'Nghỉ',
  madeUp: 'Làm bù',
  wholeCountry: 'cả nước',
  ownUnit: 'riêng đơn vị',
  readOnly: 'Chỉ huy đơn vị và quản trị hệ thống thay đổi được lịch này.',
} as const

/** The unit, or all units. */
export const unitTexts = {
  hint: 'Điện thoại và địa chỉ mà người dân được cho biết; địa bàn đơn vị phụ trách.',
  ownHint: 'Điện thoại và địa chỉ này được cho người dân biết.',
  phone: 'Điện thoại trực ban',
  noPhone: 'Chưa có điện thoại trực ban',
  address: 'Địa chỉ trụ sở',
  isRemote: 'Vùng sâu, hải đảo (hạn chuyển tin 48 giờ)',
  isActive: 'Đang hoạt động',
  communes: 'Phụ trách',
  none: 'Không phụ trách xã, phường nào',
  people: (count: number) => `${count} người`,
  since: (day: string) => `từ ${day}`,
  takeOver: 'Nhận thêm địa bàn',
  commune: 'Xã, phường nhận thêm',
  from: 'Kể từ ngày',
  takeOverHint: 'Đơn vị đang phụ trách sẽ thôi kể từ ngày ấy. Hồ sơ đã có ở nguyên chỗ.',
  taken: 'Đã chuyển địa bàn',
  empty: 'Không tìm thấy đơn vị.',
  inactive: 'ngừng hoạt động',
} as const

/** Words of the posters that lead residents to the chat. */
export const posterTexts = {
  title: 'Áp phích “Kết nối Zalo - Bình yên cuộc sống”',
  hint: 'Một trang A4 có mã QR mở cuộc trò chuyện, để in và dán ở nhà văn hóa, chợ, khu trọ.',
  of: (place: string) => `In áp phích ${place}`,
  short: 'Áp phích',
} as const
