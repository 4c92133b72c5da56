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

/** Why a change is refused; `needs-…` can be mended by the officer, or by another one. */
export type ChangeRefusal =
  | 'not-allowed'
  | 'needs-reason'
  | 'needs-head'
  | 'needs-fields'
  | 'needs-second-person'
  | 'shared-only'
  | 'not-to-be-told'
  | 'not-to-be-retried'
  | 'unknown-case'
  | 'merged-already'
  | 'has-merged'
  | 'unknown-label'
  | 'unknown-hamlet'
  | 'unknown-item'
  | 'unknown-category'
  | 'unknown-clock'
  | 'no-transfer'
  | 'no-identity'
  | 'no-request'
  | 'no-conversation'
  | 'contact-stopped'
  | 'no-wish'
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
  | {
      readonly kind: 'refused'
      readonly refusal: ChangeRefusal
      /** With `needs-fields`: which. */
      readonly fields?: readonly string[]
    }

/** How a change went: refused (whatever it wrote is undone), or the facts of its audit entry. */
export type ChangeEffect =
  | { readonly refusal: ChangeRefusal; readonly fields?: readonly string[] }
  | {
      readonly action: AuditAction
      readonly detail: Readonly<Record<string, string | number | boolean | null>>
    }

/** Writes one change; the case file and its conversation are locked. */
export type Change = (inbox: InboxTransaction, caseFile: LockedCaseFile, at: number) => Promise<ChangeEffect>

/** Writes what a unit may that the case is only shown to; nothing is locked. */
export type SharedChange = (
  inbox: InboxTransaction,
  caseFile: CaseFileRecord,
  at: number,
) => Promise<ChangeEffect>

/**
 * The frame of every write on a case file: lock, check sight and version, change, count the version, tell open inboxes,
 * leave a trace. All in one transaction.
 */
export async function changeCaseFile(
  deps: InboxDependencies,
  request: ChangeRequest,
  change: Change,
  sharedChange?: SharedChange,
): Promise<ChangeResult> {
  try {
    const result = await deps.store.withOfficer(request.officer, (inbox) =>
      changeLocked(deps, inbox, request, change, sharedChange),
    )
    if (result.kind === 'done') deps.nudge()
    return result
  } catch (error) {
    if (error instanceof RefusedChange) return error.result
    throw error
  }
}

/** The same dependencies, whose writes are all undone at the end of each transaction: for previews. */
export function withoutKeeping(deps: InboxDependencies): InboxDependencies {
  return {
    ...deps,
    nudge: () => {},
    store: {
      withOfficer: async <T>(officer: AskingOfficer, work: (inbox: InboxTransaction) => Promise<T>) => {
        let result: { readonly value: T } | undefined
        try {
          await deps.store.withOfficer(officer, async (inbox) => {
            result = { value: await work(inbox) }
            throw new UndonePreview('preview')
          })
        } catch (error) {
          if (!(error instanceof UndonePreview)) throw error
        }
        if (result === undefined) throw new TypeError('a preview ends with its result')
        return result.value
      },
    },
  }
}

/** Ends the transaction of a preview. */
class UndonePreview extends Error {}

/** Ends the transaction of a refused change, so that nothing of it stays. */
class RefusedChange extends Error {
  override readonly name = 'RefusedChange'
  readonly result: ChangeResult

  constructor({ refusal, fields }: { readonly refusal: ChangeRefusal; readonly fields?: readonly string[] }) {
    super(refusal)
    this.result = { kind: 'refused', refusal, ...(fields === undefined ? {} : { fields }) }
  }
}

async function changeLocked(
  deps: InboxDependencies,
  inbox: InboxTransaction,
  request: ChangeRequest,
  change: Change,
  sharedChange: SharedChange | undefined,
): Promise<ChangeResult> {
  const { officer, caseFileId } = request
  const locked = await inbox.lockCaseFile(caseFileId)
  const scope = locked && { unitCode: locked.unit.code, assigneeId: locked.assigneeId }
  if (locked === undefined || scope === undefined || !maySeeCaseFile(officer, scope))
    return changeShared(deps, inbox, request, sharedChange)
  if (locked.version !== request.version) {
    const current = await inbox.findCaseFile(caseFileId)
    return current === undefined ? { kind: 'not-found' } : { kind: 'stale', current }
  }
  const at = deps.clock.now()
  const effect = await change(inbox, locked, at)
  return settle(inbox, request, { effect, unitCode: locked.unit.code, at })
}

/** A case that is only shown to the officer's unit cannot be locked by it, and takes little from it. */
async function changeShared(
  deps: InboxDependencies,
  inbox: InboxTransaction,
  request: ChangeRequest,
  change: SharedChange | undefined,
): Promise<ChangeResult> {
  const { officer, caseFileId } = request
  const found = await inbox.findCaseFile(caseFileId)
  if (found?.work.isSharedWithMe !== true || officer.role === 'handler') return { kind: 'not-found' }
  if (change === undefined) return { kind: 'refused', refusal: 'shared-only' }
  const at = deps.clock.now()
  const effect = await change(inbox, found, at)
  return settle(inbox, request, { effect, unitCode: found.unit.code, at })
}

async function settle(
  inbox: InboxTransaction,
  { officer, caseFileId }: ChangeRequest,
  done: { readonly effect: ChangeEffect; readonly unitCode: string; readonly at: number },
): Promise<ChangeResult> {
  const { effect, unitCode, at } = done
  if ('refusal' in effect) throw new RefusedChange(effect)
  await inbox.announce(unitCode, 'case-file.changed', caseFileId)
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
