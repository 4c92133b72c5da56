import type { Content, ContentTable } from 'pdfmake/interfaces.js'
import type { Paper, PaperBlock, PaperTable } from '../../app/documents/paper.ts'
import { printable } from '../printable.ts'
import { officialHead } from './official-head.ts'

/** Width between the margins, in points; of a dot and of a letter of a label as they are set. */
const LINE = { width: 453, dot: 3.25, letter: 5.9 } as const
/** A line to write on, as long as the page is wide. */
const DOTS = dots(LINE.width)
/** So many blocks stand with the signatures, so that nobody signs an empty page. */
const SIGNED_BLOCKS = 4
/** Rows of a book that stand with the signatures. */
const SIGNED_ROWS = 2
/** A longer block may be broken over two pages, so it is not kept with the signatures. */
const MAX_KEPT_CHARS = 300
/** Rows with longer cells may break over two pages: kept whole, they could leave half a page empty. */
const MAX_WHOLE_CELL_CHARS = 600

/** Lays a case paper out: head, title, blocks. */
export function paperContent(paper: Paper): Content[] {
  return [
    ...(paper.formNumber === ''
      ? []
      : [{ text: paper.formNumber, alignment: 'right', italics: true, fontSize: 10 } as const]),
    officialHead(paper.unitName, `Số: ......../${paper.referenceCode}`),
    {
      text: paper.title,
      style: undefined,
      bold: true,
      fontSize: 15,
      alignment: 'center',
      margin: [0, 0, 0, 10],
    },
    ...keptWithSignatures(paper.blocks),
  ]
}

/** The last lines go to the next page together with the signatures below them. */
function keptWithSignatures(blocks: readonly PaperBlock[]): Content[] {
  if (blocks.at(-1)?.kind !== 'signatures') return blocks.map(blockContent)
  const before = blocks.slice(0, -1)
  const kept = before.slice(-SIGNED_BLOCKS).toReversed()
  const long = kept.findIndex((block) => !isShort(block))
  const count = long === -1 ? kept.length : long
  // A heading never stays behind alone.
  const isHeaded = before.at(-count - 1)?.kind === 'heading'
  const cut = before.length - count - (isHeaded ? 1 : 0)
  return [
    ...blocks.slice(0, cut).map(blockContent),
    { unbreakable: true, stack: blocks.slice(cut).map(blockContent) },
  ]
}

function isShort(block: PaperBlock): boolean {
  switch (block.kind) {
    case 'text':
      return block.text.length <= MAX_KEPT_CHARS
    case 'field':
      return block.value.length <= MAX_KEPT_CHARS
    case 'answer':
      return block.text.length + block.question.length <= MAX_KEPT_CHARS
    case 'heading':
    case 'lines':
      return true
    case 'table':
    case 'signatures':
      return false
  }
}

function dots(points: number): string {
  return '.'.repeat(Math.max(16, Math.floor(points / LINE.dot) - 1))
}

function blockContent(block: PaperBlock): Content {
  switch (block.kind) {
    case 'heading':
      return { text: block.text, bold: true, margin: [0, 8, 0, 2] }
    case 'text':
      return { text: printable(block.text), italics: block.isItalic === true, margin: [0, 2, 0, 4] }
    case 'field':
      return {
        text: [
          { text: `${block.label}: `, bold: true },
          block.value === ''
            ? dots(LINE.width - LINE.letter * (block.label.length + 2))
            : printable(block.value),
        ],
        margin: [0, 1, 0, 2],
      }
    case 'answer':
      return {
        stack: [
          { text: printable(block.question), italics: true },
          { text: block.text === '' ? '–' : `“${printable(block.text)}”`, margin: [12, 0, 0, 4] },
        ],
      }
    case 'lines':
      return { stack: Array.from({ length: block.count }, () => ({ text: DOTS, margin: [0, 3, 0, 3] })) }
    case 'table':
      return tableContent(block.table, 10)
    case 'signatures':
      return signatureContent(block.captions)
  }
}

/** A table whose head stands on every page again. */
export function tableContent(table: PaperTable, fontSize: number): Content {
  return { ...rowsContent(table, fontSize, { isHeaded: true }), margin: [0, 4, 0, 8] }
}

/** A table at the end of a book, whose last rows go to the next page together with the signatures below them. */
export function signedTableContent(
  table: PaperTable,
  fontSize: number,
  captions: readonly string[],
): Content[] {
  const last = table.rows.slice(-SIGNED_ROWS)
  const signatures = signatureContent(captions)
  if (!areWhole(last)) return [tableContent(table, fontSize), signatures]
  const tail = { ...table, rows: last }
  if (last.length === table.rows.length)
    return [{ unbreakable: true, stack: [tableContent(tail, fontSize), signatures] }]
  const body = { ...table, rows: table.rows.slice(0, -SIGNED_ROWS) }
  return [
    { ...rowsContent(body, fontSize, { isHeaded: true }), margin: [0, 4, 0, 0] },
    // Moved up by the width of a line, so that rows which go on below others have one line between them.
    {
      unbreakable: true,
      stack: [{ ...rowsContent(tail, fontSize, { isHeaded: false }), margin: [0, -1, 0, 0] }, signatures],
    },
  ]
}

function rowsContent(
  { columns, rows }: PaperTable,
  fontSize: number,
  { isHeaded }: { readonly isHeaded: boolean },
): ContentTable {
  const total = columns.reduce((sum, { width }) => sum + width, 0)
  const head = columns.map(({ title }) => ({ text: title, bold: true, alignment: 'center' as const }))
  return {
    table: {
      ...(isHeaded ? { headerRows: 1, keepWithHeaderRows: 1 } : {}),
      dontBreakRows: areWhole(rows),
      widths: columns.map(({ width }) => `${(width / total) * 100}%`),
      body: [...(isHeaded ? [head] : []), ...rows.map((row) => row.map(cellContent))],
    },
    fontSize,
    lineHeight: 1.05,
  }
}

function areWhole(rows: PaperTable['rows']): boolean {
  return rows.every((row) => row.every((cell) => String(cell).length <= MAX_WHOLE_CELL_CHARS))
}

function cellContent(cell: string | number): Content {
  return typeof cell === 'number' ? { text: String(cell), alignment: 'center' } : { text: printable(cell) }
}

/** Captions side by side, with room to sign. */
function signatureContent(captions: readonly string[]): Content {
  return {
    margin: [0, 14, 0, 0],
    columns: captions.map((caption) => ({
      alignment: 'center',
      stack: [
        { text: caption, bold: true, fontSize: 12 },
        { text: '(Ký, ghi rõ họ tên)', italics: true, fontSize: 11 },
        { text: ' ', margin: [0, 0, 0, 42] },
      ],
    })),
  }
}
