import type { MediationScope } from '../../domain/mediation/mediation-access.ts'
import type { PartySide } from '../../domain/mediation/mediation-codes.ts'
import type { MediationFacts } from '../../domain/mediation/mediation-facts.ts'
import type { ConsentRecord, MediationRecord, PartyRecord } from './mediation-record.ts'

/** Who may see a mediation. */
export function scopeOf(mediation: MediationRecord): MediationScope {
  return {
    unitCode: mediation.unit.code,
    caseAssigneeId: mediation.caseAssigneeId,
    teamHeadIds: mediation.teamHeadIds,
    mediatorIds: mediation.mediators.map(({ id }) => id),
  }
}

/** What decides its next steps. */
export function factsOf(mediation: MediationRecord): MediationFacts {
  return {
    status: mediation.status,
    screening: mediation.screening,
    hasTeam: mediation.team !== undefined,
    mediatorCount: mediation.mediators.length,
    consents: {
      requester: latestConsent(partyOf(mediation, 'requester'), 'mediation')?.given,
      other: latestConsent(partyOf(mediation, 'other'), 'mediation')?.given,
    },
    sessions: mediation.sessions,
    agreement: agreementState(mediation),
    followUpCount: mediation.followUps.length,
  }
}

/** One of the two parties; every mediation has both from its beginning. */
export function partyOf(mediation: MediationRecord, side: PartySide): PartyRecord {
  const found = mediation.parties.find((party) => party.side === side)
  // Unreachable: both rows are written with the mediation.
  if (found === undefined) throw new TypeError(`the mediation has no party ${side}`)
  return found
}

/** The latest word of a party on taking part, or on an agreement's latest text. */
export function latestConsent(
  party: PartyRecord,
  kind: ConsentRecord['kind'],
  agreementNo?: number,
): ConsentRecord | undefined {
  return party.consents.findLast(
    (consent) => consent.kind === kind && (kind === 'mediation' || consent.agreementNo === agreementNo),
  )
}

function agreementState({ agreement, agreedAt }: MediationRecord): MediationFacts['agreement'] {
  if (agreement === undefined) return 'none'
  return agreedAt === undefined ? 'proposed' : 'confirmed'
}
