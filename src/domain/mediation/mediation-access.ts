import { type AskingOfficer, worksOnCaseFiles } from '../access/role.ts'
import type { MediationActor } from './mediation-facts.ts'

/** What decides who may see a mediation and in which capacity. */
export interface MediationScope {
  readonly unitCode: string
  /** Who works on the case file it came from; absent while nobody has taken it. */
  readonly caseAssigneeId: string | undefined
  readonly teamHeadIds: readonly string[]
  readonly mediatorIds: readonly string[]
}

/**
 * In which capacity an officer meets a mediation; undefined when it is none of theirs (domain reference §3.4). The database
 * applies the same rule to every row (migration 0005).
 */
export function mediationActor(officer: AskingOfficer, scope: MediationScope): MediationActor | undefined {
  const isOwnUnit = officer.unitCode === scope.unitCode
  const worksHere = isOwnUnit && worksOnCaseFiles(officer.role)
  const isPolice = worksHere && (officer.role !== 'handler' || scope.caseAssigneeId === officer.id)
  const isTeamHead = isOwnUnit && officer.role === 'mediation_head' && scope.teamHeadIds.includes(officer.id)
  const isMediator = isOwnUnit && scope.mediatorIds.includes(officer.id)
  return isPolice || isTeamHead || isMediator ? { isPolice, isTeamHead, isMediator } : undefined
}
