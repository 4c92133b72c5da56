import { stringify } from 'csv-stringify/sync'
import type { TableBook } from '../../app/documents/paper.ts'
import { neutraliseFormula, printable } from '../printable.ts'

/** The first table as CSV that Excel opens with its Vietnamese letters (UTF-8 with mark), quoted, without formulas. */
export function writeCsv({ tables }: TableBook): Uint8Array {
  const [table] = tables
  if (table === undefined) return new Uint8Array()
  const rows = table.rows.map((row) =>
    row.map((cell) => (typeof cell === 'number' ? cell : neutraliseFormula(printable(cell)))),
  )
  const head = table.columns.map(({ title }) => title)
  const text = stringify([head, ...rows], { bom: true, quoted_string: true, record_delimiter: '\r\n' })
  return new TextEncoder().encode(text)
}
