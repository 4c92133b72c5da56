import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { DemoCaseFile, DemoStore } from '../../app/demo/ports.ts'
import { writeCaseFiles } from '../conversation/write-case-files.ts'
import { toDate } from '../conversation/write-conversations.ts'
import { inTransaction } from '../pool/in-transaction.ts'
import { askForWork } from '../work/outbox.ts'
import { DEMO_HAMLETS, DEMO_ROSTER } from './demo-unit-life.ts'

const PEOPLE = `
  insert into officer (id, login, name, unit_code, role, password_hash)
  select p.*, $6 from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[]) as p (id, login, name, unit, role)
  on conflict (login) do update set password_hash = excluded.password_hash, is_active = true`

const PHONES = `update police_unit u set duty_phone = p.phone from unnest($1::text[], $2::text[]) as p (code, phone)
  where u.code = p.code and u.duty_phone is null`

/** The demo's mediators form one team in their unit. */
const TEAMS = `
  with heads as (select distinct o.unit_code from officer o where o.role = 'mediation_head' and o.login = any ($1::text[])),
  added as (
    insert into mediation_team (id, unit_code, name, hamlet)
    select gen_random_uuid(), h.unit_code, 'Tổ hòa giải tổ dân phố số 4', 'Tổ dân phố số 4' from heads h
     where not exists (select 1 from mediation_team t where t.unit_code = h.unit_code)
    returning id, unit_code)
  insert into mediation_team_member (team_id, officer_id, is_head)
  select a.id, o.id, o.role = 'mediation_head' from added a join officer o on o.unit_code = a.unit_code
   where o.login = any ($1::text[]) and o.role in ('mediation_head', 'mediator')`

/** Officers' deeds and words are those of the duty officer of the case's unit. */
const DUTY_OFFICER = `(select o.id from officer o join case_file f on f.unit_code = o.unit_code
  where f.id = h.case_file_id and o.role = 'duty_officer' limit 1)`

const HISTORY = `
  insert into timeline_entry (id, case_file_id, at, kind, officer_id, detail, sealed)
  select h.id, h.case_file_id, h.at, h.kind,
         case when h.kind in ('submitted', 'resident-wrote') then null else ${DUTY_OFFICER} end, h.detail, h.sealed
    from unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::text[], $5::jsonb[], $6::bytea[])
         as h (id, case_file_id, at, kind, detail, sealed)`

const MESSAGES = `
  insert into case_message (id, case_file_id, direction, author, officer_id, sealed, at)
  select h.id, h.case_file_id, h.direction, h.author, case when h.author = 'officer' then ${DUTY_OFFICER} end, h.sealed, h.at
    from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::bytea[], $6::timestamptz[])
         as h (id, case_file_id, direction, author, sealed, at)`

const CONVERSATIONS = `
  insert into conversation (id, account, key, mode, case_file_id, last_inbound_at)
  select * from unnest($1::uuid[], $2::text[], $3::bytea[], $4::text[], $5::uuid[], $6::timestamptz[])`

const ADDRESSES = `insert into chat_address (conversation_id, sealed) select * from unnest($1::uuid[], $2::bytea[])`

const PHOTOS = `
  insert into evidence (id, conversation_id, case_file_id, account, kind, source_sealed, source_key, received_at)
  select p.id, p.conversation_id, p.case_file_id, p.account, 'photo', p.source, p.source_key, p.at
    from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::bytea[], $6::bytea[], $7::timestamptz[])
         as p (id, conversation_id, case_file_id, account, source, source_key, at)`

/** Cases that somebody has opened belong to the duty officer of their unit. */
const PROGRESS = `
  update case_file h set due_at = p.due_at, read_at = p.read_at, last_inbound_at = p.last_inbound_at, status_before = p.status_before,
         assignee_id = case when p.read_at is null then null else
           (select o.id from officer o where o.unit_code = h.unit_code and o.role = 'duty_officer' limit 1) end
    from unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[], $4::timestamptz[], $5::text[])
         as p (id, due_at, read_at, last_inbound_at, status_before) where h.id = p.id`

/** Every case happened somewhere: by turns in the hamlets of its unit. */
const PLACED = `
  update case_file c set hamlet_id = (
    select h.id from hamlet h where h.unit_code = c.unit_code order by md5(h.id::text || c.id::text) limit 1)
   where c.id = any ($1::uuid[]) and c.kind <> 'feedback'`

const SEEN = `update clock k set stopped_at = p.at from unnest($1::uuid[], $2::timestamptz[]) as p (id, at)
  where k.case_file_id = p.id and k.key = 'T_SEEN' and p.at is not null`

/** Log-ins are made by the owner's rights: the worker's role may not write officers. */
interface DemoPools {
  /** Of role `by_web`: writes officers. */
  readonly web: pg.Pool
  /** Of role `by_worker`: writes cases and units. */
  readonly worker: pg.Pool
}

/** Creates the store of the demo's people and cases. */
export function createDemoStore({ web, worker }: DemoPools): DemoStore {
  return {
    hasCases: async () => {
      const { rows } = await worker.query<{ found: boolean }>(
        'select exists (select 1 from case_file) as found',
      )
      return rows[0]?.found ?? false
    },
    savePeople: async (people, passwordHash, phones) => {
      await web.query(PEOPLE, [
        people.map(() => randomUUID()),
        people.map((person) => person.login),
        people.map((person) => person.name),
        people.map((person) => person.unit),
        people.map((person) => person.role),
        passwordHash,
      ])
      await worker.query(PHONES, [Object.keys(phones), Object.values(phones)])
      const logins = people.map((person) => person.login)
      for (const life of [TEAMS, DEMO_HAMLETS, DEMO_ROSTER]) await worker.query(life, [logins])
    },
    saveCases: (cases) => inTransaction(worker, (client) => saveCases(client, cases)),
  }
}

async function saveCases(client: pg.PoolClient, cases: readonly DemoCaseFile[]): Promise<void> {
  await saveConversations(client, cases)
  await writeCaseFiles(
    client,
    cases.map(({ file }) => file),
  )
  await saveHistory(client, cases)
  await saveMessages(client, cases)
  await savePhotos(client, cases)
  const ids = cases.map(({ file }) => file.id)
  await client.query(PROGRESS, [
    ids,
    cases.map((one) => toDate(one.dueAt)),
    cases.map((one) => toDate(one.readAt)),
    cases.map((one) => toDate(one.conversation.lastInboundAt)),
    cases.map((one) => one.statusBefore ?? null),
  ])
  await client.query(PLACED, [ids])
  await client.query(SEEN, [ids, cases.map((one) => toDate(one.seenAt))])
}

async function saveConversations(client: pg.PoolClient, cases: readonly DemoCaseFile[]): Promise<void> {
  const ids = cases.map(({ conversation }) => conversation.id)
  await client.query(CONVERSATIONS, [
    ids,
    cases.map(({ conversation }) => conversation.account),
    cases.map(({ conversation }) => conversation.key),
    cases.map(({ conversation }) => conversation.mode),
    cases.map(({ file }) => file.id),
    cases.map(({ conversation }) => toDate(conversation.lastInboundAt)),
  ])
  await client.query(ADDRESSES, [ids, cases.map(({ conversation }) => conversation.addressSealed)])
}

async function saveHistory(client: pg.PoolClient, cases: readonly DemoCaseFile[]): Promise<void> {
  const lines = cases.flatMap(({ file, history }) =>
    history.map((line) => ({ ...line, caseFileId: file.id })),
  )
  await client.query(HISTORY, [
    lines.map((line) => line.id),
    lines.map((line) => line.caseFileId),
    lines.map((line) => new Date(line.at)),
    lines.map((line) => line.kind),
    lines.map((line) => JSON.stringify(line.detail)),
    lines.map((line) => line.sealed ?? null),
  ])
}

async function saveMessages(client: pg.PoolClient, cases: readonly DemoCaseFile[]): Promise<void> {
  const messages = cases.flatMap(({ file, messages }) =>
    messages.map((one) => ({ ...one, caseFileId: file.id })),
  )
  await client.query(MESSAGES, [
    messages.map((message) => message.id),
    messages.map((message) => message.caseFileId),
    messages.map((message) => message.direction),
    messages.map((message) => message.author),
    messages.map((message) => message.sealed),
    messages.map((message) => new Date(message.at)),
  ])
}

/** Pictures go the way of every other file: a worker fetches, checks and seals them. */
async function savePhotos(client: pg.PoolClient, cases: readonly DemoCaseFile[]): Promise<void> {
  const photos = cases.flatMap(({ file, conversation, photo }) =>
    photo === undefined ? [] : [{ ...photo, conversation, file }],
  )
  await client.query(PHOTOS, [
    photos.map((photo) => photo.id),
    photos.map((photo) => photo.conversation.id),
    photos.map((photo) => photo.file.id),
    photos.map((photo) => photo.conversation.account),
    photos.map((photo) => photo.sourceSealed),
    photos.map((photo) => photo.sourceKey),
    photos.map((photo) => new Date(photo.file.submittedAt)),
  ])
  await askForWork(
    client,
    'fetch-evidence',
    photos.map((photo) => photo.id),
  )
}
