import { formatInstant } from '../../domain/text/format-instant.ts'
import type { PaperTable } from './paper.ts'

/** One line of the sổ trực ban as read from the duty tables. */
export interface DutyBookRow {
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly officer: string
  readonly kind: 'entry' | 'handover' | 'taken-over'
  readonly text: string
  /** For whom a handover is. */
  readonly to: string | undefined
}

const KINDS: Readonly<Record<DutyBookRow['kind'], string>> = {
  entry: 'Ghi sổ',
  handover: 'Bàn giao ca',
  'taken-over': 'Nhận ca',
}

/** The duty book of a span as a table, oldest first. */
export function dutyBookTable(rows: readonly DutyBookRow[]): PaperTable {
  return {
    name: 'Sổ trực ban',
    columns: [
      { title: 'STT', width: 2 },
      { title: 'Thời gian', width: 6 },
      { title: 'Cán bộ trực', width: 7 },
      { title: 'Việc', width: 4 },
      { title: 'Nội dung', width: 24 },
      { title: 'Người nhận bàn giao', width: 7 },
      { title: 'Ký', width: 4 },
    ],
    rows: rows.map(({ at, officer, kind, text, to }, index) => [
      index + 1,
      formatInstant(at, 'vi'),
      officer,
      KINDS[kind],
      text,
      to ?? '',
      '',
    ]),
  }
}
