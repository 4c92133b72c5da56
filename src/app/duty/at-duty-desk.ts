import { type AskingOfficer, worksOnCaseFiles } from '../../domain/access/role.ts'
import type { InboxDependencies, InboxTransaction } from '../inbox/ports.ts'

/** One officer at the duty desk, within one transaction. */
export interface AtDutyDesk {
  readonly officer: AskingOfficer
  readonly at: number
  readonly db: InboxTransaction
  /** Leaves a trace of a change. */
  recordChange(subject: string): Promise<void>
}

/** Works at the duty desk on behalf of a case worker; `not-allowed` for everybody else. */
export async function atDutyDesk<Result>(
  { store, clock }: Pick<InboxDependencies, 'store' | 'clock'>,
  officer: AskingOfficer,
  work: (desk: AtDutyDesk) => Promise<Result>,
): Promise<Result | 'not-allowed'> {
  if (!worksOnCaseFiles(officer.role)) return 'not-allowed'
  return store.withOfficer(officer, (db) => {
    const at = clock.now()
    const recordChange = (subject: string) =>
      db.recordAudit({
        chain: officer.unitCode,
        at,
        actor: `officer:${officer.id}`,
        action: 'duty.changed',
        subject,
        detail: {},
      })
    return work({ officer, at, db, recordChange })
  })
}
