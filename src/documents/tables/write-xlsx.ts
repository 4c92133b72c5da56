import type { PaperTable, TableBook } from '../../app/documents/paper.ts'
import { neutraliseFormula, printable } from '../printable.ts'

/** Width of a column in characters for one share of the page. */
const CHARS_A_SHARE = 3.2
/** Rows above a table: title, subtitle, an empty one; and the head itself. */
const ROWS_ABOVE = 4
/** Excel takes no longer cell. */
const MAX_CELL_CHARS = 32_767

/**
 * A workbook with a sheet for each table: head rows stay in view, cells are text or numbers and never formulas. Neutralised
 * all the same, because sheets are saved as CSV again.
 */
export async function writeXlsx(book: TableBook): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import('write-excel-file/node') // no start waits for it
  const sheets = book.tables.map((table) => ({
    sheet: table.name.slice(0, 31),
    data: sheetRows(book, table),
    columns: table.columns.map(({ width }) => ({ width: Math.max(6, Math.round(width * CHARS_A_SHARE)) })),
    stickyRowsCount: ROWS_ABOVE,
    orientation: 'landscape' as const,
  }))
  const buffer = await writeExcelFile(sheets, { fontFamily: 'Times New Roman', fontSize: 12 }).toBuffer()
  return Uint8Array.from(buffer)
}

function sheetRows(book: TableBook, table: PaperTable) {
  const title = { value: book.title, fontWeight: 'bold' as const, fontSize: 14 }
  const subtitle = { value: `${printable(book.unitName)} – ${book.subtitle}`, fontStyle: 'italic' as const }
  const head = table.columns.map((column) => ({
    value: column.title,
    fontWeight: 'bold' as const,
    align: 'center' as const,
    alignVertical: 'center' as const,
    wrap: true,
    borderStyle: 'thin' as const,
    backgroundColor: '#E8EEF7',
  }))
  return [[title], [subtitle], [], head, ...table.rows.map((row) => row.map(cellOf))]
}

function cellOf(cell: string | number) {
  const style = { borderStyle: 'thin' as const, wrap: true, alignVertical: 'top' as const }
  if (typeof cell === 'number') return { value: cell, type: Number, ...style }
  return { value: neutraliseFormula(printable(cell)).slice(0, MAX_CELL_CHARS), type: String, ...style }
}
