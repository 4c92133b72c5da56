import { worksOnCaseFiles } from '../../domain/access/role.ts'
import type { Clock } from '../clock.ts'
import type { InboxStore } from '../inbox/ports.ts'
import { dutyBookTable } from './duty-book.ts'
import {
  bookOf,
  type ExportCommand,
  type ExportResult,
  fileNameOf,
  MAX_PAGE_ROWS,
  spanOf,
} from './export-books.ts'
import type { DocumentWriter } from './paper.ts'

/** What exporting the duty book is made of. */
export interface DutyBookDependencies {
  readonly store: InboxStore
  readonly writer: DocumentWriter
  readonly clock: Clock
}

/** Exports the sổ trực ban of the officer's own unit; whoever keeps it may print it, and that is recorded. */
export async function exportDutyBook(
  deps: DutyBookDependencies,
  command: ExportCommand<'xlsx' | 'pdf'>,
): Promise<ExportResult> {
  const { officer, format, from, to } = command
  if (!worksOnCaseFiles(officer.role)) return { kind: 'not-allowed' }
  const span = spanOf(command)
  if (span === undefined) return { kind: 'bad-span' }
  const at = deps.clock.now()
  const entries = await deps.store.withOfficer(officer, async (inbox) => {
    const found = await inbox.duty.listEntries(span.start, span.end)
    await inbox.recordAudit({
      chain: officer.unitCode,
      at,
      actor: `officer:${officer.id}`,
      action: 'report.exported',
      detail: { report: 'duty-book', format, from, to, rows: found.length },
    })
    return found
  })
  if (entries.length > MAX_PAGE_ROWS) return { kind: 'too-many', limit: MAX_PAGE_ROWS }
  const rows = entries.map((entry) => ({ ...entry, officer: entry.officer.name, to: entry.to?.name }))
  const book = bookOf(command, {
    title: 'SỔ TRỰC BAN',
    tables: [dutyBookTable(rows)],
    signatures: ['NGƯỜI TRÍCH XUẤT', 'CHỈ HUY ĐƠN VỊ'],
    at,
  })
  const bytes = await deps.writer.writeTables(format, book)
  return { kind: 'done', bytes, fileName: fileNameOf('so-truc-ban', command) }
}
