/**
 * Every way a call can fail: HTTP status and what people read. Codes are stable; titles are Vietnamese, say what happened
 * and, where it helps, what to do. Nothing of the request is quoted.
 */
export const PROBLEMS = {
  'request.malformed': { status: 400, title: 'Yêu cầu không đọc được.' },
  'request.invalid': { status: 422, title: 'Dữ liệu gửi lên chưa đúng.' },
  'request.too-large': { status: 413, title: 'Dữ liệu gửi lên quá lớn.' },
  'request.unsupported-media-type': { status: 415, title: 'Định dạng dữ liệu không được hỗ trợ.' },
  'request.not-found': { status: 404, title: 'Không tìm thấy địa chỉ này.' },
  'request.cross-site': { status: 403, title: 'Yêu cầu đến từ trang khác nên bị từ chối.' },
  'session.none': { status: 401, title: 'Anh/chị chưa đăng nhập hoặc phiên đã hết hạn.' },
  'session.refused': { status: 401, title: 'Tên đăng nhập, mật khẩu hoặc mã xác thực không đúng.' },
  'session.totp-required': { status: 401, title: 'Tài khoản này cần thêm mã xác thực 6 số.' },
  'session.wait': { status: 429, title: 'Đăng nhập sai nhiều lần. Xin chờ một lát rồi thử lại.' },
  'session.busy': { status: 503, title: 'Nhiều người đang đăng nhập. Xin thử lại sau vài giây.' },
  'csrf.invalid': { status: 403, title: 'Phiên làm việc không khớp. Xin tải lại trang.' },
  'access.denied': { status: 403, title: 'Tài khoản này không được làm việc đó.' },
  'case-file.not-found': { status: 404, title: 'Không tìm thấy hồ sơ.' },
  'case-file.stale': { status: 409, title: 'Hồ sơ vừa được người khác thay đổi. Xin xem lại rồi làm tiếp.' },
  'case-file.transition-not-allowed': { status: 409, title: 'Hồ sơ không thể chuyển sang trạng thái này.' },
  'case-file.reason-required': { status: 422, title: 'Bước này cần ghi lý do.' },
  'case-file.head-required': { status: 403, title: 'Bước này cần chỉ huy đơn vị thực hiện.' },
  'case-file.no-conversation': { status: 409, title: 'Hồ sơ này không có cuộc trò chuyện để trả lời.' },
  'case-file.not-in-officer-mode': {
    status: 409,
    title: 'Cuộc trò chuyện đang do hệ thống tự động trả lời.',
  },
  'case-file.unknown-officer': { status: 422, title: 'Không giao được cho cán bộ này.' },
  'case-file.unknown-unit': { status: 422, title: 'Không chuyển được tới đơn vị này.' },
  'place.not-found': { status: 404, title: 'Không tìm thấy nơi này.' },
  'evidence.not-found': { status: 404, title: 'Không tìm thấy tệp.' },
  'simulator.not-found': { status: 404, title: 'Không tìm thấy.' },
  'service.unavailable': { status: 503, title: 'Hệ thống đang bận. Xin thử lại sau ít phút.' },
  'service.failed': { status: 500, title: 'Hệ thống gặp lỗi. Xin thử lại; nếu còn lỗi, xin báo quản trị.' },
} as const satisfies Record<string, { readonly status: number; readonly title: string }>
export type ProblemCode = keyof typeof PROBLEMS
