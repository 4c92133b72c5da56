import type { PartySide } from '../../domain/mediation/mediation-codes.ts'
import { changeMediation, type MediationChangeResult, type MediationRequest } from './change-mediation.ts'
import { keepEntry } from './mediation-entry.ts'
import { partyOf } from './mediation-view.ts'
import type { MediationDependencies } from './ports.ts'

/** Words of, or for, one party. */
export interface PartyWordsCommand extends MediationRequest {
  readonly side: PartySide
  readonly text: string
}

/** Keeps what a party said in confidence, under that party's own key. It has no way to the other party. */
export function addStatement(
  deps: MediationDependencies,
  command: PartyWordsCommand,
): Promise<MediationChangeResult> {
  const { side, text, officer } = command
  return changeMediation(deps, command, async (context) => {
    const { desk, mediation, at } = context
    const partyId = partyOf(mediation, side).id
    await desk.recordStatement({
      id: deps.ids.uuid(),
      mediationId: mediation.id,
      partyId,
      officerId: officer.id,
      text,
      at,
    })
    await desk.saveMediation(mediation.id, {})
    await keepEntry(deps, context, command, { kind: 'statement', detail: { side } })
    return { action: 'mediation.changed', detail: { statement: side } }
  })
}

/** Writes into one party's chat, without telling who wrote or to whom else. */
export function messageParty(
  deps: MediationDependencies,
  command: PartyWordsCommand,
): Promise<MediationChangeResult> {
  const { side, text, officer } = command
  return changeMediation(deps, command, async (context) => {
    const { desk, mediation, at } = context
    const party = partyOf(mediation, side)
    const id = deps.ids.uuid()
    const isSent = await desk.sendToParty({
      id,
      outgoingId: deps.ids.uuid(),
      mediationId: mediation.id,
      partyId: party.id,
      officerId: officer.id,
      author: 'officer',
      shown: text,
      sent: `${heading(mediation, party.language)}\n\n${text}`,
      language: party.language,
      dedupeKey: `mediation-message:${id}`,
      at,
    })
    if (!isSent) return { refusal: 'no-chat' }
    await desk.saveMediation(mediation.id, {})
    return { action: 'message.sent', detail: { party: side } }
  })
}

function heading(
  {
    referenceCode,
    team,
    unit,
  }: {
    readonly referenceCode: string
    readonly team: { readonly name: string } | undefined
    readonly unit: { readonly name: string }
  },
  language: string,
): string {
  const from = team?.name ?? unit.name
  return language === 'en'
    ? `${from}, about mediation ${referenceCode}:`
    : `${from} nhắn về việc hòa giải ${referenceCode}:`
}
