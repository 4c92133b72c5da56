import type { CannedReplyRecord, CaseWorkReads, HamletRecord } from '../../app/inbox/case-work-ports.ts'
import type { CaseName, LabelRecord, ViewerRecord } from '../../app/inbox/case-work-record.ts'
import type { AskingOfficer } from '../../domain/access/role.ts'
import { CLOSED_STATUSES } from '../../domain/case-file/status.ts'
import type { Prisma } from '../generated/client.ts'

type Db = Prisma.TransactionClient

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/** A case by id or by code as people type it. */
export async function findCaseName(
  db: Db,
  idOrCode: string,
): Promise<(CaseName & { readonly unitCode: string }) | undefined> {
  const isId = UUID.test(idOrCode.trim())
  const rows = isId
    ? await db.$queryRaw<
        { id: string; reference_code: string; unit_code: string }[]
      >`SELECT id, reference_code, unit_code FROM case_file WHERE id = ${idOrCode.trim()}::uuid`
    : await db.$queryRaw<
        { id: string; reference_code: string; unit_code: string }[]
      >`SELECT id, reference_code, unit_code FROM case_file WHERE reference_code = ${idOrCode.trim().toUpperCase()}`
  const [row] = rows
  return row === undefined
    ? undefined
    : { id: row.id, referenceCode: row.reference_code, unitCode: row.unit_code }
}

/** Cases merged into a case. */
export async function listMergedInto(db: Db, caseFileId: string): Promise<CaseName[]> {
  const rows = await db.$queryRaw<{ id: string; reference_code: string }[]>`
    SELECT id, reference_code FROM case_file WHERE merged_into_id = ${caseFileId}::uuid ORDER BY id`
  return rows.map((row) => ({ id: row.id, referenceCode: row.reference_code }))
}

/** What counts for the officer's unit as a whole. */
export async function readUnit(db: Db, unitCode: string): ReturnType<CaseWorkReads['readUnit']> {
  const rows = await db.$queryRaw<{ is_remote: boolean; duty_phone: string | null }[]>`
    SELECT is_remote, duty_phone FROM police_unit WHERE code = ${unitCode}`
  return { isRemote: rows[0]?.is_remote === true, dutyPhone: rows[0]?.duty_phone ?? undefined }
}

/** The unit's labels, by name. */
export function listLabels(db: Db): Promise<LabelRecord[]> {
  return db.$queryRaw<LabelRecord[]>`SELECT id, name, tone FROM label ORDER BY name, id`
}

/** The unit's hamlets, by name, with the officer's own marked. */
export function listHamlets(db: Db, officer: Pick<AskingOfficer, 'id'>): Promise<HamletRecord[]> {
  return db.$queryRaw<HamletRecord[]>`
    SELECT h.id, h.name, EXISTS (SELECT 1 FROM officer_hamlet m WHERE m.hamlet_id = h.id AND m.officer_id = ${officer.id}::uuid)
      AS "isMine" FROM hamlet h ORDER BY h.name, h.id`
}

/** The unit's own replies, by title. */
export function listCannedReplies(db: Db): Promise<CannedReplyRecord[]> {
  return db.$queryRaw<
    CannedReplyRecord[]
  >`SELECT id, title, text, statuses FROM canned_reply ORDER BY title, id`
}

/** Who has a case open at an instant. */
export function listViewers(db: Db, caseFileId: string, at: number): Promise<ViewerRecord[]> {
  return db.$queryRaw<ViewerRecord[]>`
    SELECT o.id, o.name, p.mode FROM presence p JOIN officer o ON o.id = p.officer_id
    WHERE p.case_file_id = ${caseFileId}::uuid AND p.until > ${new Date(at)} ORDER BY o.name, o.id`
}

/** Notes a sign of presence; true when it is news. */
export async function savePresence(
  db: Db,
  caseFileId: string,
  officerId: string,
  mode: 'viewing' | 'writing',
  span: { readonly at: number; readonly until: number },
): Promise<boolean> {
  const known = await db.$queryRaw<{ mode: string; until: Date }[]>`
    SELECT mode, until FROM presence WHERE case_file_id = ${caseFileId}::uuid AND officer_id = ${officerId}::uuid`
  await db.$executeRaw`
    INSERT INTO presence (case_file_id, officer_id, mode, until)
    VALUES (${caseFileId}::uuid, ${officerId}::uuid, ${mode}, ${new Date(span.until)})
    ON CONFLICT (case_file_id, officer_id) DO UPDATE SET mode = excluded.mode, until = excluded.until`
  const [row] = known
  return row === undefined || row.mode !== mode || row.until.getTime() <= span.at
}

/** Takes a sign of presence back; true when there was one. */
export async function removePresence(db: Db, caseFileId: string, officerId: string): Promise<boolean> {
  const gone = await db.$executeRaw`
    DELETE FROM presence WHERE case_file_id = ${caseFileId}::uuid AND officer_id = ${officerId}::uuid`
  return gone > 0
}

/** How many open cases an officer has. */
export async function countOpenOf(db: Db, officerId: string): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM case_file
    WHERE assignee_id = ${officerId}::uuid AND status <> ALL (${[...CLOSED_STATUSES]}::text[])`
  return rows[0]?.count ?? 0
}

/** The unit of a case in the officer's sight. */
export async function findUnitOf(db: Db, caseFileId: string): Promise<string | undefined> {
  const rows = await db.$queryRaw<{ unit_code: string }[]>`
    SELECT unit_code FROM case_file WHERE id = ${caseFileId}::uuid`
  return rows[0]?.unit_code
}

/** The ladder of a case in the officer's sight. */
export async function findAlert(
  db: Db,
  caseFileId: string,
): Promise<{ readonly unitCode: string; readonly rung: number } | undefined> {
  const rows = await db.$queryRaw<{ unit_code: string; rung: number }[]>`
    SELECT unit_code, rung FROM alert WHERE case_file_id = ${caseFileId}::uuid`
  const [row] = rows
  return row === undefined ? undefined : { unitCode: row.unit_code, rung: row.rung }
}
