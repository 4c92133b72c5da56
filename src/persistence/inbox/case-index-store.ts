import type pg from 'pg'
import type { CaseIndexStore, IndexedCase, KeptMark } from '../../app/inbox/index-case-files.ts'
import type { Surroundings, Suspicion } from '../../domain/case-file/suspicion.ts'
import { inTransaction } from '../pool/in-transaction.ts'
import { queryRows } from '../pool/query-rows.ts'
import { parseAnswer } from './case-file-words.ts'
import type { InboxVault } from './inbox-vault.ts'
import { openOrAbsent, sealOf, UNREADABLE } from './open-or-absent.ts'

const READ = `
  select f.id, k.wrapped, encode(v.key, 'hex') as conversation_key, encode(i.phone_index, 'hex') as phone_index
    from case_file f join case_file_key k on k.case_file_id = f.id left join conversation v on v.id = f.conversation_id
    left join resident_identity i on i.case_file_id = f.id where f.id = $1`
const WORDS = `
  select 'answer' as table, id, sealed from answer where case_file_id = $1
  union all select 'case_message', id, sealed from case_message where case_file_id = $1 and direction = 'in'`
const FILES = `select encode(sha256, 'hex') as sha256 from evidence where case_file_id = $1 and sha256 is not null`

/**
 * Creates the store of marks. It opens words only to hash them.
 * @param pool of role `by_worker`
 */
export function createCaseIndexStore(pool: pg.Pool, vault: Pick<InboxVault, 'content'>): CaseIndexStore {
  return {
    read: (id) => read(pool, vault, id),
    save: (id, marks, judge) => inTransaction(pool, (client) => save(client, id, marks, judge)),
  }
}

async function read(
  pool: pg.Pool,
  vault: Pick<InboxVault, 'content'>,
  id: string,
): Promise<IndexedCase | undefined> {
  const [row] = await queryRows<{
    wrapped: Buffer
    conversation_key: string | null
    phone_index: string | null
  }>(pool, READ, [id])
  if (row === undefined) return undefined
  const words = await queryRows<{ table: string; id: string; sealed: Buffer }>(pool, WORDS, [id])
  const files = await queryRows<{ sha256: string }>(pool, FILES, [id])
  const seal = sealOf(vault, id, row.wrapped)
  return {
    id,
    words: words
      .map(
        (word) =>
          openOrAbsent(seal, { table: word.table, column: 'sealed', row: word.id }, word.sealed) ?? '',
      )
      .map((text, index) =>
        words[index]?.table === 'answer' && text !== UNREADABLE ? parseAnswer(text).text : text,
      )
      .join('\n'),
    files: files.map(({ sha256 }) => sha256),
    reporters: [row.conversation_key, row.phone_index].filter((value) => value !== null),
  }
}

const FORGET = 'delete from case_mark where case_file_id = $1'
const KEEP = `insert into case_mark (case_file_id, kind, value)
  select $1, * from unnest($2::text[], $3::bytea[]) on conflict do nothing`
const LOCK =
  'select status, urgency, submitted_at, conversation_id, unit_code from case_file where id = $1 for update'
/** Cases of the last 24 hours that share a mark; copies share the text or several phrases. */
const AROUND = `
  with shared as (
    select b.case_file_id, bool_or(a.kind = 'reporter') as same_person,
           bool_or(a.kind = 'text') or count(*) filter (where a.kind = 'phrase') >= 2 as is_copy
      from case_mark a join case_mark b on b.value = a.value and b.kind = a.kind and b.case_file_id <> a.case_file_id
     where a.case_file_id = $1 and a.kind in ('reporter', 'text', 'phrase') group by b.case_file_id)
  select count(*) filter (where s.same_person)::int as same_reporter,
         count(distinct f.conversation_id) filter (where s.is_copy and not s.same_person)::int as copies
    from shared s join case_file f on f.id = s.case_file_id
   where f.submitted_at between $2::timestamptz - interval '24 hours' and $2::timestamptz`
const HINT = 'update case_file set hints = $2 where id = $1 and hints <> $2::jsonb'
const SET_ASIDE = `update case_file set status = 'QUARANTINE', version = version + 1 where id = $1`
const TOLD = `insert into timeline_entry (id, case_file_id, at, kind, detail)
  values (gen_random_uuid(), $1, clock_timestamp(), 'status-changed', '{"from": "SUBMITTED", "to": "QUARANTINE", "by": "limit"}')`
const LIVE = `insert into live_event (unit_code, kind, case_file_id) values ($1, 'case-file.changed', $2)`

async function save(
  client: pg.PoolClient,
  id: string,
  marks: readonly KeptMark[],
  judge: (around: Surroundings) => Suspicion,
): Promise<void> {
  const { rows } = await client.query<
    Pick<Surroundings, 'status' | 'urgency'> & { submitted_at: Date; unit_code: string }
  >(LOCK, [id])
  const [caseFile] = rows
  if (caseFile === undefined) return
  await client.query(FORGET, [id])
  await client.query(KEEP, [id, marks.map(({ kind }) => kind), marks.map(({ value }) => value)])
  const { status, urgency, submitted_at: submittedAt, unit_code: unitCode } = caseFile
  const around = await client.query<{ same_reporter: number; copies: number }>(AROUND, [id, submittedAt])
  const [counted] = around.rows
  const { hints, isQuarantined } = judge({
    status,
    urgency,
    fromSameReporter: 1 + (counted?.same_reporter ?? 0),
    sendersOfCopies: 1 + (counted?.copies ?? 0),
  })
  const { rowCount } = await client.query(HINT, [id, JSON.stringify(hints)])
  if (isQuarantined) {
    await client.query(SET_ASIDE, [id])
    await client.query(TOLD, [id])
  }
  if (isQuarantined || (rowCount ?? 0) > 0) await client.query(LIVE, [unitCode, id])
}
