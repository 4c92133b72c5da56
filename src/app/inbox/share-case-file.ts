import { mayTransfer } from '../../domain/access/case-access.ts'
import { type ChangeRequest, type ChangeResult, changeCaseFile } from './change-case-file.ts'
import type { InboxDependencies } from './ports.ts'
import { recordDeed } from './record-deed.ts'

/** A second unit that helps with a case. */
export interface ShareCommand extends ChangeRequest {
  readonly unitCode: string
  readonly reason: string
}

/** Lets a second unit read a case and add notes; the responsible unit stays responsible. */
export function shareCaseFile(deps: InboxDependencies, command: ShareCommand): Promise<ChangeResult> {
  const { officer, unitCode, reason } = command
  return changeCaseFile(deps, command, async (inbox, caseFile, at) => {
    if (!mayTransfer(officer)) return { refusal: 'not-allowed' }
    if (unitCode === caseFile.unit.code) return { refusal: 'unknown-unit' }
    if (!(await inbox.share(caseFile.id, unitCode, officer.id, at))) return { refusal: 'unknown-unit' }
    await recordDeed(deps, inbox, caseFile, {
      officer,
      at,
      kind: 'shared',
      detail: { unit: unitCode },
      note: reason,
    })
    await inbox.bumpVersion(caseFile.id)
    await inbox.announce(unitCode, 'case-file.changed', caseFile.id)
    return { action: 'case-file.shared', detail: { unit: unitCode } }
  })
}

/** Ends what `shareCaseFile` began; what the second unit wrote stays. */
export function endShare(
  deps: InboxDependencies,
  command: Omit<ShareCommand, 'reason'>,
): Promise<ChangeResult> {
  const { officer, unitCode } = command
  return changeCaseFile(deps, command, async (inbox, caseFile, at) => {
    if (!mayTransfer(officer)) return { refusal: 'not-allowed' }
    if (!(await inbox.endShare(caseFile.id, unitCode, at))) return { refusal: 'unknown-unit' }
    await recordDeed(deps, inbox, caseFile, { officer, at, kind: 'share-ended', detail: { unit: unitCode } })
    await inbox.bumpVersion(caseFile.id)
    await inbox.announce(unitCode, 'case-file.changed', caseFile.id)
    return { action: 'case-file.shared', detail: { unit: unitCode, ended: true } }
  })
}
