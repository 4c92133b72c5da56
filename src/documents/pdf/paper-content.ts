import type { Content } from 'pdfmake/interfaces.js'
import type { Paper, PaperBlock, PaperTable } from '../../app/documents/paper.ts'
import { printable } from '../printable.ts'
import { officialHead } from './official-head.ts'

/** A line to write on, as long as the page is wide. */
const DOTS = '.'.repeat(112)
/** Characters of a label and the line behind it that fit side by side. */
const FIELD_CHARS = 88
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
    ...paper.blocks.map(blockContent),
  ]
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
            ? '.'.repeat(Math.max(16, FIELD_CHARS - block.label.length))
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
  const total = table.columns.reduce((sum, { width }) => sum + width, 0)
  const head = table.columns.map(({ title }) => ({ text: title, bold: true, alignment: 'center' as const }))
  const rows = table.rows.map((row) => row.map(cellContent))
  const isShort = table.rows.every((row) => row.every((cell) => String(cell).length <= MAX_WHOLE_CELL_CHARS))
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: isShort,
      widths: table.columns.map(({ width }) => `${(width / total) * 100}%`),
      body: [head, ...rows],
    },
    fontSize,
    lineHeight: 1.05,
    margin: [0, 4, 0, 8],
  }
}

function cellContent(cell: string | number): Content {
  return typeof cell === 'number' ? { text: String(cell), alignment: 'center' } : { text: printable(cell) }
}

/** Captions side by side, with room to sign; kept together on one page. */
export function signatureContent(captions: readonly string[]): Content {
  return {
    unbreakable: true,
    margin: [0, 18, 0, 0],
    columns: captions.map((caption) => ({
      alignment: 'center',
      stack: [
        { text: caption, bold: true, fontSize: 12 },
        { text: '(Ký, ghi rõ họ tên)', italics: true, fontSize: 11 },
        { text: ' ', margin: [0, 0, 0, 46] },
      ],
    })),
  }
}
