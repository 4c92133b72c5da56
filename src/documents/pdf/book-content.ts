import type { Content } from 'pdfmake/interfaces.js'
import type { TableBook } from '../../app/documents/paper.ts'
import { officialHead } from './official-head.ts'
import { signedTableContent, tableContent } from './paper-content.ts'

/** Small enough for thirteen columns across a page. */
const FONT_SIZE = 8.5

/** Lays a book of tables out for landscape pages. */
export function bookContent(book: TableBook): Content[] {
  return [
    officialHead(book.unitName, ''),
    { text: book.title, bold: true, fontSize: 14, alignment: 'center' },
    { text: book.subtitle, italics: true, fontSize: 11, alignment: 'center', margin: [0, 2, 0, 8] },
    ...book.tables.flatMap((table, index): Content[] => [
      ...(book.tables.length > 1 ? [caption(table.name)] : []),
      ...(index === book.tables.length - 1
        ? signedTableContent(table, FONT_SIZE, book.signatures)
        : [tableContent(table, FONT_SIZE)]),
    ]),
  ]
}

function caption(text: string): Content {
  return { text, bold: true, margin: [0, 6, 0, 2] }
}
