/** What officers read beside a time limit, by its key (domain reference §5.4). */
const CLOCK_LABELS: Readonly<Record<string, string>> = {
  T_ACK_SYS: 'Hệ thống xác nhận với người báo',
  T_SEEN: 'Trực ban mở xem',
  T_GRAVE: 'Báo ngay cơ quan điều tra',
  T_24H: 'Chuyển tin kèm tài liệu trong 24 giờ',
  T_7D: 'Kiểm tra, xác minh sơ bộ',
  T_CHILD: 'Chuyển tin xâm hại trẻ em',
  T_CLASS: 'Phân loại tin',
  T_NOTICE_IN: 'Thông báo tiếp nhận',
  T_SOLVE: 'Giải quyết tin',
  T_SOLVE_EXT1: 'Giải quyết tin (gia hạn)',
  T_SOLVE_EXT2: 'Giải quyết tin (gia hạn lần hai)',
  T_EXT_REQ: 'Đề nghị gia hạn',
  T_NOTICE_OUT: 'Thông báo kết quả',
  T_NOCONTACT: 'Quyết định cấm tiếp xúc',
  T_NOCONTACT_SUP: 'Phân công giám sát cấm tiếp xúc',
  T_INFO: 'Chờ người báo bổ sung',
  T_CLOSE: 'Tự kết thúc sau kết quả',
  T_HG_START: 'Bắt đầu hòa giải',
}

/** The Vietnamese name of a time limit; a key this version does not know is shown as it is. */
export function clockLabel(key: string): string {
  return CLOCK_LABELS[key] ?? key
}
