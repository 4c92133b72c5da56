import type { PartySide } from '../../domain/mediation/mediation-codes.ts'
import { changeMediation, type MediationChangeResult, type MediationRequest } from './change-mediation.ts'
import { keepEntry } from './mediation-entry.ts'
import type { PartyContact } from './mediation-record.ts'
import { partyOf } from './mediation-view.ts'
import type { MediationDependencies } from './ports.ts'

/** A party's contact as entered: absent fields stay, null clears. */
export interface SavePartyCommand extends MediationRequest {
  readonly side: PartySide
  readonly contact: { readonly [K in keyof PartyContact]?: PartyContact[K] | null | undefined }
}

/** Enters or corrects who a party is; sealed under that party's identity key. */
export function saveParty(
  deps: MediationDependencies,
  command: SavePartyCommand,
): Promise<MediationChangeResult> {
  const { side } = command
  return changeMediation(deps, command, async (context) => {
    const { desk, mediation } = context
    const party = partyOf(mediation, side)
    await desk.saveContact(mediation.id, party.id, merge(party.contact, command.contact))
    await desk.saveMediation(mediation.id, {})
    await keepEntry(deps, context, command, { kind: 'party-entered', detail: { side } })
    return { action: 'mediation.changed', detail: { party: side } }
  })
}

function merge(known: PartyContact, given: SavePartyCommand['contact']): PartyContact {
  const fields = Object.entries({ ...known, ...dropAbsent(given) }).filter(
    ([, value]) => value !== null && value !== '',
  )
  // Safe: only fields of a contact went in, and those set to null went out.
  return Object.fromEntries(fields) as PartyContact
}

function dropAbsent(given: SavePartyCommand['contact']): object {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}
