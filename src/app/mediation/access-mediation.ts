import type { AskingOfficer } from '../../domain/access/role.ts'
import { mediationActor } from '../../domain/mediation/mediation-access.ts'
import type { MediationActor } from '../../domain/mediation/mediation-facts.ts'
import type { MediationRecord } from './mediation-record.ts'
import { scopeOf } from './mediation-view.ts'
import type { MediationDependencies } from './ports.ts'

/** A mediation with the capacity in which the officer meets it. */
export interface MediationAccess {
  readonly mediation: MediationRecord
  readonly actor: MediationActor
}

/** Opens a mediation; that it was opened is recorded. Undefined for what does not exist and what is none of theirs. */
export function accessMediation(
  deps: MediationDependencies,
  officer: AskingOfficer,
  mediationId: string,
): Promise<MediationAccess | undefined> {
  return deps.store.withOfficer(officer, async (desk) => {
    const mediation = await desk.findMediation(mediationId)
    const actor = mediation && mediationActor(officer, scopeOf(mediation))
    if (mediation === undefined || actor === undefined) return undefined
    await desk.recordAudit({
      chain: officer.unitCode,
      at: deps.clock.now(),
      actor: `officer:${officer.id}`,
      action: 'mediation.viewed',
      subject: `mediation:${mediationId}`,
      detail: {},
    })
    return { mediation, actor }
  })
}
