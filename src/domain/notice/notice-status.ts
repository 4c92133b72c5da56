/**
 * States of a notice (domain reference §9.3, and `PAUSED`, from which sending goes on). `DRAFT` and `CHANGES_REQUESTED` can
 * be edited; from `APPROVED` on the text is frozen.
 */
export const NOTICE_STATUSES = [
  'DRAFT',
  'IN_REVIEW',
  'CHANGES_REQUESTED',
  'REJECTED',
  'APPROVED',
  'SCHEDULED',
  'SENDING',
  'PAUSED',
  'SENT',
  'CANCELLED',
  'EXPIRED',
  'CORRECTED',
  'WITHDRAWN',
] as const
export type NoticeStatus = (typeof NOTICE_STATUSES)[number]

/** Names of the states on screens. */
export const NOTICE_STATUS_NAMES: Readonly<Record<NoticeStatus, string>> = {
  DRAFT: 'Bản nháp',
  IN_REVIEW: 'Chờ duyệt',
  CHANGES_REQUESTED: 'Yêu cầu sửa',
  REJECTED: 'Không duyệt',
  APPROVED: 'Đã duyệt',
  SCHEDULED: 'Đã hẹn giờ',
  SENDING: 'Đang gửi',
  PAUSED: 'Tạm dừng',
  SENT: 'Đã gửi',
  CANCELLED: 'Đã hủy',
  EXPIRED: 'Hết hiệu lực',
  CORRECTED: 'Đã đính chính',
  WITHDRAWN: 'Đã thu hồi',
}
