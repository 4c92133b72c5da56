import { maySeeCaseFile } from '../../domain/access/case-access.ts'
import type { AskingOfficer } from '../../domain/access/role.ts'
import type { AuditAction } from '../../domain/audit/audit-entry.ts'
import type { CaseFileRecord } from './case-file-record.ts'
import type { InboxDependencies, InboxTransaction, LockedCaseFile } from './ports.ts'

/** A write on one case file, as an officer asks for it. */
export interface ChangeRequest {
  readonly officer: AskingOfficer
  readonly caseFileId: string
  /** The version the officer saw. */
  readonly version: number
}

/** Why a change is refused; the officer can mend all but `not-allowed` and `no-conversation`. */
export type ChangeRefusal =
  | 'not-allowed'
  | 'needs-reason'
  | 'needs-head'
  | 'no-conversation'
  | 'unknown-officer'
  | 'unknown-unit'
  | 'not-in-officer-mode'

/**
 * How a change ended. `done` carries the case as it is now, or nothing when it has left the officer's sight.
 * `not-found` says the same for a case that does not exist and one of another unit.
 */
export type ChangeResult =
  | { readonly kind: 'done'; readonly caseFile: CaseFileRecord | undefined }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'stale'; readonly current: CaseFileRecord }
  | { readonly kind: 'refused'; readonly refusal: ChangeRefusal }

/** How a change went: refused (whatever it wrote is undone), or the facts of its audit entry. */
export type ChangeEffect =
  | { readonly refusal: ChangeRefusal }
  | {
      readonly action: AuditAction
      readonly detail: Readonly<Record<string, string | number | boolean | null>>
    }

/** Writes one change; the case file and its conversation are locked. */
export type Change = (inbox: InboxTransaction, caseFile: LockedCaseFile, at: number) => Promise<ChangeEffect>

/**
 * The frame of every write on a case file: lock, check sight and version, change, count the version, tell open inboxes,
 * leave a trace. All in one transaction.
 */
export async function changeCaseFile(
  deps: InboxDependencies,
  request: ChangeRequest,
  change: Change,
): Promise<ChangeResult> {
  try {
    const result = await deps.store.withOfficer(request.officer, (inbox) =>
      changeLocked(deps, inbox, request, change),
    )
    if (result.kind === 'done') deps.nudge()
    return result
  } catch (error) {
    if (error instanceof RefusedChange) return { kind: 'refused', refusal: error.refusal }
    throw error
  }
}

/** Ends the transaction of a refused change, so that nothing of it stays. */
class RefusedChange extends Error {
  override readonly name = 'RefusedChange'
  readonly refusal: ChangeRefusal

  constructor(refusal: ChangeRefusal) {
    super(refusal)
    this.refusal = refusal
  }
}

async function changeLocked(
  deps: InboxDependencies,
  inbox: InboxTransaction,
  request: ChangeRequest,
  change: Change,
): Promise<ChangeResult> {
  const { officer, caseFileId } = request
  const locked = await inbox.lockCaseFile(caseFileId)
  const scope = locked && { unitCode: locked.unit.code, assigneeId: locked.assigneeId }
  if (locked === undefined || scope === undefined || !maySeeCaseFile(officer, scope))
    return { kind: 'not-found' }
  if (locked.version !== request.version) {
    const current = await inbox.findCaseFile(caseFileId)
    return current === undefined ? { kind: 'not-found' } : { kind: 'stale', current }
  }
  const at = deps.clock.now()
  const effect = await change(inbox, locked, at)
  if ('refusal' in effect) throw new RefusedChange(effect.refusal)
  await inbox.announce(locked.unit.code, 'case-file.changed', caseFileId)
  await inbox.recordAudit({
    chain: officer.unitCode,
    at,
    actor: `officer:${officer.id}`,
    action: effect.action,
    subject: `case-file:${caseFileId}`,
    detail: effect.detail,
  })
  return { kind: 'done', caseFile: await inbox.findCaseFile(caseFileId) }
}
