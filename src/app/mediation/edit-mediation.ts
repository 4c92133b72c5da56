import type { MediationTopic } from '../../domain/mediation/mediation-codes.ts'
import type { Screening } from '../../domain/mediation/screening.ts'
import { changeMediation, type MediationChangeResult, type MediationRequest } from './change-mediation.ts'
import { keepEntry } from './mediation-entry.ts'
import type { MediationChange, MediationDependencies } from './ports.ts'

/** What an officer puts right; absent fields stay. */
export interface EditMediationCommand extends MediationRequest {
  readonly topic?: MediationTopic | undefined
  readonly hamlet?: string | undefined
  readonly summary?: string | undefined
  readonly screening?: Screening | undefined
}

/**
 * Changes topic, hamlet, summary (police and team head) or the screening (police). New answers to the screening count at
 * once: a request that is no longer eligible cannot be passed on.
 */
export function editMediation(
  deps: MediationDependencies,
  command: EditMediationCommand,
): Promise<MediationChangeResult> {
  const { topic, hamlet, summary, screening } = command
  return changeMediation(deps, command, async (context) => {
    const { desk, mediation, actor } = context
    if (!actor.isPolice && (screening !== undefined || !actor.isTeamHead)) return { refusal: 'not-allowed' }
    const change: MediationChange = {
      ...(topic === undefined ? {} : { topic }),
      ...(hamlet === undefined ? {} : { hamlet }),
      ...(summary === undefined ? {} : { summary }),
      ...(screening === undefined ? {} : { screening }),
    }
    await desk.saveMediation(mediation.id, change)
    const fields = Object.keys(change).toSorted().join(',')
    await keepEntry(deps, context, command, { kind: 'edited', detail: { fields } })
    return { action: 'mediation.changed', detail: { fields } }
  })
}
