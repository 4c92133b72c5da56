import type { PartyContact } from '../../app/mediation/mediation-record.ts'
import type { NewConsent, NewPartyMessage, NewStatement } from '../../app/mediation/ports.ts'
import type { OutgoingMessage } from '../../domain/message/outgoing-message.ts'
import type { Prisma } from '../generated/client.ts'
import { mediationPlaces } from './mediation-seals.ts'
import type { MediationVault } from './mediation-vault.ts'
import { sealFor } from './seal-for.ts'

type Db = Prisma.TransactionClient

/** Seals who a party is under that party's identity key. */
export async function saveContact(
  db: Db,
  vault: MediationVault,
  partyId: string,
  contact: PartyContact,
): Promise<void> {
  const owner = { ownerId: partyId, purpose: 'identity' } as const
  const sealed = await sealFor(db, vault, owner, mediationPlaces.contact(partyId), JSON.stringify(contact))
  await db.$executeRaw`UPDATE mediation_party SET contact_sealed = ${sealed} WHERE id = ${partyId}::uuid`
}

/** Keeps the keyed hash of a new invitation; the one before becomes void. */
export async function saveInvitation(
  db: Db,
  vault: MediationVault,
  partyId: string,
  { code, expiresAt }: { readonly code: string; readonly expiresAt: number },
): Promise<void> {
  await db.$executeRaw`
    UPDATE mediation_party SET invitation_index = ${vault.invitationIndex(code)},
      invitation_expires_at = ${new Date(expiresAt)}
    WHERE id = ${partyId}::uuid AND conversation_id IS NULL`
}

/** Keeps a yes or no with its words, sealed under the party's key. */
export async function recordConsent(db: Db, vault: MediationVault, consent: NewConsent): Promise<void> {
  const { id, partyId, mediationId, kind, given, way, officerId, agreementNo, wording } = consent
  const owner = { ownerId: partyId, purpose: 'content' } as const
  const sealed = await sealFor(db, vault, owner, mediationPlaces.wording(id), wording)
  await db.$executeRaw`
    INSERT INTO mediation_consent (id, party_id, mediation_id, at, kind, given, way, officer_id, agreement_no, wording_sealed)
    VALUES (${id}::uuid, ${partyId}::uuid, ${mediationId}::uuid, ${new Date(consent.at)}, ${kind}, ${given}, ${way},
      ${officerId ?? null}::uuid, ${agreementNo ?? null}::int, ${sealed})`
}

/** Keeps what a party said, sealed under the party's key. */
export async function recordStatement(db: Db, vault: MediationVault, statement: NewStatement): Promise<void> {
  const { id, partyId, mediationId, officerId, text } = statement
  const owner = { ownerId: partyId, purpose: 'content' } as const
  const sealed = await sealFor(db, vault, owner, mediationPlaces.statement(id), text)
  await db.$executeRaw`
    INSERT INTO mediation_statement (id, party_id, mediation_id, at, kind, author, officer_id, sealed)
    VALUES (${id}::uuid, ${partyId}::uuid, ${mediationId}::uuid, ${new Date(statement.at)}, 'statement', 'officer',
      ${officerId}::uuid, ${sealed})`
}

/** Hands a message to the sender and keeps it with the party; false when the party has no chat. */
export async function sendToParty(db: Db, vault: MediationVault, message: NewPartyMessage): Promise<boolean> {
  const { id, outgoingId, partyId, mediationId, officerId, author, shown, sent, language } = message
  const words: OutgoingMessage = { text: sent, choices: [], actions: [], language }
  const [row] = await db.$queryRaw<{ done: boolean }[]>`
    SELECT send_to_mediation_party(${partyId}::uuid, ${outgoingId}::uuid, ${message.dedupeKey},
      ${author === 'officer' ? 'officer' : 'status'},
      ${Uint8Array.from(vault.sealOutgoing(outgoingId, JSON.stringify(words)))}) AS done`
  if (row?.done !== true) return false
  const owner = { ownerId: partyId, purpose: 'content' } as const
  const sealed = await sealFor(db, vault, owner, mediationPlaces.statement(id), shown)
  await db.$executeRaw`
    INSERT INTO mediation_statement (id, party_id, mediation_id, at, kind, author, officer_id, sealed, outgoing_id)
    VALUES (${id}::uuid, ${partyId}::uuid, ${mediationId}::uuid, ${new Date(message.at)}, 'message', ${author},
      ${officerId}::uuid, ${sealed}, ${outgoingId}::uuid)`
  return true
}
