import { CATEGORIES, isCategoryCode } from '../../domain/case-file/category.ts'
import { formatInstant } from '../../domain/text/format-instant.ts'
import { sourceLabel } from '../inbox/officer-words.ts'
import type { PaperTable } from './paper.ts'

/** One line of the register as read; instants in ms since the epoch. */
export interface RegisterRow {
  readonly referenceCode: string
  readonly registerNumber: string | undefined
  readonly submittedAt: number
  readonly source: string
  readonly category: string
  readonly what: string
  readonly where: string
  readonly when: string
  readonly evidenceCount: number
  /** Who took it over first. */
  readonly receivedBy: string | undefined
  readonly assignee: string | undefined
  readonly transferredTo: string | undefined
  readonly transferredAt: number | undefined
  readonly statusLabel: string
  /** When the resident was told of a result. */
  readonly resultToldAt: number | undefined
}

/** The usual columns of the sổ tiếp nhận (domain reference §5.5). */
const COLUMNS: PaperTable['columns'] = [
  { title: 'STT', width: 3 },
  { title: 'Ngày giờ tiếp nhận', width: 6 },
  { title: 'Hình thức', width: 5 },
  { title: 'Họ tên, năm sinh, nơi cư trú, điện thoại người báo', width: 7 },
  { title: 'Nội dung tóm tắt', width: 15 },
  { title: 'Nơi, thời gian xảy ra', width: 9 },
  { title: 'Tài liệu, đồ vật kèm theo', width: 4 },
  { title: 'Người tiếp nhận', width: 6 },
  { title: 'Chỉ huy phê duyệt / phân công', width: 6 },
  { title: 'Cơ quan chuyển đến, ngày giờ chuyển', width: 7 },
  { title: 'Kết quả', width: 6 },
  { title: 'Ngày thông báo cho người báo', width: 6 },
  { title: 'Ghi chú', width: 8 },
]

/**
 * The register as a table. The fourth column stays empty: who reported is not exported in bulk, it is written in by hand
 * from an open identity where the paper book needs it.
 */
export function registerTable(rows: readonly RegisterRow[]): PaperTable {
  return { name: 'Sổ tiếp nhận', columns: COLUMNS, rows: rows.map(lineOf) }
}

function lineOf(row: RegisterRow, index: number): readonly (string | number)[] {
  const category = isCategoryCode(row.category) ? CATEGORIES[row.category].name : row.category
  return [
    index + 1,
    formatInstant(row.submittedAt, 'vi'),
    sourceLabel(row.source),
    '',
    `[${category}] ${row.what}`,
    joined([row.where, row.when]),
    row.evidenceCount === 0 ? '' : `${row.evidenceCount} tệp`,
    row.receivedBy ?? '',
    row.assignee ?? '',
    joined([
      row.transferredTo,
      row.transferredAt === undefined ? undefined : formatInstant(row.transferredAt, 'vi'),
    ]),
    row.statusLabel,
    row.resultToldAt === undefined ? '' : formatInstant(row.resultToldAt, 'vi'),
    joined([row.referenceCode, row.registerNumber === undefined ? undefined : `Số ${row.registerNumber}`]),
  ]
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('; ')
}
