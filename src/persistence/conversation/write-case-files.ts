import type pg from 'pg'
import type { NewCaseFile } from '../../app/case-file/new-case-file.ts'
import { toDate } from './write-conversations.ts'

const INSERT = `
  insert into case_file (id, reference_code, receipt_index, receipt_hash, kind, category, urgency, urgency_reasons, status,
    unit_code, commune_code, place_name, identity_level, source, conversation_id, submission_key, language, is_complete,
    headline_sealed, routing, submitted_at, due_at, last_inbound_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $21)`

const COMPLETE = `
  update case_file set receipt_index = coalesce($2, receipt_index), receipt_hash = coalesce($3, receipt_hash), category = $4, urgency = least(urgency, $5), urgency_reasons = $6,
         place_name = case when commune_code is null and $7::text is not null then $11 else place_name end,
         unit_code = $12, routing = case when unit_code = $12 then routing else $13 end,
         commune_code = coalesce(commune_code, $7), is_complete = $9,
         identity_level = case when exists (select 1 from resident_wish w where w.case_file_id = $1 and w.contact = 'stopped')
                               then 'C' else $8 end,
         headline_sealed = coalesce($10, headline_sealed), version = version + 1
   where id = $1`

const ANSWERS = `insert into answer (id, case_file_id, position, key, sealed)
  select * from unnest($1::uuid[], $2::uuid[], $3::int[], $4::text[], $5::bytea[])`

const CLOCKS = `insert into clock (id, case_file_id, key, starts_at, due_at, basis)
  select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[], $5::timestamptz[], $6::text[])`

const IDENTITY = `
  insert into resident_identity (case_file_id, kid, wrapped, sealed, phone_index)
  select $1, $2, $3, $4, $5
   where not exists (select 1 from resident_wish w where w.case_file_id = $1 and w.contact = 'stopped')
  on conflict (case_file_id) do update set kid = excluded.kid, wrapped = excluded.wrapped, sealed = excluded.sealed,
    phone_index = excluded.phone_index`

/**
 * Writes new case files with everything they begin with, and completes those that were sent unfinished. A contact that the
 * resident took away does not come back with what is told later.
 */
export async function writeCaseFiles(client: pg.PoolClient, files: readonly NewCaseFile[]): Promise<void> {
  for (const file of files) {
    if (file.completes) await completeCaseFile(client, file)
    else await insertCaseFile(client, file)
    await writeIdentity(client, file)
  }
  await writeAnswers(client, files)
  await writeClocks(client, files)
}

async function insertCaseFile(client: pg.PoolClient, file: NewCaseFile): Promise<void> {
  await client.query(INSERT, [
    file.id,
    file.referenceCode,
    file.receiptIndex ?? null,
    file.receiptHash ?? null,
    file.kind,
    file.category,
    file.urgency,
    JSON.stringify(file.urgencyReasons),
    file.status,
    file.unitCode,
    file.communeCode ?? null,
    file.placeName,
    file.identityLevel,
    file.source,
    file.conversationId ?? null,
    file.submissionKey ?? null,
    file.language,
    file.isComplete,
    file.headlineSealed ?? null,
    JSON.stringify(file.routing),
    new Date(file.submittedAt),
    toDate(file.dueAt),
  ])
  const key = 'insert into case_file_key (case_file_id, kid, wrapped) values ($1, $2, $3)'
  await client.query(key, [file.id, file.key.kid, file.key.wrapped])
}

async function completeCaseFile(client: pg.PoolClient, file: NewCaseFile): Promise<void> {
  await client.query(COMPLETE, [
    file.id,
    file.receiptIndex ?? null,
    file.receiptHash ?? null,
    file.category,
    file.urgency,
    JSON.stringify(file.urgencyReasons),
    file.communeCode ?? null,
    file.identityLevel,
    file.isComplete,
    file.headlineSealed ?? null,
    file.placeName,
    file.unitCode,
    JSON.stringify(file.routing),
  ])
}

async function writeIdentity(client: pg.PoolClient, { id, identity }: NewCaseFile): Promise<void> {
  if (identity === undefined) return
  await client.query(IDENTITY, [
    id,
    identity.kid,
    identity.wrapped,
    identity.sealed,
    identity.phoneIndex ?? null,
  ])
}

async function writeAnswers(client: pg.PoolClient, files: readonly NewCaseFile[]): Promise<void> {
  const answers = files.flatMap((file) => file.answers.map((answer) => ({ ...answer, caseFileId: file.id })))
  if (answers.length === 0) return
  await client.query(ANSWERS, [
    answers.map((answer) => answer.id),
    answers.map((answer) => answer.caseFileId),
    answers.map((answer) => answer.position),
    answers.map((answer) => answer.key),
    answers.map((answer) => answer.sealed),
  ])
}

async function writeClocks(client: pg.PoolClient, files: readonly NewCaseFile[]): Promise<void> {
  const clocks = files.flatMap((file) => file.clocks.map((clock) => ({ ...clock, caseFileId: file.id })))
  if (clocks.length === 0) return
  await client.query(CLOCKS, [
    clocks.map((clock) => clock.id),
    clocks.map((clock) => clock.caseFileId),
    clocks.map((clock) => clock.key),
    clocks.map((clock) => new Date(clock.startsAt)),
    clocks.map((clock) => new Date(clock.dueAt)),
    clocks.map((clock) => clock.basis),
  ])
}
