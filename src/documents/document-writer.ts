import type { DocumentWriter, Paper, PaperKind, TableBook } from '../app/documents/paper.ts'
import { formatInstant } from '../domain/text/format-instant.ts'
import { fillTemplate } from './docx/fill-template.ts'
import { readTemplate, type TemplateSource } from './docx/template-files.ts'
import { bookContent } from './pdf/book-content.ts'
import { createPdf } from './pdf/create-pdf.ts'
import { paperContent } from './pdf/paper-content.ts'
import { writeCsv } from './tables/write-csv.ts'
import { writeXlsx } from './tables/write-xlsx.ts'

/** Margins of a book's landscape pages in points. */
const BOOK_MARGINS = [36, 36, 36, 48] as const

/** Makes papers and books in every format; DOCX from templates that an installation may replace. */
export function createDocumentWriter(templates: TemplateSource): DocumentWriter {
  return {
    writePaper: async (kind, format, paper) =>
      format === 'pdf' ? paperPdf(paper) : fillTemplate(await readTemplate(templates, kind), valuesOf(paper)),
    writeTables: (format, book) => writeTables(format, book, templates),
  }
}

function paperPdf(paper: Paper): Promise<Uint8Array> {
  const { title, referenceCode, at } = paper
  return createPdf({
    title: `${title} ${referenceCode}`,
    content: paperContent(paper),
    footer: `${referenceCode} · in lúc ${formatInstant(at, 'vi')}`,
    at,
  })
}

function valuesOf({ fields, lists }: Paper) {
  return { fields, lists }
}

async function writeTables(
  format: 'pdf' | 'docx' | 'xlsx' | 'csv',
  book: TableBook,
  templates: TemplateSource,
): Promise<Uint8Array> {
  switch (format) {
    case 'xlsx':
      return writeXlsx(book)
    case 'csv':
      return writeCsv(book)
    case 'pdf':
      return createPdf({
        title: book.title,
        content: bookContent(book),
        orientation: 'landscape',
        margins: BOOK_MARGINS,
        footer: `Trích xuất lúc ${formatInstant(book.at, 'vi')}`,
        at: book.at,
      })
    case 'docx':
      return fillTemplate(await readTemplate(templates, BOOK_TEMPLATE), bookValues(book))
  }
}

/** The only book with an editable template: the record book of mediation. */
const BOOK_TEMPLATE: PaperKind | 'mediation-record-book' = 'mediation-record-book'

/** Tables as lists `rows1`, `rows2` … whose items hold the cells as `c1`, `c2` … */
function bookValues({ title, subtitle, unitName, tables }: TableBook) {
  const names = Object.fromEntries(
    [0, 1].map((index) => [
      `rows${index + 1}`,
      (tables[index]?.rows ?? []).map((row) =>
        Object.fromEntries(row.map((cell, column) => [`c${column + 1}`, String(cell)])),
      ),
    ]),
  )
  return { fields: { title, subtitle, unit: unitName }, lists: names }
}
