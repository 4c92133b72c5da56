import type { AskingOfficer } from '../../domain/access/role.ts'
import type { AuditAction } from '../../domain/audit/audit-entry.ts'
import { mediationActor } from '../../domain/mediation/mediation-access.ts'
import type { MediationActor } from '../../domain/mediation/mediation-facts.ts'
import type { StepRefusal } from '../../domain/mediation/mediation-steps.ts'
import type { MediationRecord } from './mediation-record.ts'
import { scopeOf } from './mediation-view.ts'
import type { MediationDependencies, MediationTransaction } from './ports.ts'

/** A write on one mediation, as an officer or mediator asks for it. */
export interface MediationRequest {
  readonly officer: AskingOfficer
  readonly mediationId: string
  /** The version they saw. */
  readonly version: number
}

/** Why a change is refused; all but `not-allowed` can be mended. */
export type MediationChangeRefusal =
  | StepRefusal
  | 'unknown-team'
  | 'unknown-officer'
  | 'unknown-session'
  | 'no-chat'
  | 'in-the-past'

/** How a change ended; `not-found` says the same for what does not exist and what is none of theirs. */
export type MediationChangeResult =
  | { readonly kind: 'done'; readonly mediation: MediationRecord | undefined }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'stale'; readonly current: MediationRecord }
  | { readonly kind: 'refused'; readonly refusal: MediationChangeRefusal }

/** How a change went: refused (whatever it wrote is undone), or what its audit entry says. */
export type MediationEffect =
  | { readonly refusal: MediationChangeRefusal }
  | {
      readonly action: AuditAction
      readonly detail: Readonly<Record<string, string | number | boolean | null>>
    }

/** A locked mediation with everything a change decides on. */
export interface ChangeContext {
  readonly desk: MediationTransaction
  readonly mediation: MediationRecord
  readonly actor: MediationActor
  readonly at: number
}

/** Writes one change on a locked mediation. */
export type ApplyMediationChange = (context: ChangeContext) => Promise<MediationEffect>

/** The frame of every write on a mediation: lock, check sight and version, change, tell open inboxes, leave a trace. */
export async function changeMediation(
  deps: MediationDependencies,
  request: MediationRequest,
  change: ApplyMediationChange,
): Promise<MediationChangeResult> {
  try {
    const result = await deps.store.withOfficer(request.officer, (desk) =>
      changeLocked(deps, desk, request, change),
    )
    if (result.kind === 'done') deps.nudge()
    return result
  } catch (error) {
    if (error instanceof RefusedMediationChange) return { kind: 'refused', refusal: error.refusal }
    throw error
  }
}

/** Ends the transaction of a refused change, so that nothing of it stays. */
class RefusedMediationChange extends Error {
  override readonly name = 'RefusedMediationChange'
  readonly refusal: MediationChangeRefusal

  constructor(refusal: MediationChangeRefusal) {
    super(refusal)
    this.refusal = refusal
  }
}

async function changeLocked(
  deps: MediationDependencies,
  desk: MediationTransaction,
  { officer, mediationId, version }: MediationRequest,
  change: ApplyMediationChange,
): Promise<MediationChangeResult> {
  const mediation = await desk.lockMediation(mediationId)
  const actor = mediation && mediationActor(officer, scopeOf(mediation))
  if (mediation === undefined || actor === undefined) return { kind: 'not-found' }
  if (mediation.version !== version) return { kind: 'stale', current: mediation }
  const at = deps.clock.now()
  const effect = await change({ desk, mediation, actor, at })
  if ('refusal' in effect) throw new RefusedMediationChange(effect.refusal)
  await desk.announce(mediation.unit.code, mediation.caseFileId)
  await desk.recordAudit({
    chain: officer.unitCode,
    at,
    actor: `officer:${officer.id}`,
    action: effect.action,
    subject: `mediation:${mediationId}`,
    detail: effect.detail,
  })
  return { kind: 'done', mediation: await desk.findMediation(mediationId) }
}
