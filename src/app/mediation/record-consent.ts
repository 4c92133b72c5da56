import { consentWording } from '../../domain/mediation/consent-wording.ts'
import type { ConsentKind, ConsentWay, PartySide } from '../../domain/mediation/mediation-codes.ts'
import { oppositeSide } from '../../domain/mediation/mediation-codes.ts'
import {
  type ChangeContext,
  changeMediation,
  type MediationChangeResult,
  type MediationRequest,
} from './change-mediation.ts'
import { keepEntry } from './mediation-entry.ts'
import { latestConsent, partyOf } from './mediation-view.ts'
import type { MediationDependencies } from './ports.ts'

/** What an officer or mediator took down from a party. */
export interface RecordConsentCommand extends MediationRequest {
  readonly side: PartySide
  readonly kind: ConsentKind
  readonly given: boolean
  readonly way: Exclude<ConsentWay, 'chat'>
}

/**
 * Keeps a party's yes or no with time, way and the exact words it was said to. The second yes to the same text of an
 * agreement makes it the agreement; a no unmakes it.
 */
export function recordConsent(
  deps: MediationDependencies,
  command: RecordConsentCommand,
): Promise<MediationChangeResult> {
  const { side, kind, given, way, officer } = command
  return changeMediation(deps, command, async (context) => {
    const { desk, mediation, actor, at } = context
    if (kind === 'agreement' && !actor.isMediator && !actor.isTeamHead) return { refusal: 'not-allowed' }
    if (kind === 'agreement' && mediation.agreement?.text === undefined) return { refusal: 'needs-agreement' }
    const party = partyOf(mediation, side)
    const agreementNo = kind === 'agreement' ? mediation.agreement?.no : undefined
    await desk.recordConsent({
      id: deps.ids.uuid(),
      mediationId: mediation.id,
      partyId: party.id,
      officerId: officer.id,
      wording: consentWording(kind, party.language, {
        referenceCode: mediation.referenceCode,
        unitName: mediation.unit.name,
        teamName: mediation.team?.name ?? '',
        agreementText: mediation.agreement?.text ?? '',
      }),
      ...{ kind, given, way, agreementNo, at },
    })
    await desk.saveMediation(mediation.id, kind === 'agreement' ? agreed(context, side, given) : {})
    const detail = { side, consent: kind, given: given ? 'yes' : 'no' }
    await keepEntry(deps, context, command, { kind: 'consent', detail })
    return { action: 'mediation.changed', detail: { party: side, consent: kind, given } }
  })
}

function agreed(
  { mediation, at }: ChangeContext,
  side: PartySide,
  given: boolean,
): { readonly agreedAt: number | null } {
  const other = latestConsent(partyOf(mediation, oppositeSide(side)), 'agreement', mediation.agreement?.no)
  return { agreedAt: given && other?.given === true ? at : null }
}
