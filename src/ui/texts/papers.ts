/** Names of the papers about a case. */
export const paperTexts = {
  papers: 'Giấy tờ',
  'hand-over-sheet': 'Phiếu bàn giao',
  'form-01': 'Dự thảo mẫu 01',
  'form-03': 'Dự thảo mẫu 03',
} as const

/** Words of exports of a period. */
export const exportTexts = {
  from: 'Từ ngày',
  to: 'Đến hết ngày',
  register: 'Sổ tiếp nhận',
  registerTitle: 'Xuất sổ tiếp nhận',
  dutyBook: 'Sổ trực ban',
  dutyBookTitle: 'Xuất sổ trực ban',
} as const
