import type { NewResidentMessage } from '../../app/inbox/ports.ts'
import type { OutgoingMessage } from '../../domain/message/outgoing-message.ts'
import type { Prisma } from '../generated/client.ts'
import type { InboxVault } from './inbox-vault.ts'
import { sealForCase } from './write-case-file.ts'

type Db = Prisma.TransactionClient

/**
 * Writes a message to the resident: the words into the case under its key, the message for the sender under the key that
 * the sender opens, and the wake-up, all in the caller's transaction. The conversation is locked, so the numbers are in
 * the order of the commits.
 */
export async function sendToResident(db: Db, vault: InboxVault, message: NewResidentMessage): Promise<void> {
  const { id, outgoingId, conversationId, caseFileId } = message
  const rows = await db.$queryRaw<{ outgoing_seq: bigint }[]>`
    UPDATE conversation SET outgoing_seq = outgoing_seq + 1 WHERE id = ${conversationId}::uuid RETURNING outgoing_seq`
  const [conversation] = rows
  if (conversation === undefined) throw new TypeError('the conversation was locked, so it exists')
  const words: OutgoingMessage = { text: message.sent, choices: [], actions: [], language: message.language }
  const sealed = vault.sealOutgoing(outgoingId, JSON.stringify(words))
  await db.$executeRaw`
    INSERT INTO outgoing_message (id, conversation_id, seq, dedupe_key, class, sealed)
    VALUES (${outgoingId}::uuid, ${conversationId}::uuid, ${conversation.outgoing_seq}, ${message.dedupeKey},
      ${message.class}, ${sealed})`
  await db.$executeRaw`
    INSERT INTO outbox (kind, ref) VALUES ('deliver-conversation', ${conversationId})
    ON CONFLICT (kind, ref) DO UPDATE SET version = outbox.version + 1,
      not_before = least(outbox.not_before, excluded.not_before)`
  await recordMessage(db, vault, message, { id, outgoingId, caseFileId })
}

async function recordMessage(
  db: Db,
  vault: InboxVault,
  message: NewResidentMessage,
  ids: { readonly id: string; readonly outgoingId: string; readonly caseFileId: string },
): Promise<void> {
  const place = { table: 'case_message', column: 'sealed', row: ids.id }
  const sealed = await sealForCase(db, vault, ids.caseFileId, place, message.shown)
  const author = message.class === 'officer' ? 'officer' : 'bot'
  const data = {
    ...ids,
    direction: 'out',
    author,
    officerId: message.officerId ?? null,
    sealed,
    at: new Date(message.at),
  }
  await db.caseMessage.createMany({ data: [data] })
}

/** Says who answers in the chat of a case, and that later messages join this case. */
export async function setConversationMode(
  db: Db,
  caseFileId: string,
  mode: 'bot' | 'officer',
): Promise<void> {
  await db.$executeRaw`
    UPDATE conversation SET mode = ${mode}, case_file_id = ${caseFileId}::uuid
    WHERE id = (SELECT c.conversation_id FROM case_file c WHERE c.id = ${caseFileId}::uuid)`
}
