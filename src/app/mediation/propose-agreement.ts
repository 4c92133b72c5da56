import { agreementNotice } from '../../domain/mediation/party-notice.ts'
import { changeMediation, type MediationChangeResult, type MediationRequest } from './change-mediation.ts'
import { keepEntry } from './mediation-entry.ts'
import type { MediationDependencies } from './ports.ts'
import { tellParties } from './tell-parties.ts'

/** The words that both sides shall confirm. */
export interface ProposeAgreementCommand extends MediationRequest {
  readonly text: string
}

/**
 * Puts the agreement into words, while the mediation is in session. New words have a new number, so that no confirmation of
 * older ones counts; parties with a chat are asked to read and confirm there.
 */
export function proposeAgreement(
  deps: MediationDependencies,
  command: ProposeAgreementCommand,
): Promise<MediationChangeResult> {
  return changeMediation(deps, command, async (context) => {
    const { desk, mediation, actor, at } = context
    if (!actor.isTeamHead && !actor.isMediator) return { refusal: 'not-allowed' }
    if (mediation.status !== 'HG_IN_SESSION') return { refusal: 'needs-session' }
    const no = (mediation.agreement?.no ?? 0) + 1
    await desk.saveAgreement(mediation.id, no, command.text, at)
    await desk.saveMediation(mediation.id, { agreementNo: no, agreedAt: null })
    await keepEntry(deps, context, command, { kind: 'agreement-proposed', detail: { no: String(no) } })
    await tellParties(deps, context, command, `agreement:${no}`, agreementNotice)
    return { action: 'mediation.changed', detail: { agreement: no } }
  })
}
