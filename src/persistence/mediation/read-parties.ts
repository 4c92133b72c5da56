import type { Person } from '../../app/inbox/people.ts'
import type {
  ConsentRecord,
  PartyContact,
  PartyRecord,
  StatementRecord,
} from '../../app/mediation/mediation-record.ts'
import type { PartySide } from '../../domain/mediation/mediation-codes.ts'
import type { Language } from '../../domain/message/channel.ts'
import type { Prisma } from '../generated/client.ts'
import { UNREADABLE } from '../inbox/open-or-absent.ts'
import { type MediationSeals, mediationPlaces } from './mediation-seals.ts'

type Db = Prisma.TransactionClient

interface PartyRow {
  readonly id: string
  readonly side: PartySide
  readonly language: Language
  readonly contact_sealed: Uint8Array | null
  readonly has_chat: boolean
  readonly invitation_expires_at: Date | null
}

interface ConsentRow extends Omit<ConsentRecord, 'officer' | 'agreementNo' | 'wording' | 'at'> {
  readonly party_id: string
  readonly agreement_no: number | null
  readonly wording_sealed: Uint8Array
  readonly officer_id: string | null
  readonly officer_name: string | null
  readonly at: Date
}

interface StatementRow extends Omit<StatementRecord, 'officer' | 'text' | 'state' | 'at'> {
  readonly party_id: string
  readonly sealed: Uint8Array
  readonly officer_id: string | null
  readonly officer_name: string | null
  readonly state: string | null
  readonly at: Date
}

/** Both parties, the requester first, each opened with its own keys. */
export async function readParties(
  db: Db,
  seals: MediationSeals,
  mediationId: string,
): Promise<PartyRecord[]> {
  const rows = await db.$queryRaw<PartyRow[]>`
    SELECT id, side, language, contact_sealed, conversation_id IS NOT NULL AS has_chat, invitation_expires_at
    FROM mediation_party WHERE mediation_id = ${mediationId}::uuid ORDER BY side = 'other'`
  const consents = await readConsents(db, mediationId)
  const statements = await readStatements(db, mediationId)
  return rows.map((row) => ({
    id: row.id,
    side: row.side,
    language: row.language,
    contact: openContact(seals, row),
    hasChat: row.has_chat,
    invitationExpiresAt: row.invitation_expires_at?.getTime(),
    consents: consents.filter(({ party_id }) => party_id === row.id).map((one) => toConsent(seals, one)),
    statements: statements
      .filter(({ party_id }) => party_id === row.id)
      .map((one) => toStatement(seals, one)),
  }))
}

function openContact(seals: MediationSeals, { id, contact_sealed }: PartyRow): PartyContact {
  const opened = seals.open(id, 'identity', mediationPlaces.contact(id), contact_sealed)
  if (opened === undefined) return {}
  // Safe: written by `saveContact`, and the seal proves that nobody changed it.
  return opened === UNREADABLE ? { contactNote: UNREADABLE } : (JSON.parse(opened) as PartyContact)
}

function readConsents(db: Db, mediationId: string): Promise<ConsentRow[]> {
  return db.$queryRaw<ConsentRow[]>`
    SELECT c.id, c.party_id, c.kind, c.given, c.way, c.agreement_no, c.wording_sealed, c.officer_id, c.at,
      o.name AS officer_name
    FROM mediation_consent c LEFT JOIN officer o ON o.id = c.officer_id
    WHERE c.mediation_id = ${mediationId}::uuid ORDER BY c.seq`
}

function readStatements(db: Db, mediationId: string): Promise<StatementRow[]> {
  return db.$queryRaw<StatementRow[]>`
    SELECT s.id, s.party_id, s.kind, s.author, s.sealed, s.officer_id, s.at, o.name AS officer_name, g.state
    FROM mediation_statement s LEFT JOIN officer o ON o.id = s.officer_id
    LEFT JOIN outgoing_message g ON g.id = s.outgoing_id
    WHERE s.mediation_id = ${mediationId}::uuid ORDER BY s.at, s.id`
}

function toConsent(seals: MediationSeals, row: ConsentRow): ConsentRecord {
  const { id, kind, given, way, agreement_no, at } = row
  const wording = seals.open(row.party_id, 'content', mediationPlaces.wording(id), row.wording_sealed) ?? ''
  const officer = personOf(row.officer_id, row.officer_name)
  return { id, kind, given, way, wording, agreementNo: agreement_no ?? undefined, officer, at: at.getTime() }
}

function toStatement(seals: MediationSeals, row: StatementRow): StatementRecord {
  const { id, kind, author, at } = row
  const text = seals.open(row.party_id, 'content', mediationPlaces.statement(id), row.sealed) ?? ''
  const state = row.state ?? (kind === 'message' ? 'sent' : 'kept')
  return {
    id,
    kind,
    author,
    officer: personOf(row.officer_id, row.officer_name),
    text,
    state,
    at: at.getTime(),
  }
}

/** Who wrote; undefined for what no officer wrote. */
export function personOf(id: string | null, name: string | null): Person | undefined {
  return id === null ? undefined : { id, name: name ?? '' }
}
