import type { CaseFileRecord } from '../../app/inbox/case-file-record.ts'
import { statusLabel } from '../../app/inbox/officer-words.ts'
import type { CaseFileDetail } from '../../contracts/case-file.ts'
import { isUnitHead } from '../../domain/access/case-access.ts'
import type { AskingOfficer } from '../../domain/access/role.ts'
import type { CaseFileStatus } from '../../domain/case-file/status.ts'
import { fieldsNeededBy, mayTellWith } from '../../domain/case-file/step-fields.ts'
import {
  refuseTransition,
  statusesWithin,
  type TransitionRefusal,
} from '../../domain/case-file/transitions.ts'
import { isForMediation } from '../../domain/mediation/eligible-case.ts'

/** Out of quarantine the step says what the officer decides by it. */
const NO_SPAM = 'Không phải tin rác, đưa vào hộp thư'

/** The steps that this officer may take now, each with what it cannot go without. */
export function presentSteps(record: CaseFileRecord, officer: AskingOfficer): CaseFileDetail['transitions'] {
  const { kind, work } = record
  return stepsFrom(record)
    .filter((to) => refuse(record, officer, to, 'given') === undefined)
    .map((to) => {
      const needsReason = refuse(record, officer, to) === 'needs-reason'
      const fields = fieldsNeededBy(to, kind).filter(
        (field) => field === 'destination' || work[field] === undefined,
      )
      return {
        to,
        label: stepLabel(record, to),
        needsReason,
        needs: [...(needsReason ? (['reason'] as const) : []), ...fields],
        mayTell: mayTellWith(to),
      }
    })
}

/** The steps that wait for the head of the unit: an officer sees that they exist, and whose they are. */
export function presentHeadSteps(
  record: CaseFileRecord,
  officer: AskingOfficer,
): CaseFileDetail['headTransitions'] {
  return stepsFrom(record)
    .filter((to) => refuse(record, officer, to, 'given') === 'needs-head')
    .map((to) => ({ to, label: stepLabel(record, to) }))
}

/** Steps that officers of the unit take from here; merging and parting have verbs of their own. */
function stepsFrom(record: CaseFileRecord): readonly CaseFileStatus[] {
  const { status, statusBefore, work } = record
  if (work.isSharedWithMe || status === 'MERGED') return []
  return statusesWithin(status, statusBefore).filter(
    (to) => to !== 'MERGED' && (to !== 'TO_MEDIATION' || isForMediation(record)),
  )
}

function refuse(
  { status, statusBefore }: CaseFileRecord,
  officer: AskingOfficer,
  to: CaseFileStatus,
  reason?: string,
): TransitionRefusal | undefined {
  return refuseTransition({
    from: status,
    to,
    isUnitHead: isUnitHead(officer),
    ...(statusBefore === undefined ? {} : { statusBefore }),
    ...(reason === undefined ? {} : { reason }),
  })
}

function stepLabel({ status }: CaseFileRecord, to: CaseFileStatus): string {
  return status === 'QUARANTINE' && to === 'SEEN' ? NO_SPAM : statusLabel(to)
}
