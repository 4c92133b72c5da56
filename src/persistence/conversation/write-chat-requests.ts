import type pg from 'pg'
import type { ConversationWrites } from '../../app/conversation/conversation-writes.ts'
import { askForWork } from '../work/outbox.ts'

const REQUESTS = `insert into chat_request (id, conversation_id, sealed) select * from unnest($1::uuid[], $2::uuid[], $3::bytea[])`

/** Writes what was asked for beside the conversations, and the wake-up of the job that answers. */
export async function writeChatRequests(
  client: pg.PoolClient,
  steps: readonly ConversationWrites[],
): Promise<void> {
  const rows = steps.flatMap((step) =>
    step.requests.map((request) => ({ ...request, conversationId: step.conversation.id })),
  )
  if (rows.length === 0) return
  await client.query(REQUESTS, [
    rows.map((row) => row.id),
    rows.map((row) => row.conversationId),
    rows.map((row) => row.sealed),
  ])
  await askForWork(
    client,
    'answer-chat-request',
    rows.map((row) => row.id),
  )
}
