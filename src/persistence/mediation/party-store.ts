import type pg from 'pg'
import type { PartyFacts, PartyStore } from '../../app/mediation/party-store.ts'
import type { PartySide } from '../../domain/mediation/mediation-codes.ts'
import type { MediationStatus } from '../../domain/mediation/mediation-status.ts'
import type { Language } from '../../domain/message/channel.ts'
import { createMediationSeals, type KeyRow, mediationPlaces } from './mediation-seals.ts'
import type { MediationVault } from './mediation-vault.ts'
import { sendToChat } from './send-to-chat.ts'

/** What a party's chat asks of the vault. */
export type PartyVault = Pick<MediationVault, 'content' | 'identity' | 'invitationIndex' | 'sealOutgoing'>

const JOIN = `
  update mediation_party p set conversation_id = $2, language = $3, joined_at = $4, invitation_index = null
   where p.invitation_index = $1 and p.invitation_expires_at > $4 and p.conversation_id is null
     and not exists (select 1 from mediation_party o where o.mediation_id = p.mediation_id and o.conversation_id = $2)`

/** A consent's latest row of one party and kind. */
const LATEST = (party: string, kind: string): string => `
  (select c.given from mediation_consent c where c.party_id = ${party} and c.kind = '${kind}'
     and (c.agreement_no is null or c.agreement_no = m.agreement_no) order by c.seq desc limit 1)`

const FIND = `
  select p.id as party_id, m.id as mediation_id, p.side, m.status, m.reference_code, u.name as unit_name,
         coalesce(t.name, '') as team_name, m.agreement_no, a.sealed as agreement,
         ${LATEST('p.id', 'mediation')} as mediation_consent, ${LATEST('p.id', 'agreement')} as agreement_consent,
         ${LATEST('o.id', 'agreement')} as other_agreement_consent
    from mediation_party p join mediation m on m.id = p.mediation_id join police_unit u on u.code = m.unit_code
    join mediation_party o on o.mediation_id = m.id and o.id <> p.id
    left join mediation_team t on t.id = m.team_id left join mediation_agreement a on a.mediation_id = m.id
   where p.conversation_id = $1 order by m.status in ('HG_CLOSED', 'HG_WITHDRAWN', 'HG_ESCALATED'), m.created_at desc
   limit 1 for update of m`

interface Row {
  readonly party_id: string
  readonly mediation_id: string
  readonly side: PartySide
  readonly status: MediationStatus
  readonly reference_code: string
  readonly unit_name: string
  readonly team_name: string
  readonly agreement_no: number
  readonly agreement: Buffer | null
  readonly mediation_consent: boolean | null
  readonly agreement_consent: boolean | null
  readonly other_agreement_consent: boolean | null
}

interface OtherRow {
  readonly id: string
  readonly conversation_id: string
  readonly language: Language
}

/** Parties' rows over the worker's connection, inside the step's transaction. */
export function createPartyStore(client: pg.PoolClient, vault: PartyVault): PartyStore {
  const run = async (text: string, values: unknown[]): Promise<number> =>
    (await client.query(text, values)).rowCount ?? 0
  return {
    join: async (conversationId, code, language, at) =>
      (await run(JOIN, [vault.invitationIndex(code), conversationId, language, new Date(at)])) > 0,
    find: (conversationId) => findParty(client, vault, conversationId),
    recordConsent: async ({ partyId, mediationId, agreementNo }, { id, kind, given, wording, at }) => {
      const sealed = await sealForParty(client, vault, partyId, mediationPlaces.wording(id), wording)
      await run(
        `insert into mediation_consent (id, party_id, mediation_id, at, kind, given, way, agreement_no, wording_sealed)
         values ($1, $2, $3, $4, $5, $6, 'chat', $7, $8)`,
        [
          id,
          partyId,
          mediationId,
          new Date(at),
          kind,
          given,
          kind === 'agreement' ? agreementNo : null,
          sealed,
        ],
      )
      await run('update mediation set version = version + 1 where id = $1', [mediationId])
    },
    recordStatement: async ({ partyId, mediationId }, { id, text, at }) => {
      const sealed = await sealForParty(client, vault, partyId, mediationPlaces.statement(id), text)
      await run(
        `insert into mediation_statement (id, party_id, mediation_id, at, kind, author, sealed)
         values ($1, $2, $3, $4, 'statement', 'party', $5)`,
        [id, partyId, mediationId, new Date(at), sealed],
      )
    },
    saveAgreed: async ({ mediationId }, at) => {
      const agreedAt = at === undefined ? null : new Date(at)
      await run('update mediation set agreed_at = $2, version = version + 1 where id = $1', [
        mediationId,
        agreedAt,
      ])
    },
    saveWithdrawn: async ({ mediationId }, at) => {
      const text = `update mediation set status = 'HG_WITHDRAWN', outcome = 'withdrawn', outcome_at = $2,
        start_due_at = null, version = version + 1 where id = $1`
      await run(text, [mediationId, new Date(at)])
    },
    tell: async ({ mediationId }, kind, at) => {
      await run(`select tell_mediation($1, $2, 'whoever', $3)`, [mediationId, kind, new Date(at)])
    },
    tellOther: async ({ mediationId, partyId }, notice) => {
      const other = `select id, conversation_id, language from mediation_party
        where mediation_id = $1 and id <> $2 and conversation_id is not null`
      const [row] = (await client.query<OtherRow>(other, [mediationId, partyId])).rows
      if (row === undefined) return
      const { id: otherId, conversation_id: conversationId, language } = row
      const seals = createMediationSeals(vault, await keysOf(client, otherId))
      const text = notice.words(language)
      const message = { ...notice, text, partyId: otherId, conversationId, language, mediationId }
      await sendToChat(client, vault, seals, message)
    },
    recordEntry: async ({ mediationId }, { id, kind, detail, at }) => {
      await run(
        'insert into mediation_entry (id, mediation_id, at, kind, detail) values ($1, $2, $3, $4, $5)',
        [id, mediationId, new Date(at), kind, JSON.stringify(detail)],
      )
      await run(
        `insert into live_event (unit_code, kind, case_file_id)
         select unit_code, 'case-file.changed', case_file_id from mediation where id = $1`,
        [mediationId],
      )
    },
  }
}

async function findParty(
  client: pg.PoolClient,
  vault: PartyVault,
  conversationId: string,
): Promise<PartyFacts | undefined> {
  const [row] = (await client.query<Row>(FIND, [conversationId])).rows
  if (row === undefined) return undefined
  const { agreement, agreement_no: no, mediation_id: id } = row
  const agreementText =
    agreement === null ? undefined : await openAgreement(client, vault, { id, no, sealed: agreement })
  return {
    partyId: row.party_id,
    mediationId: id,
    side: row.side,
    status: row.status,
    referenceCode: row.reference_code,
    unitName: row.unit_name,
    teamName: row.team_name,
    agreementNo: no,
    agreementText: agreementText ?? '',
    mediationConsent: row.mediation_consent ?? undefined,
    agreementConsent: row.agreement_consent ?? undefined,
    otherAgreementConsent: row.other_agreement_consent ?? undefined,
  }
}

async function openAgreement(
  client: pg.PoolClient,
  vault: PartyVault,
  { id, no, sealed }: { readonly id: string; readonly no: number; readonly sealed: Buffer },
): Promise<string | undefined> {
  const seals = createMediationSeals(vault, await keysOf(client, id))
  return seals.open(id, 'content', mediationPlaces.agreement(id, no), sealed)
}

async function sealForParty(
  client: pg.PoolClient,
  vault: PartyVault,
  partyId: string,
  place: { readonly table: string; readonly column: string; readonly row: string },
  text: string,
): Promise<Uint8Array> {
  return createMediationSeals(vault, await keysOf(client, partyId)).seal(partyId, 'content', place, text)
}

async function keysOf(client: pg.PoolClient, ownerId: string): Promise<KeyRow[]> {
  const text = 'select owner_id, purpose, wrapped from mediation_key where owner_id = $1'
  return (await client.query<KeyRow>(text, [ownerId])).rows
}
