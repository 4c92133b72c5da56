/**
 * What a case is in law. Chosen by an officer only, never by the resident or a program (domain reference §5.1, §9.1). The
 * reports count `TO_GIAC` and `TIN_BAO` as tips about crime (`TL_GIAI_QUYET_TP`, §12.2).
 */
export const LEGAL_CLASSES = {
  TO_GIAC: 'Tố giác về tội phạm',
  TIN_BAO: 'Tin báo về tội phạm',
  KIEN_NGHI: 'Kiến nghị khởi tố',
  TU_THU: 'Tự thú, đầu thú',
  TIN_ANTT: 'Tin về an ninh, trật tự',
  HANH_CHINH: 'Vi phạm hành chính',
  DAN_SU: 'Tranh chấp dân sự, mâu thuẫn',
  KHAC: 'Việc khác',
} as const satisfies Record<string, string>

/** Stable code of a legal class. */
export type LegalClass = keyof typeof LEGAL_CLASSES

/** Every code, in the order officers see them. */
// Safe: the keys of a literal that nothing adds to, and there is at least one.
export const LEGAL_CLASS_CODES = Object.keys(LEGAL_CLASSES) as [LegalClass, ...LegalClass[]]
