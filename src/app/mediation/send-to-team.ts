import { changeMediation, type MediationChangeResult, type MediationRequest } from './change-mediation.ts'
import type { MediationDependencies } from './ports.ts'
import { takeStep } from './step-mediation.ts'

/** The team that shall mediate. */
export interface SendToTeamCommand extends MediationRequest {
  readonly teamId: string
}

/** Passes a screened request to a team of the unit; from now on its head sees it. */
export function sendToTeam(
  deps: MediationDependencies,
  command: SendToTeamCommand,
): Promise<MediationChangeResult> {
  const { teamId } = command
  return changeMediation(deps, command, async (context) => {
    const { desk, mediation } = context
    const team = (await desk.listTeams()).find(({ id, isActive }) => id === teamId && isActive)
    if (team === undefined) return { refusal: 'unknown-team' }
    const step = { ...command, to: 'HG_SENT', reason: undefined } as const
    const chosen = { ...mediation, team: { id: team.id, name: team.name } }
    return takeStep(deps, { ...context, mediation: chosen }, step, { teamId })
  })
}
