import type pg from 'pg'
import type { ConversationWrites } from '../../app/conversation/conversation-writes.ts'
import { askForWork } from '../work/outbox.ts'

const INSERT = `
  insert into evidence (id, conversation_id, draft_id, case_file_id, account, kind, source_sealed, source_key, media_type, received_at)
  select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::bytea[], $8::bytea[],
                       $9::text[], $10::timestamptz[])
  on conflict (conversation_id, source_key) where source_key is not null do nothing
  returning id`

const ATTACH = `update evidence e set case_file_id = filed.id, draft_id = null
  from unnest($1::uuid[], $2::uuid[]) as filed (id, draft_id) where e.draft_id = filed.draft_id`

/** Writes new files with their wake-ups, gives a draft's files to the case it became, and drops those of erased drafts. */
export async function writeEvidence(
  client: pg.PoolClient,
  steps: readonly ConversationWrites[],
): Promise<void> {
  const rows = steps.flatMap((step) =>
    step.evidence.map((file) => ({
      ...file,
      conversationId: step.conversation.id,
      account: step.conversation.account,
    })),
  )
  if (rows.length > 0) {
    const inserted = await client.query<{ id: string }>(INSERT, [
      rows.map((row) => row.id),
      rows.map((row) => row.conversationId),
      rows.map((row) => row.draftId ?? null),
      rows.map((row) => row.caseFileId ?? null),
      rows.map((row) => row.account),
      rows.map((row) => row.kind),
      rows.map((row) => row.sourceSealed),
      rows.map((row) => row.sourceKey),
      rows.map((row) => row.mediaType ?? null),
      rows.map((row) => new Date(row.receivedAt)),
    ])
    await askForWork(
      client,
      'fetch-evidence',
      inserted.rows.map((row) => row.id),
    )
  }
  await attachDrafts(client, steps)
  const erased = steps.flatMap((step) => step.erasedDraftIds)
  if (erased.length > 0)
    await client.query('delete from evidence where draft_id = any ($1::uuid[])', [erased])
}

async function attachDrafts(client: pg.PoolClient, steps: readonly ConversationWrites[]): Promise<void> {
  const filed = steps.flatMap((step) =>
    step.caseFiles.flatMap(({ id, draftId }) => (draftId === undefined ? [] : [{ id, draftId }])),
  )
  if (filed.length === 0) return
  await client.query(ATTACH, [filed.map((row) => row.id), filed.map((row) => row.draftId)])
}
