import type pg from 'pg'
import type { Reminder } from '../../app/mediation/remind-parties.ts'
import type { OutgoingMessage } from '../../domain/message/outgoing-message.ts'
import { askForWork } from '../work/outbox.ts'
import { type MediationSeals, mediationPlaces } from './mediation-seals.ts'
import type { MediationVault } from './mediation-vault.ts'

/** A notice of ours to one party. */
export interface PartyNoticeToSend extends Reminder {
  readonly mediationId: string
  readonly at: number
}

/** Puts a notice on its way to one party's chat, in order behind what is sent there, and keeps it with the party. */
export async function sendToChat(
  client: pg.PoolClient,
  vault: Pick<MediationVault, 'sealOutgoing'>,
  seals: MediationSeals,
  notice: PartyNoticeToSend,
): Promise<void> {
  const { id, outgoingId, partyId, conversationId, language, text, dedupeKey, mediationId, at } = notice
  const words: OutgoingMessage = { text, choices: [], actions: [], language }
  const chat = 'update conversation set outgoing_seq = outgoing_seq + 1 where id = $1 returning outgoing_seq'
  const [numbered] = (await client.query<{ outgoing_seq: string }>(chat, [conversationId])).rows
  if (numbered === undefined) return // erased since it joined
  const sealed = vault.sealOutgoing(outgoingId, JSON.stringify(words))
  await client.query(
    `insert into outgoing_message (id, conversation_id, seq, dedupe_key, class, sealed)
     values ($1, $2, $3, $4, 'status', $5)`,
    [outgoingId, conversationId, numbered.outgoing_seq, dedupeKey, sealed],
  )
  await askForWork(client, 'deliver-conversation', [conversationId])
  await client.query(
    `insert into mediation_statement (id, party_id, mediation_id, at, kind, author, sealed, outgoing_id)
     values ($1, $2, $3, $4, 'message', 'system', $5, $6)`,
    [
      ...[id, partyId, mediationId, new Date(at)],
      seals.seal(partyId, 'content', mediationPlaces.statement(id), text),
      outgoingId,
    ],
  )
}
