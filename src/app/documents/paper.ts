/** A piece of a printed paper, top to bottom. */
export type PaperBlock =
  /** A caption in bold. */
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly isItalic?: boolean }
  /** A label with its value; an empty value leaves a dotted line to be filled in by hand. */
  | { readonly kind: 'field'; readonly label: string; readonly value: string }
  /** A question with the answer as written, quoted. */
  | { readonly kind: 'answer'; readonly question: string; readonly text: string }
  /** Dotted lines to write on. */
  | { readonly kind: 'lines'; readonly count: number }
  | { readonly kind: 'table'; readonly table: PaperTable }
  /** Two or three captions side by side with room for names under them. */
  | { readonly kind: 'signatures'; readonly captions: readonly string[] }

/** A table as it is printed or exported. Cells are text; numbers stay numbers for spreadsheets. */
export interface PaperTable {
  /** Name of the sheet, at most 31 characters. */
  readonly name: string
  readonly columns: readonly { readonly title: string /** Share of the width. */; readonly width: number }[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/** A case paper: its name, head and blocks, independent of PDF or DOCX. */
export interface Paper {
  readonly title: string
  /** Number of the form, e.g. "Mẫu số 01 (dự thảo)"; empty for papers of our own. */
  readonly formNumber: string
  readonly unitName: string
  readonly referenceCode: string
  readonly blocks: readonly PaperBlock[]
  /** Named values for editable templates. */
  readonly fields: Readonly<Record<string, string>>
  readonly lists: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>
  /** Milliseconds since the epoch. */
  readonly at: number
}

/** Tables on one occasion: a register, a record book. */
export interface TableBook {
  readonly title: string
  readonly subtitle: string
  readonly unitName: string
  readonly tables: readonly PaperTable[]
  readonly signatures: readonly string[]
  /** Milliseconds since the epoch. */
  readonly at: number
}

/** Makes bytes of papers; implemented by the adapter `documents`. */
export interface DocumentWriter {
  writePaper(kind: PaperKind, format: 'pdf' | 'docx', paper: Paper): Promise<Uint8Array>
  writeTables(format: 'pdf' | 'docx' | 'xlsx' | 'csv', book: TableBook): Promise<Uint8Array>
}

/** Papers of one case file. `form-01`: draft of the record of reception; `form-03`: draft of the transfer slip. */
export const PAPER_KINDS = ['hand-over-sheet', 'form-01', 'form-03'] as const
export type PaperKind = (typeof PAPER_KINDS)[number]
