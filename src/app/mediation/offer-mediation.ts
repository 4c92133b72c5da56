import { maySeeCaseFile } from '../../domain/access/case-access.ts'
import type { AskingOfficer } from '../../domain/access/role.ts'
import { type MediationRefusal, refuseMediation } from '../../domain/mediation/eligible-case.ts'
import type { MediationTopic } from '../../domain/mediation/mediation-codes.ts'
import type { Screening } from '../../domain/mediation/screening.ts'
import type { MediationSummary } from './mediation-record.ts'
import type { CaseToMediate, MediationDependencies } from './ports.ts'
import { screeningOfCase, topicOfCase } from './screening-of-case.ts'

/** What a case file's screen knows of mediation. */
export interface MediationOffer {
  readonly mediation: MediationSummary | undefined
  /** Why none can be opened; undefined when one can. */
  readonly refusal: MediationRefusal | undefined
  readonly screening: Screening
  readonly topic: MediationTopic
}

/** Tells whether a case file can become a mediation, with what the resident answered to the screening. */
export function offerMediation(
  deps: MediationDependencies,
  officer: AskingOfficer,
  caseFileId: string,
): Promise<MediationOffer | undefined> {
  return deps.store.withOfficer(officer, async (desk) => {
    const caseFile = await desk.findCase(caseFileId)
    if (caseFile === undefined || !isInSight(officer, caseFile)) return undefined
    return {
      mediation: await desk.findMediationOfCase(caseFileId),
      refusal: refuseMediation(caseFile),
      screening: screeningOfCase(caseFile),
      topic: topicOfCase(caseFile),
    }
  })
}

/** The code's half of the rule that row-level security applies too. */
export function isInSight(officer: AskingOfficer, caseFile: CaseToMediate): boolean {
  return maySeeCaseFile(officer, { unitCode: caseFile.unit.code, assigneeId: caseFile.assigneeId })
}
