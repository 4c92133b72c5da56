import type { DutyDesk } from '../../app/duty/duty-desk-ports.ts'
import type { InboxDependencies, InboxTransaction } from '../../app/inbox/ports.ts'
import { type AskingOfficer, worksOnCaseFiles } from '../../domain/access/role.ts'
import { ProblemError } from '../problems/problem-error.ts'
import { sessionOf } from '../session/guard.ts'

const MAX_ROSTER_MS = 62 * 86_400_000

type Request = Parameters<typeof sessionOf>[0]

/** Works at the duty desk on behalf of a case worker; `access.denied` for everybody else. */
export function asWorker<T>(
  inbox: InboxDependencies,
  request: Request,
  work: (desk: DutyDesk, officer: AskingOfficer, db: InboxTransaction) => Promise<T>,
): Promise<T> {
  const { officer } = sessionOf(request)
  if (!worksOnCaseFiles(officer.role)) throw new ProblemError('access.denied')
  return inbox.store.withOfficer(officer, (db) => work(db.duty, officer, db))
}

/** Leaves a trace of a change at the desk. */
export function recordDutyChange(
  inbox: InboxDependencies,
  db: InboxTransaction,
  officer: AskingOfficer,
  subject: string,
): Promise<void> {
  return db.recordAudit({
    chain: officer.unitCode,
    at: inbox.clock.now(),
    actor: `officer:${officer.id}`,
    action: 'duty.changed',
    subject,
    detail: {},
  })
}

/** Reads a span of the address; at most 62 days. */
export function readSpan(from: string, to: string) {
  const [startsAt, endsAt] = [Date.parse(from), Date.parse(to)]
  if (endsAt <= startsAt || endsAt - startsAt > MAX_ROSTER_MS)
    throw new ProblemError('request.invalid', {
      issues: [{ path: 'to', message: 'Khoảng thời gian không hợp lệ.' }],
    })
  return { startsAt, endsAt }
}
