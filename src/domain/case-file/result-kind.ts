/**
 * How a case ended (domain reference §9.1; the first three after art. 147 BLTTHS). The resident hears only that it was
 * looked into, unless the officer writes what may be told.
 */
export const RESULT_KINDS = {
  KHOI_TO: 'Khởi tố',
  KHONG_KHOI_TO: 'Không khởi tố',
  TAM_DINH_CHI: 'Tạm đình chỉ',
  XU_PHAT: 'Xử phạt hành chính',
  NHAC_NHO: 'Nhắc nhở, giáo dục',
  HG_THANH: 'Hòa giải thành',
  HG_KHONG_THANH: 'Hòa giải không thành',
  CHUYEN_CO_QUAN: 'Chuyển cơ quan khác',
  GIAI_QUYET_TAI_CHO: 'Đã ngăn chặn, giải quyết tại chỗ',
  CHUA_DU_CAN_CU: 'Chưa đủ căn cứ',
  TIN_KHONG_DUNG: 'Tin không đúng',
} as const satisfies Record<string, string>

/** Stable code of a result. */
export type ResultKind = keyof typeof RESULT_KINDS

/** Every code, in the order officers see them. */
// Safe: the keys of a literal that nothing adds to, and there is at least one.
export const RESULT_KIND_CODES = Object.keys(RESULT_KINDS) as [ResultKind, ...ResultKind[]]
