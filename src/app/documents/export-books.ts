import type { AskingOfficer } from '../../domain/access/role.ts'
import type { Clock } from '../clock.ts'
import type { MediationStore } from '../mediation/ports.ts'
import { mediationBookPartOne, mediationBookPartTwo } from './mediation-book.ts'
import type { DocumentWriter, TableBook } from './paper.ts'
import { type RegisterRow, registerTable } from './register-book.ts'

/** Rows that a spreadsheet takes at most; beyond that the span is to be split. */
export const MAX_SHEET_ROWS = 5_000
/** Rows that are laid out on pages at most: 500 take about half a second, which a request can bear and more should not. */
export const MAX_PAGE_ROWS = 500

/** Reads register lines on behalf of one officer, under row-level security, and keeps that they were exported. */
export interface RegisterStore {
  /** Lines received from `start` until before `end`, oldest first, of the officer's own unit. */
  exportRegister(
    officer: AskingOfficer,
    span: {
      readonly start: number
      readonly end: number
      readonly limit: number
      readonly format: string
      readonly at: number
    },
  ): Promise<readonly RegisterRow[]>
}

/** What exporting is made of. */
export interface ExportDependencies {
  readonly registers: RegisterStore
  readonly mediations: MediationStore
  readonly writer: DocumentWriter
  readonly clock: Clock
}

/** A book in a format over a span of days in Vietnam; both days included. */
export interface ExportCommand<Format> {
  readonly officer: AskingOfficer & { readonly unitName: string }
  readonly format: Format
  /** `YYYY-MM-DD`. */
  readonly from: string
  readonly to: string
}

/** How an export ended. `too-many`: more rows than this format takes. */
export type ExportResult =
  | { readonly kind: 'done'; readonly bytes: Uint8Array; readonly fileName: string }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'bad-span' }
  | { readonly kind: 'too-many'; readonly limit: number }

const DAY_MS = 86_400_000
const VIETNAM_OFFSET_MS = 7 * 3_600_000

/** Exports the sổ tiếp nhận. Bulk export is the unit head's (domain reference §3.4). */
export async function exportRegister(
  deps: ExportDependencies,
  command: ExportCommand<'xlsx' | 'csv' | 'pdf'>,
): Promise<ExportResult> {
  const { officer, format } = command
  if (officer.role !== 'unit_head' && officer.role !== 'province_duty') return { kind: 'not-allowed' }
  const span = spanOf(command)
  if (span === undefined) return { kind: 'bad-span' }
  const limit = limitOf(format)
  const at = deps.clock.now()
  const rows = await deps.registers.exportRegister(officer, { ...span, limit: limit + 1, format, at })
  if (rows.length > limit) return { kind: 'too-many', limit }
  const title = 'SỔ TIẾP NHẬN TỐ GIÁC, TIN BÁO VỀ TỘI PHẠM (bản trích xuất)'
  const book = bookOf(command, {
    title,
    tables: [registerTable(rows)],
    signatures: ['NGƯỜI TRÍCH XUẤT', 'CHỈ HUY ĐƠN VỊ'],
    at,
  })
  return {
    kind: 'done',
    bytes: await deps.writer.writeTables(format, book),
    fileName: fileNameOf('so-tiep-nhan', command),
  }
}

/** Exports the record book of mediation: part I for whoever mediates, both parts for heads. */
export async function exportMediationBook(
  deps: ExportDependencies,
  command: ExportCommand<'xlsx' | 'docx' | 'pdf'>,
): Promise<ExportResult> {
  const { officer, format } = command
  const isHead = officer.role === 'mediation_head' || officer.role === 'unit_head'
  if (!isHead && officer.role !== 'mediator') return { kind: 'not-allowed' }
  const span = spanOf(command)
  if (span === undefined) return { kind: 'bad-span' }
  const at = deps.clock.now()
  const records = await deps.mediations.withOfficer(officer, async (desk) => {
    const found = await desk.listForRecordBook(span.start, span.end, MAX_PAGE_ROWS + 1)
    await desk.recordAudit({
      chain: officer.unitCode,
      at,
      actor: `officer:${officer.id}`,
      action: 'report.exported',
      detail: {
        report: 'mediation-record-book',
        format,
        from: command.from,
        to: command.to,
        rows: found.length,
      },
    })
    return found
  })
  if (records.length > MAX_PAGE_ROWS) return { kind: 'too-many', limit: MAX_PAGE_ROWS }
  const partOne = mediationBookPartOne(records)
  const tables = isHead ? [partOne, mediationBookPartTwo(records)] : [partOne]
  const title = 'SỔ THEO DÕI HOẠT ĐỘNG HÒA GIẢI Ở CƠ SỞ'
  const book = bookOf(command, { title, tables, signatures: ['NGƯỜI LẬP SỔ', 'TỔ TRƯỞNG TỔ HÒA GIẢI'], at })
  return {
    kind: 'done',
    bytes: await deps.writer.writeTables(format, book),
    fileName: fileNameOf('so-hoa-giai', command),
  }
}

/** A book over the asked span, with the unit's name and the days in its head. */
export function bookOf(
  { officer, from, to }: ExportCommand<string>,
  rest: Pick<TableBook, 'title' | 'tables' | 'signatures' | 'at'>,
): TableBook {
  return {
    ...rest,
    unitName: officer.unitName,
    subtitle: `Từ ngày ${dayWords(from)} đến ngày ${dayWords(to)}`,
  }
}

/** The name a browser keeps an export under. */
export function fileNameOf(name: string, { from, to, format }: ExportCommand<string>): string {
  return `${name}-${from}-${to}.${format}`
}

function limitOf(format: string): number {
  return format === 'pdf' ? MAX_PAGE_ROWS : MAX_SHEET_ROWS
}

/** The days as instants; undefined when they are in the wrong order or more than two years. */
export function spanOf({
  from,
  to,
}: ExportCommand<string>): { readonly start: number; readonly end: number } | undefined {
  const start = Date.parse(`${from}T00:00:00Z`) - VIETNAM_OFFSET_MS
  const end = Date.parse(`${to}T00:00:00Z`) - VIETNAM_OFFSET_MS + DAY_MS
  const days = (end - start) / DAY_MS
  return days >= 1 && days <= 731 ? { start, end } : undefined
}

function dayWords(day: string): string {
  return day.split('-').toReversed().join('/')
}
