import { ROLES, type Role } from '../../domain/access/role.ts'

/** Words of the log-in page and of the menu under the officer's name. */
export const sessionTexts = {
  title: 'Đăng nhập',
  pledge: 'Mỗi tin báo đều được tiếp nhận, giữ kín và trả lời.',
  intro: 'Dành cho cán bộ trực ban và người được phân công.',
  login: 'Tên đăng nhập',
  password: 'Mật khẩu',
  totp: 'Mã xác thực 6 số',
  totpHint: 'Mở ứng dụng xác thực trên điện thoại để lấy mã.',
  submit: 'Đăng nhập',
  missingLogin: 'Xin nhập tên đăng nhập.',
  missingPassword: 'Xin nhập mật khẩu.',
  badTotp: 'Mã xác thực gồm đúng 6 chữ số.',
  wait: (seconds: number) => `Đã thử nhiều lần. Xin chờ ${seconds} giây rồi đăng nhập lại.`,
  expired: 'Phiên làm việc đã hết hạn. Xin đăng nhập lại; nội dung đang gõ vẫn được giữ.',
  logOut: 'Đăng xuất',
  account: 'Tài khoản',
  secrecy: 'Mọi lần mở hồ sơ đều được ghi lại. Danh tính người báo tin được giữ kín.',
  emergency: 'Việc khẩn cấp của người dân: 113 · 114 · 115',
} as const

const ROLE_NAMES: Readonly<Record<Role, string>> = {
  duty_officer: 'Trực ban',
  handler: 'Cán bộ thụ lý',
  unit_head: 'Chỉ huy đơn vị',
  mediation_head: 'Tổ trưởng tổ hòa giải',
  mediator: 'Hòa giải viên',
  group_admin: 'Quản trị nhóm',
  province_viewer: 'Theo dõi cấp tỉnh',
  province_duty: 'Trực ban cấp tỉnh',
  auditor: 'Kiểm tra nhật ký',
  sys_admin: 'Quản trị hệ thống',
}

/** The officer's role in words; nothing for a role that this page does not know. */
export function roleName(role: string): string {
  const known = ROLES.find((one) => one === role)
  return known === undefined ? '' : ROLE_NAMES[known]
}

/** Choices in the account menu. */
export const accountTexts = {
  settings: 'Cài đặt',
  shortcutsOn: 'Phím tắt: đang bật',
  shortcutsOff: 'Phím tắt: đang tắt',
} as const
