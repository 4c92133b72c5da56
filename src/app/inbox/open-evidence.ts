import type { AskingOfficer } from '../../domain/access/role.ts'
import type { EvidenceFile, EvidenceFiles, EvidenceVariant, InboxDependencies, OpenedFile } from './ports.ts'

/** A file of a case, opened for an officer. */
export interface OpenedEvidence {
  readonly evidence: EvidenceFile
  readonly file: OpenedFile
}

/**
 * Opens a file of a case the officer may see. Opening the original leaves a trace of its own, because it holds what the
 * view copy was freed from (where and with which device it was taken). Undefined when there is nothing to show.
 */
export async function openEvidence(
  deps: InboxDependencies & { readonly files: EvidenceFiles },
  officer: AskingOfficer,
  evidenceId: string,
  variant: EvidenceVariant,
): Promise<OpenedEvidence | undefined> {
  const evidence = await deps.store.withOfficer(officer, async (inbox) => {
    const found = await inbox.findEvidence(evidenceId)
    if (found === undefined) return undefined
    const isShared = found.unitCode !== officer.unitCode
    // Another unit's file is there only when its case is shown to this unit; the original stays with the responsible one.
    if (isShared && (officer.role === 'handler' || variant === 'original')) return undefined
    if (variant !== 'thumbnail') {
      await inbox.recordAudit({
        chain: officer.unitCode,
        at: deps.clock.now(),
        actor: `officer:${officer.id}`,
        action: variant === 'original' ? 'evidence.original-opened' : 'evidence.viewed',
        subject: `evidence:${evidenceId}`,
        detail: { caseFile: found.caseFileId },
      })
    }
    return found
  })
  const file = evidence && (await deps.files.open(evidence, variant))
  return evidence === undefined || file === undefined ? undefined : { evidence, file }
}
