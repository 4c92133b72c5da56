/** Titles by HTTP status and code: Vietnamese, say what happened and, where it helps, what to do; nothing of the request is quoted. */
const TITLES = {
  // The request cannot be read.
  400: {
    'request.malformed': 'Yêu cầu không đọc được.',
  },
  // Nobody is logged in, or not who they say.
  401: {
    'session.none': 'Anh/chị chưa đăng nhập hoặc phiên đã hết hạn.',
    'session.refused': 'Tên đăng nhập, mật khẩu hoặc mã xác thực không đúng.',
    'session.totp-required': 'Tài khoản này cần thêm mã xác thực 6 số.',
  },
  // Known, but not allowed; never says of another unit’s record that it exists.
  403: {
    'access.denied': 'Tài khoản này không được làm việc đó.',
    'access.token-scope': 'Mã truy cập này không mở được phần đó.',
    'case-file.head-required': 'Bước này cần chỉ huy đơn vị thực hiện.',
    'case-file.second-person-required':
      'Cần người thứ hai của đơn vị quyết định; một trong hai người là chỉ huy.',
    'case-file.shared-only': 'Đơn vị anh/chị chỉ cùng xem và ghi chú hồ sơ này.',
    'csrf.invalid': 'Phiên làm việc không khớp. Xin tải lại trang.',
    'identity.closed': 'Chưa được đồng ý, hoặc đã hết thời gian xem danh tính.',
    'notice.approver-required': 'Thông báo này cần người có quyền duyệt.',
    'notice.own-notice': 'Người soạn hoặc đã sửa thông báo không được tự duyệt. Xin nhờ chỉ huy khác.',
    'password.wrong': 'Mật khẩu hiện tại không đúng.',
    'request.cross-site': 'Yêu cầu đến từ trang khác nên bị từ chối.',
  },
  // Not there, or not for this officer.
  404: {
    'case-file.no-request': 'Không tìm thấy đề nghị xem danh tính.',
    'case-file.not-found': 'Không tìm thấy hồ sơ.',
    'evidence.not-found': 'Không tìm thấy tệp.',
    'group.not-found': 'Không tìm thấy nhóm.',
    'mediation.not-found': 'Không tìm thấy việc hòa giải.',
    'notice-delivery.not-found': 'Không tìm thấy lượt gửi.',
    'notice.not-found': 'Không tìm thấy thông báo.',
    'place.not-found': 'Không tìm thấy nơi này.',
    'record.not-found': 'Không tìm thấy.',
    'request.not-found': 'Không tìm thấy địa chỉ này.',
    'sending-stop.not-found': 'Lệnh dừng này không còn hiệu lực.',
    'simulator.not-found': 'Không tìm thấy.',
  },
  // Not in this state, or somebody else was faster.
  409: {
    'case-file.contact-stopped':
      'Người báo đã yêu cầu ngừng liên hệ. Không nhắn tin, gọi điện cho tới khi người báo mở lại.',
    'case-file.has-merged': 'Hồ sơ này đang chứa hồ sơ khác đã nhập chung.',
    'case-file.merged-already': 'Hồ sơ kia đã nhập chung vào hồ sơ khác.',
    'case-file.no-conversation': 'Hồ sơ này không có cuộc trò chuyện để trả lời.',
    'case-file.no-identity': 'Hồ sơ này không có danh tính niêm phong để xem.',
    'case-file.no-transfer': 'Hồ sơ này không chờ đơn vị tiếp nhận.',
    'case-file.no-wish': 'Không có đề nghị xem lại nào đang chờ trả lời.',
    'case-file.not-in-officer-mode': 'Cuộc trò chuyện đang do hệ thống tự động trả lời.',
    'case-file.not-to-be-retried': 'Tin nhắn này đang gửi hoặc đã gửi xong.',
    'case-file.stale': 'Hồ sơ vừa được người khác thay đổi. Xin xem lại rồi làm tiếp.',
    'case-file.transition-not-allowed': 'Hồ sơ không thể chuyển sang trạng thái này.',
    'case-file.unknown-clock': 'Thời hạn này không có hoặc không đổi được lúc này.',
    'group.stale': 'Nhóm vừa được người khác thay đổi. Xin xem lại rồi làm tiếp.',
    'group.transition-not-allowed': 'Nhóm không thể chuyển sang trạng thái này.',
    'label.taken': 'Tên này đã có trong đơn vị.',
    'mediation.agreement-required': 'Cần nội dung thỏa thuận được cả hai bên xác nhận.',
    'mediation.consent-required': 'Cần ghi nhận sự đồng ý của các bên trước.',
    'mediation.crime': 'Việc có dấu hiệu vi phạm pháp luật không được hòa giải.',
    'mediation.domestic-violence': 'Bạo lực gia đình, xâm hại trẻ em không được đưa ra hòa giải.',
    'mediation.exists': 'Hồ sơ này đã có việc hòa giải.',
    'mediation.follow-up-required': 'Cần ghi kết quả theo dõi thỏa thuận trước.',
    'mediation.mediator-required': 'Cần phân công hòa giải viên trước.',
    'mediation.no-chat': 'Bên này chưa tham gia qua tin nhắn.',
    'mediation.not-allowed': 'Việc hòa giải chưa thực hiện được bước này.',
    'mediation.screened-out': 'Kết quả sàng lọc không cho phép hòa giải.',
    'mediation.session-required': 'Cần có buổi hòa giải trước.',
    'mediation.stale': 'Việc hòa giải vừa được người khác thay đổi. Xin xem lại rồi làm tiếp.',
    'mediation.team-required': 'Cần chọn tổ hòa giải trước.',
    'mediation.wrong-kind': 'Loại hồ sơ này không có hòa giải.',
    'mediation.wrong-status': 'Hồ sơ ở trạng thái này chưa mở hòa giải được.',
    'notice-delivery.too-late': 'Lượt gửi này đã có kết quả khác.',
    'notice.stale': 'Thông báo vừa được người khác thay đổi. Xin xem lại rồi làm tiếp.',
    'notice.too-many-attachments': 'Mỗi thông báo tối đa ba hình và một tệp PDF.',
    'notice.transition-not-allowed': 'Thông báo không thể chuyển sang trạng thái này.',
    'notification.not-available': 'Cách báo tin này chưa được cài đặt.',
    'person.last-administrator': 'Đây là quản trị cuối cùng; cần có người khác trước.',
    'person.login-taken': 'Tên đăng nhập này đã có người dùng.',
    'person.yourself': 'Không tự đổi quyền của chính mình. Xin nhờ người khác.',
    'routing.stale': 'Quy tắc vừa được người khác thay đổi. Xin tải lại.',
    'token.too-many': 'Đã đủ số mã truy cập. Xin thu hồi bớt mã không dùng.',
    'unit.answers-for-communes': 'Đơn vị còn phụ trách địa bàn; xin chuyển địa bàn trước.',
    'view.too-many': 'Đã đủ số danh sách riêng. Xin xóa bớt một danh sách.',
  },
  // Was there once.
  410: {
    'invitation.gone': 'Đường dẫn đã dùng hoặc hết hạn. Xin nhờ chỉ huy đơn vị cấp lại.',
  },
  // Too much.
  413: {
    'notice.attachment-too-large': 'Tệp quá lớn: hình tối đa 10 MB, PDF tối đa 5 MB.',
    'request.too-large': 'Dữ liệu gửi lên quá lớn.',
  },
  // Not a kind that is taken.
  415: {
    'request.unsupported-media-type': 'Định dạng dữ liệu không được hỗ trợ.',
  },
  // Understood, but something in it is wrong or missing.
  422: {
    'case-file.field-required': 'Bước này còn thiếu thông tin bắt buộc.',
    'case-file.not-to-be-told': 'Bước này không kèm lời nhắn cho người báo.',
    'case-file.reason-required': 'Bước này cần ghi lý do.',
    'case-file.unknown-case': 'Không tìm thấy hồ sơ để nhập chung trong đơn vị.',
    'case-file.unknown-category': 'Không có loại việc này.',
    'case-file.unknown-hamlet': 'Thôn, tổ không có trong đơn vị.',
    'case-file.unknown-item': 'Việc này không có trong danh sách kiểm tra.',
    'case-file.unknown-label': 'Nhãn không có trong đơn vị.',
    'case-file.unknown-officer': 'Không giao được cho cán bộ này.',
    'case-file.unknown-unit': 'Không chuyển được tới đơn vị này.',
    'duty.invalid-shift': 'Ca trực không hợp lệ: kết thúc phải sau bắt đầu, dài nhất 48 giờ.',
    'duty.unknown-officer': 'Cán bộ này không thuộc đơn vị.',
    'group.unknown-admin': 'Quản trị nhóm phải là người của đơn vị.',
    'group.unknown-commune': 'Xã, phường này không thuộc đơn vị.',
    'group.unknown-community': 'Không có cộng đồng này trong đơn vị.',
    'mediation.in-the-past': 'Thời gian hẹn phải ở sau lúc này.',
    'mediation.reason-required': 'Bước này cần ghi lý do.',
    'mediation.unknown-person': 'Có người không thuộc đơn vị hoặc không hoạt động.',
    'mediation.unknown-team': 'Không chuyển được tới tổ hòa giải này.',
    'notice.attachment-type':
      'Chỉ nhận hình (JPEG, PNG, WebP) và PDF không có mã chạy, biểu mẫu hay mật khẩu.',
    'notice.reason-required': 'Bước này cần ghi lý do.',
    'notice.text-blocked': 'Nội dung có phần không được phép đăng. Xin sửa theo gợi ý.',
    'notice.unknown-correction': 'Chỉ đính chính được thông báo đã gửi của đơn vị.',
    'password.too-common': 'Mật khẩu quá dễ đoán. Xin dùng vài từ không liên quan nhau.',
    'password.too-long': 'Mật khẩu quá dài: nhiều nhất 128 ký tự.',
    'password.too-short': 'Mật khẩu quá ngắn.',
    'person.unknown-receiver': 'Không bàn giao được cho người này.',
    'person.unknown-unit': 'Không có đơn vị này.',
    'report.too-long': 'Khoảng thời gian chưa đúng: ngày đầu trước ngày cuối, không quá hai năm.',
    'report.too-many':
      'Có quá nhiều dòng cho định dạng này. Xin chọn khoảng thời gian ngắn hơn hoặc tệp bảng tính.',
    'request.invalid': 'Dữ liệu gửi lên chưa đúng.',
    'routing.same-id': 'Hai quy tắc trùng mã.',
    'routing.unknown-unit': 'Có quy tắc giao cho đơn vị không hoạt động.',
    'template.refused': 'Chưa dùng được mẫu này.',
    'totp.wrong': 'Mã chưa đúng. Xin kiểm tra giờ của điện thoại rồi nhập mã mới.',
    'unit.in-the-past': 'Ngày bắt đầu không được ở trước hôm nay.',
    'unit.unknown-commune': 'Không có xã, phường này.',
  },
  // Too often.
  429: {
    'session.wait': 'Đăng nhập sai nhiều lần. Xin chờ một lát rồi thử lại.',
  },
  // Our fault.
  500: {
    'service.failed': 'Hệ thống gặp lỗi. Xin thử lại; nếu còn lỗi, xin báo quản trị.',
  },
  // Not now; trying again helps.
  503: {
    'service.unavailable': 'Hệ thống đang bận. Xin thử lại sau ít phút.',
    'session.busy': 'Nhiều người đang đăng nhập. Xin thử lại sau vài giây.',
  },
} as const

type Titles = typeof TITLES
/** Every way a call can fail; stable, programs rely on them. */
export type ProblemCode = { [Status in keyof Titles]: keyof Titles[Status] }[keyof Titles]

/** HTTP status and what people read, of every code. */
// Safe: the keys are those of TITLES, each once.
export const PROBLEMS = Object.fromEntries(
  Object.entries(TITLES).flatMap(([status, titles]) =>
    Object.entries(titles).map(([code, title]) => [code, { status: Number(status), title }]),
  ),
) as Readonly<Record<ProblemCode, { readonly status: number; readonly title: string }>>
