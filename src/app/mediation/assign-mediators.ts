import { changeMediation, type MediationChangeResult, type MediationRequest } from './change-mediation.ts'
import { keepEntry } from './mediation-entry.ts'
import type { MediationDependencies } from './ports.ts'
import { takeStep } from './step-mediation.ts'

/** Who shall mediate, one to five people of the unit. */
export interface AssignMediatorsCommand extends MediationRequest {
  readonly officerIds: readonly string[]
}

/**
 * Names the mediators: with the first naming the team takes the matter up (`HG_ACCEPTED`), later ones replace. Whoever is no
 * longer named no longer sees it.
 */
export function assignMediators(
  deps: MediationDependencies,
  command: AssignMediatorsCommand,
): Promise<MediationChangeResult> {
  return changeMediation(deps, command, async (context) => {
    const { desk, mediation, actor, at } = context
    if (!actor.isPolice && !actor.isTeamHead) return { refusal: 'not-allowed' }
    if (mediation.team === undefined) return { refusal: 'needs-team' }
    const officerIds = [...new Set(command.officerIds)]
    if (!(await desk.saveMediators(mediation.id, officerIds))) return { refusal: 'unknown-officer' }
    if (mediation.status !== 'HG_SENT') {
      await desk.saveMediation(mediation.id, {})
      await keepEntry(deps, context, command, {
        kind: 'mediators-named',
        detail: { count: String(officerIds.length) },
      })
      await desk.tellPeople(mediation.id, 'mediation-named', 'mediators', at)
      return { action: 'mediation.changed', detail: { mediators: officerIds.length } }
    }
    const step = { ...command, to: 'HG_ACCEPTED', reason: undefined } as const
    const named = { ...mediation, mediators: officerIds.map((id) => ({ id, name: '' })) }
    return takeStep(deps, { ...context, mediation: named }, step, {})
  })
}
