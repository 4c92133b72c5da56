/** Names of the papers about a case. */
export const paperTexts = {
  'hand-over': 'Phiếu bàn giao (PDF)',
  'form-01': 'Dự thảo mẫu 01 (PDF)',
  'form-03': 'Dự thảo mẫu 03 (PDF)',
} as const
