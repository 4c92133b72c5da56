/** Papers that are made from a DOCX which an installation may replace by its own. */
export const TEMPLATE_NAMES = ['hand-over-sheet', 'form-01', 'form-03', 'mediation-record-book'] as const
export type TemplateName = (typeof TEMPLATE_NAMES)[number]

/** What people call each paper. */
export const TEMPLATE_TITLES: Readonly<Record<TemplateName, string>> = {
  'hand-over-sheet': 'Phiếu bàn giao tin',
  'form-01': 'Mẫu 01: Biên bản tiếp nhận nguồn tin về tội phạm (dự thảo)',
  'form-03': 'Mẫu 03: Phiếu chuyển nguồn tin về tội phạm (dự thảo)',
  'mediation-record-book': 'Sổ theo dõi hoạt động hòa giải ở cơ sở',
}
