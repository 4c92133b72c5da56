import { maySeeCaseFile } from '../../domain/access/case-access.ts'
import type { AskingOfficer } from '../../domain/access/role.ts'
import type { Clock } from '../clock.ts'
import type { InboxStore } from '../inbox/ports.ts'
import { casePaper } from './case-papers.ts'
import type { DocumentWriter, PaperKind } from './paper.ts'

/** What printing is made of. */
export interface PrintDependencies {
  readonly store: InboxStore
  readonly writer: DocumentWriter
  readonly clock: Clock
}

/** Which paper, and how. */
export interface PrintCommand {
  readonly officer: AskingOfficer
  readonly caseFileId: string
  readonly kind: PaperKind
  readonly format: 'pdf' | 'docx'
  /** Asks for the resident's name and number on the paper; without an open view of the identity the lines stay blank. */
  readonly withIdentity: boolean
}

/** A paper ready to be sent; the name says the code, never a person. */
export interface PrintedPaper {
  readonly bytes: Uint8Array
  readonly fileName: string
}

/**
 * Prints a paper of a case file and records that it was printed, and whether with the identity. Undefined for what does not
 * exist and for what is another unit's.
 */
export async function printCasePaper(
  deps: PrintDependencies,
  command: PrintCommand,
): Promise<PrintedPaper | undefined> {
  const { officer, caseFileId, kind, format } = command
  const at = deps.clock.now()
  const paper = await deps.store.withOfficer(officer, async (inbox) => {
    const record = await inbox.findCaseFile(caseFileId)
    const scope = record && {
      unitCode: record.unit.code,
      assigneeId: record.assignee?.id,
      isShared: record.work.isSharedWithMe,
    }
    if (record === undefined || scope === undefined || !maySeeCaseFile(officer, scope)) return undefined
    const withIdentity = command.withIdentity && record.contact !== undefined
    await inbox.recordAudit({
      chain: officer.unitCode,
      at,
      actor: `officer:${officer.id}`,
      action: 'case-file.exported',
      subject: `case-file:${caseFileId}`,
      detail: { kind, format, identity: withIdentity },
    })
    return casePaper(kind, record, { officerName: officer.name, withIdentity, at })
  })
  if (paper === undefined) return undefined
  const bytes = await deps.writer.writePaper(kind, format, paper)
  return { bytes, fileName: `${kind}-${paper.referenceCode}.${format}` }
}
