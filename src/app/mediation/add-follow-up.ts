import type { FollowUpResult } from '../../domain/mediation/mediation-codes.ts'
import { changeMediation, type MediationChangeResult, type MediationRequest } from './change-mediation.ts'
import { keepEntry } from './mediation-entry.ts'
import type { MediationDependencies } from './ports.ts'

/** What the visit after 30 days found. */
export interface AddFollowUpCommand extends MediationRequest {
  readonly result: FollowUpResult
  readonly note: string
}

/** Keeps a visit; closing the mediation, or taking it up again, is a step of its own. */
export function addFollowUp(
  deps: MediationDependencies,
  command: AddFollowUpCommand,
): Promise<MediationChangeResult> {
  const { result, note, officer } = command
  return changeMediation(deps, command, async (context) => {
    const { desk, mediation, actor, at } = context
    const isTime = mediation.status === 'HG_FOLLOWUP' || mediation.status === 'HG_BROKEN'
    if (!isTime || (!actor.isTeamHead && !actor.isMediator)) return { refusal: 'not-allowed' }
    const visit = { id: deps.ids.uuid(), mediationId: mediation.id, officerId: officer.id, result, note, at }
    await desk.recordFollowUp(visit)
    await desk.saveMediation(mediation.id, { followUpDueAt: null })
    await keepEntry(deps, context, command, { kind: 'follow-up', detail: { result } })
    return { action: 'mediation.changed', detail: { followUp: result } }
  })
}
