import type { NewTransfer, OfferedTransfer, SentTransfer } from '../../app/inbox/case-work-ports.ts'
import type { Prisma } from '../generated/client.ts'
import type { InboxVault } from './inbox-vault.ts'
import { sealForCase } from './write-case-file.ts'

type Db = Prisma.TransactionClient

/** Offers a case to another unit; written before the case moves there. */
export async function recordTransfer(db: Db, vault: InboxVault, transfer: NewTransfer): Promise<void> {
  const { id, caseFileId, referenceCode, fromUnit, toUnit, officerId, at, reason } = transfer
  const place = { table: 'case_transfer', column: 'sealed', row: id }
  const sealed = await sealForCase(db, vault, caseFileId, place, reason)
  await db.$executeRaw`
    INSERT INTO case_transfer (id, case_file_id, reference_code, from_unit, to_unit, officer_id, at, sealed)
    VALUES (${id}::uuid, ${caseFileId}::uuid, ${referenceCode}, ${fromUnit}, ${toUnit}, ${officerId}::uuid, ${new Date(at)}, ${sealed})`
}

/** The transfer of a case that waits for the asking unit. */
export async function findOfferedTransfer(db: Db, caseFileId: string): Promise<OfferedTransfer | undefined> {
  const rows = await db.$queryRaw<
    {
      id: string
      from_unit: string
      to_unit: string
      returns: number
      is_given_back: boolean | null
      province_code: string
    }[]
  >`
    SELECT t.id, t.from_unit, t.to_unit, u.province_code,
      (SELECT count(*)::int FROM case_transfer r WHERE r.case_file_id = t.case_file_id AND r.state = 'returned') AS returns,
      (SELECT own.state = 'returned' FROM case_transfer own
        WHERE own.case_file_id = t.case_file_id AND own.from_unit = t.to_unit ORDER BY own.at DESC LIMIT 1) AS is_given_back
    FROM case_transfer t JOIN police_unit u ON u.code = t.from_unit
    WHERE t.case_file_id = ${caseFileId}::uuid AND t.state = 'offered'`
  const [row] = rows
  if (row === undefined) return undefined
  return {
    id: row.id,
    fromUnit: row.from_unit,
    toUnit: row.to_unit,
    earlierReturns: row.returns,
    isGivenBack: row.is_given_back === true,
    provinceUnit: `P-${row.province_code}`,
  }
}

/** Answers a transfer. */
export async function answerTransfer(
  db: Db,
  id: string,
  state: 'accepted' | 'returned',
  officerId: string,
  at: number,
): Promise<void> {
  await db.$executeRaw`
    UPDATE case_transfer SET state = ${state}, answered_by = ${officerId}::uuid, answered_at = ${new Date(at)}
    WHERE id = ${id}::uuid AND state = 'offered'`
}

/** What a unit passed on, newest first; codes only. */
export async function listSentTransfers(db: Db, unitCode: string, limit: number): Promise<SentTransfer[]> {
  const rows = await db.$queryRaw<
    {
      id: string
      reference_code: string
      to_unit: string
      to_name: string
      at: Date
      state: SentTransfer['state']
      answered_at: Date | null
    }[]
  >`
    SELECT t.id, t.reference_code, t.to_unit, u.name AS to_name, t.at, t.state, t.answered_at
    FROM case_transfer t JOIN police_unit u ON u.code = t.to_unit WHERE t.from_unit = ${unitCode}
    ORDER BY t.at DESC LIMIT ${limit}`
  return rows.map((row) => ({
    id: row.id,
    referenceCode: row.reference_code,
    to: { code: row.to_unit, name: row.to_name },
    at: row.at.getTime(),
    state: row.state,
    answeredAt: row.answered_at?.getTime(),
  }))
}

/** Shows a case to another active unit; one that ended begins again. */
export async function share(
  db: Db,
  caseFileId: string,
  unitCode: string,
  officerId: string,
  at: number,
): Promise<boolean> {
  const done = await db.$executeRaw`
    INSERT INTO case_share (case_file_id, unit_code, officer_id, at)
    SELECT ${caseFileId}::uuid, u.code, ${officerId}::uuid, ${new Date(at)} FROM police_unit u
    WHERE u.code = ${unitCode} AND u.is_active
    ON CONFLICT (case_file_id, unit_code) DO UPDATE SET ended_at = NULL, at = excluded.at, officer_id = excluded.officer_id`
  return done > 0
}

/** Ends showing a case; false when it was not shown. */
export async function endShare(db: Db, caseFileId: string, unitCode: string, at: number): Promise<boolean> {
  const done = await db.$executeRaw`
    UPDATE case_share SET ended_at = ${new Date(at)}
    WHERE case_file_id = ${caseFileId}::uuid AND unit_code = ${unitCode} AND ended_at IS NULL`
  return done > 0
}
