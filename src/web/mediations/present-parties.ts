import type {
  ConsentRecord,
  FollowUpRecord,
  PartyRecord,
  SessionRecord,
} from '../../app/mediation/mediation-record.ts'
import { latestConsent } from '../../app/mediation/mediation-view.ts'
import type { MediationDetail } from '../../contracts/mediation/detail.ts'
import { iso } from '../present-instant.ts'

type Party = MediationDetail['parties'][number]

/**
 * A party in the shape of the contract.
 * @param agreementNo which text of the agreement counts; undefined while there is none
 */
export function presentParty(party: PartyRecord, agreementNo: number | undefined): Party {
  const { name, birthYear, phone, address, contactNote } = party.contact
  const agreement = agreementNo === undefined ? undefined : latestConsent(party, 'agreement', agreementNo)
  return {
    side: party.side,
    name: name ?? null,
    birthYear: birthYear ?? null,
    phone: phone ?? null,
    address: address ?? null,
    contactNote: contactNote ?? null,
    reach: reachOf(party),
    invitationExpiresAt:
      party.invitationExpiresAt === undefined || party.hasChat ? null : iso(party.invitationExpiresAt),
    mediationConsent: presentConsent(latestConsent(party, 'mediation')),
    agreementConsent: presentConsent(agreement),
    consents: party.consents.flatMap((consent) => presentConsent(consent) ?? []),
    statements: party.statements
      .filter(({ kind }) => kind === 'statement')
      .map(({ id, at, author, officer, text }) => ({
        id,
        at: iso(at),
        by: author === 'party' ? 'party' : 'officer',
        officer: officer === undefined ? null : { ...officer },
        text,
      })),
    messages: party.statements
      .filter(({ kind }) => kind === 'message')
      .map(({ id, at, text, state }) => ({ id, at: iso(at), text, state })),
  }
}

function reachOf({ hasChat, invitationExpiresAt, contact }: PartyRecord): Party['reach'] {
  if (hasChat) return 'chat'
  if (invitationExpiresAt !== undefined) return 'invited'
  return contact.phone === undefined && contact.address === undefined ? 'unknown' : 'entered'
}

function presentConsent(consent: ConsentRecord | undefined): Party['mediationConsent'] {
  if (consent === undefined) return null
  const { id, kind, given, wording, way, officer, at } = consent
  return {
    id,
    kind,
    given,
    wording,
    way,
    officer: officer === undefined ? null : { ...officer },
    at: iso(at),
  }
}

/** A meeting in the shape of the contract. */
export function presentSession(session: SessionRecord): MediationDetail['sessions'][number] {
  const { id, startsAt, place, invited, state, present, minutes, isReminded } = session
  return {
    id,
    startsAt: iso(startsAt),
    place,
    invited,
    state,
    present: [...present],
    minutes: minutes ?? null,
    reminded: isReminded,
  }
}

/** A visit in the shape of the contract. */
export function presentFollowUp({
  id,
  at,
  result,
  note,
  officer,
}: FollowUpRecord): MediationDetail['followUps'][number] {
  return { id, at: iso(at), result, note, officer: officer === undefined ? null : { ...officer } }
}
