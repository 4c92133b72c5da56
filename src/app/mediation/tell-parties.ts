import type { PartyNoticeFacts } from '../../domain/mediation/party-notice.ts'
import type { ChangeContext, MediationRequest } from './change-mediation.ts'
import type { PartyRecord } from './mediation-record.ts'
import type { MediationDependencies } from './ports.ts'

/**
 * Sends each party that has a chat the same notice in its own language. What one side said is never in it.
 * @param key names the effect, so that it cannot be sent twice
 */
export async function tellParties(
  deps: MediationDependencies,
  context: ChangeContext,
  request: Pick<MediationRequest, 'officer'>,
  key: string,
  words: (facts: PartyNoticeFacts) => string | undefined,
): Promise<void> {
  for (const party of context.mediation.parties) await tellParty(deps, context, request, key, party, words)
}

async function tellParty(
  deps: MediationDependencies,
  { desk, mediation, at }: ChangeContext,
  { officer }: Pick<MediationRequest, 'officer'>,
  key: string,
  party: PartyRecord,
  words: (facts: PartyNoticeFacts) => string | undefined,
): Promise<void> {
  const text = words({ referenceCode: mediation.referenceCode, language: party.language })
  if (text === undefined || !party.hasChat) return
  await desk.sendToParty({
    id: deps.ids.uuid(),
    outgoingId: deps.ids.uuid(),
    mediationId: mediation.id,
    partyId: party.id,
    officerId: officer.id,
    author: 'system',
    shown: text,
    sent: text,
    language: party.language,
    dedupeKey: `mediation:${party.id}:${key}`,
    at,
  })
}
