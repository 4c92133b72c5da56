import type pg from 'pg'
import type { ConversationMode, LockedConversation } from '../../app/conversation/conversation-state.ts'
import type { WorkItem } from '../../app/work/ports.ts'
import type { ChannelAccount, Language } from '../../domain/message/channel.ts'

/** A locked row with the outbox ref it was asked for by. */
export type LockedRow = Omit<LockedConversation, 'events'> & {
  readonly ref: string
  readonly key: Uint8Array
}

interface Row {
  readonly id: string
  readonly account: string
  readonly key: Buffer
  readonly mode: string
  readonly case_file_id: string | null
  readonly draft_id: string | null
  readonly language: string
  readonly session_sealed: Buffer | null
  readonly session_due_at: Date | null
  readonly high_water: string
  readonly outgoing_seq: string
  readonly is_reachable: boolean
  readonly last_inbound_at: Date | null
  readonly has_address: boolean
}

const COLUMNS = `c.id, c.account, c.key, c.mode, c.case_file_id, c.draft_id, c.language, c.session_sealed, c.session_due_at,
  c.high_water, c.outgoing_seq, c.is_reachable, c.last_inbound_at,
  exists (select 1 from chat_address a where a.conversation_id = c.id) as has_address`

const CREATE = `insert into conversation (account, key) select * from unnest($1::text[], $2::bytea[]) on conflict do nothing`

const LOCK = `select ${COLUMNS} from conversation c
   join unnest($1::text[], $2::bytea[]) as wanted (account, key) on c.account = wanted.account and c.key = wanted.key
   for update of c skip locked`

const LOCK_BY_ID = `select ${COLUMNS} from conversation c where c.id = any ($1::uuid[]) for update of c skip locked`

/** Locks the conversations of `process-conversation` items, making those that are new; leaves out what others hold. */
export async function lockConversations(
  client: pg.PoolClient,
  items: readonly WorkItem[],
): Promise<LockedRow[]> {
  const refs = items.map((item) => item.ref).toSorted() // one order everywhere: two workers making them never deadlock
  const wanted = refs.map(parseRef)
  const values = [wanted.map(({ account }) => account), wanted.map(({ key }) => key)]
  const known = await client.query<Row>(LOCK, values)
  if (known.rows.length === items.length) return known.rows.map(toLocked)
  const created = await client.query(CREATE, values)
  if (created.rowCount === 0) return known.rows.map(toLocked)
  return (await client.query<Row>(LOCK, values)).rows.map(toLocked)
}

/** Locks conversations by id; leaves out what others hold. */
export async function lockConversationsById(
  client: pg.PoolClient,
  ids: readonly string[],
): Promise<LockedRow[]> {
  return (await client.query<Row>(LOCK_BY_ID, [ids])).rows.map(toLocked)
}

function parseRef(ref: string): { readonly account: string; readonly key: Buffer } {
  const bar = ref.lastIndexOf('|')
  return { account: ref.slice(0, bar), key: Buffer.from(ref.slice(bar + 1), 'hex') }
}

function toLocked(row: Row): LockedRow {
  return {
    ref: `${row.account}|${row.key.toString('hex')}`,
    key: row.key,
    id: row.id,
    // Safe: the columns are written by this folder only, from the same types.
    account: row.account as ChannelAccount,
    mode: row.mode as ConversationMode,
    language: row.language as Language,
    caseFileId: row.case_file_id ?? undefined,
    draftId: row.draft_id ?? undefined,
    sessionSealed: row.session_sealed ?? undefined,
    sessionDueAt: row.session_due_at?.getTime(),
    highWater: Number(row.high_water),
    outgoingSeq: Number(row.outgoing_seq),
    isReachable: row.is_reachable,
    lastInboundAt: row.last_inbound_at?.getTime(),
    hasAddress: row.has_address,
  }
}
