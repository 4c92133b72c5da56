import type { InboxDependencies, InboxTransaction } from '../../app/inbox/ports.ts'
import { worksOnCaseFiles } from '../../domain/access/role.ts'
import { ProblemError } from '../problems/problem-error.ts'
import { sessionOf } from '../session/guard.ts'

/** A request with its session. */
export type SessionRequest = Parameters<typeof sessionOf>[0]

/** Runs on behalf of a case worker; everybody else is told that this is not theirs to do. */
export function asCaseWorker<T>(
  inbox: InboxDependencies,
  request: SessionRequest,
  work: (db: InboxTransaction) => Promise<T>,
): Promise<T> {
  const { officer } = sessionOf(request)
  if (!worksOnCaseFiles(officer.role)) throw new ProblemError('access.denied')
  return inbox.store.withOfficer(officer, work)
}
