/** Who may approve: the unit's head alone, or also a group admin for what concerns only meetings (domain reference §13.2). */
export type ApproverKind = 'head' | 'head-or-group-admin'

/** What is fixed about a type of notice (domain reference §13.2, §13.4). */
export interface NoticeTypeFacts {
  readonly name: string
  /** In square brackets before the title, as people know it from loudspeakers. */
  readonly mark: string
  readonly approver: ApproverKind
  /** Days for which it holds after sending; null: until it is corrected or withdrawn. */
  readonly lifetimeDays: number | null
  /** Sent at once by the duty officer, confirmed by the head within 30 minutes. */
  readonly isUrgent: boolean
  /** Not held to 06:00–21:30. A correction keeps the hours of what it corrects (decision 0022). */
  readonly ignoresQuietHours: boolean
  /** Counts among the two ordinary notices that a group gets in a day. */
  readonly isOrdinary: boolean
}

const ordinary = { approver: 'head', isUrgent: false, ignoresQuietHours: false, isOrdinary: true } as const

/** All types by code, in the order people choose from. */
export const NOTICE_TYPES = {
  TB_KHAN: {
    name: 'Thông báo khẩn',
    mark: 'KHẨN',
    approver: 'head',
    lifetimeDays: 1,
    isUrgent: true,
    ignoresQuietHours: true,
    isOrdinary: false,
  },
  TB_CANHBAO: { ...ordinary, name: 'Cảnh báo thủ đoạn tội phạm', mark: 'CẢNH BÁO', lifetimeDays: 30 },
  TB_TUYENTRUYEN: { ...ordinary, name: 'Tuyên truyền pháp luật', mark: 'TUYÊN TRUYỀN', lifetimeDays: 60 },
  TB_HUONGDAN: { ...ordinary, name: 'Hướng dẫn thủ tục', mark: 'HƯỚNG DẪN', lifetimeDays: null },
  TB_VANDONG: { ...ordinary, name: 'Vận động', mark: 'VẬN ĐỘNG', lifetimeDays: 60 },
  TB_TIMNGUOI: { ...ordinary, name: 'Tìm người', mark: 'TÌM NGƯỜI', lifetimeDays: null },
  TB_LICH: {
    ...ordinary,
    name: 'Lịch, mời họp',
    mark: 'MỜI HỌP',
    approver: 'head-or-group-admin',
    lifetimeDays: 30,
  },
  TB_BIEUDUONG: { ...ordinary, name: 'Biểu dương, kết quả', mark: 'BIỂU DƯƠNG', lifetimeDays: 30 },
  TB_NHACGIO: {
    ...ordinary,
    name: 'Nhắc giờ',
    mark: 'NHẮC GIỜ',
    lifetimeDays: 1,
    ignoresQuietHours: true,
    isOrdinary: false,
  },
  TB_DINHCHINH: {
    ...ordinary,
    name: 'Đính chính, kết thúc',
    mark: 'ĐÍNH CHÍNH',
    lifetimeDays: 30,
    isOrdinary: false,
  },
} as const satisfies Record<string, NoticeTypeFacts>

/** Stable code of a type, e.g. `TB_CANHBAO`. */
export type NoticeType = keyof typeof NOTICE_TYPES

/** Every code, in the order people choose from. */
// Safe: the keys of a literal that nothing adds to.
export const NOTICE_TYPE_CODES = Object.keys(NOTICE_TYPES) as [NoticeType, ...NoticeType[]]

/** What is fixed about a type. */
export function noticeTypeFacts(type: NoticeType): NoticeTypeFacts {
  return NOTICE_TYPES[type]
}
