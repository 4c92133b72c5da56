import type { AskingOfficer } from '../../domain/access/role.ts'
import type { Person } from '../inbox/people.ts'
import type { TeamRecord } from './mediation-record.ts'
import type { MediationDependencies, SavedTeam } from './ports.ts'

/** Teams of the officer's unit, and who could be in one. */
export interface TeamsOverview {
  readonly teams: readonly TeamRecord[]
  readonly candidates: readonly (Person & { readonly role: string })[]
}

/** Lists the unit's teams. People who are in no team and arrange none see no candidates. */
export function listTeams(deps: MediationDependencies, officer: AskingOfficer): Promise<TeamsOverview> {
  return deps.store.withOfficer(officer, async (desk) => ({
    teams: await desk.listTeams(),
    candidates: officer.role === 'mediator' ? [] : await desk.listCandidates(),
  }))
}

/** A team as the unit's head arranges it; without an id a new one. */
export interface SaveTeamCommand extends Omit<SavedTeam, 'id' | 'unitCode'> {
  readonly officer: AskingOfficer
  readonly id: string | undefined
}

/** How saving a team ended. */
export type SaveTeamResult = 'saved' | 'stale' | 'not-found' | 'unknown-officer' | 'not-allowed'

/** Adds or changes a team; only the unit's head may, and only with people of the unit. */
export function saveTeam(deps: MediationDependencies, command: SaveTeamCommand): Promise<SaveTeamResult> {
  const { officer, id, ...team } = command
  if (officer.role !== 'unit_head') return Promise.resolve('not-allowed')
  return deps.store.withOfficer(officer, async (desk) => {
    const teamId = id ?? deps.ids.uuid()
    const result = await desk.saveTeam({ ...team, id: teamId, unitCode: officer.unitCode })
    if (result !== 'saved') return result
    await desk.recordAudit({
      chain: officer.unitCode,
      at: deps.clock.now(),
      actor: `officer:${officer.id}`,
      action: 'settings.changed',
      subject: `mediation-team:${teamId}`,
      detail: { members: team.members.length },
    })
    return result
  })
}
