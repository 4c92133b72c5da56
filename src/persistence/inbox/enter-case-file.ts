import type { NewCaseFile } from '../../app/case-file/new-case-file.ts'
import type { CaseName } from '../../app/inbox/case-work-record.ts'
import type { Prisma } from '../generated/client.ts'

type Db = Prisma.TransactionClient

/** Files a case that an officer entered; false when this very form was filed before. */
export async function enterCaseFile(db: Db, file: NewCaseFile): Promise<boolean> {
  const at = new Date(file.submittedAt)
  const inserted = await db.$executeRaw`
    INSERT INTO case_file (id, reference_code, receipt_index, receipt_hash, kind, category, urgency, urgency_reasons, status,
      unit_code, commune_code, place_name, identity_level, source, submission_key, language, headline_sealed, routing,
      submitted_at, due_at, last_inbound_at, read_at)
    SELECT ${file.id}::uuid, ${file.referenceCode}, ${file.receiptIndex ?? null}, ${file.receiptHash ?? null}, ${file.kind},
      ${file.category}, ${file.urgency}, ${JSON.stringify(file.urgencyReasons)}::jsonb, ${file.status}, ${file.unitCode},
      ${file.communeCode ?? null}, ${file.placeName}, ${file.identityLevel}, ${file.source}, ${file.submissionKey ?? null},
      ${file.language}, ${file.headlineSealed ?? null}, ${JSON.stringify(file.routing)}::jsonb, ${at},
      ${file.dueAt === undefined ? null : new Date(file.dueAt)}, ${at}, ${at}
    WHERE NOT EXISTS (SELECT 1 FROM case_file c WHERE c.submission_key = ${file.submissionKey ?? ''} AND c.conversation_id IS NULL)`
  if (inserted === 0) return false
  await db.$executeRaw`
    INSERT INTO case_file_key (case_file_id, kid, wrapped) VALUES (${file.id}::uuid, ${file.key.kid}, ${file.key.wrapped})`
  for (const answer of file.answers) {
    await db.$executeRaw`
      INSERT INTO answer (id, case_file_id, position, key, sealed)
      VALUES (${answer.id}::uuid, ${file.id}::uuid, ${answer.position}, ${answer.key}, ${answer.sealed})`
  }
  for (const clock of file.clocks) {
    await db.$executeRaw`
      INSERT INTO clock (id, case_file_id, key, starts_at, due_at, basis) VALUES (${clock.id}::uuid, ${file.id}::uuid,
        ${clock.key}, ${new Date(clock.startsAt)}, ${new Date(clock.dueAt)}, ${clock.basis})`
  }
  await enterIdentity(db, file)
  return true
}

async function enterIdentity(db: Db, { id, identity }: NewCaseFile): Promise<void> {
  if (identity === undefined) return
  const { kid, wrapped, sealed, phoneIndex } = identity
  await db.$executeRaw`
    INSERT INTO resident_identity (case_file_id, kid, wrapped, sealed, phone_index)
    VALUES (${id}::uuid, ${kid}, ${wrapped}, ${sealed}, ${phoneIndex ?? null})`
}

/** The case that a form filed before. */
export async function findEntered(db: Db, submissionKey: string): Promise<CaseName | undefined> {
  const rows = await db.$queryRaw<{ id: string; reference_code: string }[]>`
    SELECT id, reference_code FROM case_file WHERE submission_key = ${submissionKey} AND conversation_id IS NULL`
  const [row] = rows
  return row === undefined ? undefined : { id: row.id, referenceCode: row.reference_code }
}
