import type { CaseWorkRecord } from '../../app/inbox/case-work-record.ts'
import type { AskingOfficer } from '../../domain/access/role.ts'
import type { DestinationCode } from '../../domain/case-file/destination.ts'
import type { LegalClass } from '../../domain/case-file/legal-class.ts'
import type { ResultKind } from '../../domain/case-file/result-kind.ts'
import { Prisma } from '../generated/client.ts'
import type { RowSeal } from '../vault/row-seal.ts'
import { openOrAbsent } from './open-or-absent.ts'
import { readWish } from './read-wish.ts'

type Db = Prisma.TransactionClient

/** Rows as JSON, in the shapes that the statement below builds. Codes are ours: only this program writes them. */
interface WorkRow {
  readonly unit_code: string
  readonly register_number: string | null
  readonly legal_class: LegalClass | null
  readonly destination_code: DestinationCode | null
  readonly destination_name: string | null
  readonly result_kind: ResultKind | null
  readonly is_valuable: boolean
  readonly hints: readonly string[]
  readonly hamlet: { readonly id: string; readonly name: string } | null
  readonly labels: CaseWorkRecord['labels']
  readonly ticks: CaseWorkRecord['ticks']
  readonly alert: (Omit<NonNullable<CaseWorkRecord['alert']>, Nullable> & NullFields) | null
  readonly transfers: readonly (Omit<CaseWorkRecord['transfers'][number], 'reason' | 'answeredAt'> & {
    readonly answeredAt: number | null
    readonly sealed: string | null
  })[]
  readonly shares: readonly (Omit<CaseWorkRecord['shares'][number], 'by'> & {
    readonly by: CaseWorkRecord['shares'][number]['by'] | null
  })[]
  readonly merged_into: CaseWorkRecord['mergedFrom'][number] | null
  readonly merged_from: CaseWorkRecord['mergedFrom']
  readonly same_reporter: CaseWorkRecord['sameReporter']
  readonly requests: readonly (Omit<RequestRecord, 'reason' | 'decidedBy' | 'decidedAt' | 'viewUntil'> & {
    readonly sealed: string
    readonly decidedBy: { readonly id: string; readonly name: string } | null
    readonly decidedAt: number | null
    readonly viewUntil: number | null
  })[]
  readonly may_request: boolean
  readonly viewers: CaseWorkRecord['viewers']
}
type RequestRecord = CaseWorkRecord['identityRequests'][number]
type Nullable = 'acknowledgedAt' | 'acknowledgedBy'
interface NullFields {
  readonly acknowledgedAt: number | null
  readonly acknowledgedBy: { readonly id: string; readonly name: string } | null
}

const ms = (column: string) => Prisma.raw(`(extract(epoch from ${column}) * 1000)::float8`)
const person = (alias: string) => Prisma.raw(`jsonb_build_object('id', ${alias}.id, 'name', ${alias}.name)`)

/** Everything around a case in one statement; `at` is now, for who is there. */
export async function readCaseWork(
  db: Db,
  seal: RowSeal | undefined,
  officer: Pick<AskingOfficer, 'id' | 'unitCode'>,
  caseFileId: string,
): Promise<CaseWorkRecord> {
  const rows = await db.$queryRaw<WorkRow[]>`
    SELECT c.unit_code, c.register_number, c.legal_class, c.destination_code, c.destination_name, c.result_kind,
      c.is_valuable, c.hints,
      (SELECT jsonb_build_object('id', h.id, 'name', h.name) FROM hamlet h WHERE h.id = c.hamlet_id) AS hamlet,
      ${list(
        Prisma.sql`jsonb_build_object('id', l.id, 'name', l.name, 'tone', l.tone) ORDER BY l.name`,
        Prisma.sql`
        case_file_label x JOIN label l ON l.id = x.label_id WHERE x.case_file_id = c.id`,
      )} AS labels,
      ${list(
        Prisma.sql`jsonb_build_object('itemId', t.item_id, 'at', ${ms('t.at')}, 'by', ${person('o')})`,
        Prisma.sql`
        checklist_tick t JOIN officer o ON o.id = t.officer_id WHERE t.case_file_id = c.id`,
      )} AS ticks,
      (SELECT jsonb_build_object('startedAt', ${ms('a.started_at')}, 'rung', a.rung, 'acknowledgedAt', ${ms('a.acknowledged_at')},
          'acknowledgedBy', CASE WHEN o.id IS NULL THEN NULL ELSE ${person('o')} END, 'nobodyReachable', a.nobody_reachable)
        FROM alert a LEFT JOIN officer o ON o.id = a.acknowledged_by WHERE a.case_file_id = c.id) AS alert,
      ${list(
        Prisma.sql`jsonb_build_object('id', t.id, 'from', jsonb_build_object('code', f.code, 'name', f.name),
          'to', jsonb_build_object('code', u.code, 'name', u.name), 'at', ${ms('t.at')}, 'state', t.state,
          'answeredAt', ${ms('t.answered_at')}, 'sealed', encode(t.sealed, 'base64')) ORDER BY t.at`,
        Prisma.sql`
        case_transfer t JOIN police_unit f ON f.code = t.from_unit JOIN police_unit u ON u.code = t.to_unit
        WHERE t.case_file_id = c.id`,
      )} AS transfers,
      ${list(
        Prisma.sql`jsonb_build_object('unit', jsonb_build_object('code', u.code, 'name', u.name), 'since', ${ms('s.at')},
          'by', CASE WHEN o.id IS NULL THEN NULL ELSE ${person('o')} END) ORDER BY s.at`,
        Prisma.sql`
        case_share s JOIN police_unit u ON u.code = s.unit_code LEFT JOIN officer o ON o.id = s.officer_id
        WHERE s.case_file_id = c.id AND s.ended_at IS NULL`,
      )} AS shares,
      (SELECT jsonb_build_object('id', m.id, 'referenceCode', m.reference_code) FROM case_file m WHERE m.id = c.merged_into_id)
        AS merged_into,
      ${list(
        Prisma.sql`jsonb_build_object('id', m.id, 'referenceCode', m.reference_code) ORDER BY m.submitted_at`,
        Prisma.sql`
        case_file m WHERE m.merged_into_id = c.id`,
      )} AS merged_from,
      ${list(
        Prisma.sql`jsonb_build_object('id', m.id, 'referenceCode', m.reference_code, 'category', m.category,
          'status', m.status, 'submittedAt', ${ms('m.submitted_at')}) ORDER BY m.submitted_at DESC`,
        Prisma.sql`
        (SELECT s.* FROM case_file s WHERE s.unit_code = ${officer.unitCode} AND s.id <> c.id AND s.id IN (
            SELECT o.id FROM case_file o WHERE o.conversation_id = c.conversation_id
            UNION SELECT b.case_file_id FROM case_mark a JOIN case_mark b ON b.value = a.value AND b.kind = a.kind
              WHERE a.case_file_id = c.id AND a.kind = 'reporter')
          ORDER BY s.submitted_at DESC LIMIT 20) m`,
      )} AS same_reporter,
      ${list(
        Prisma.sql`jsonb_build_object('id', r.id, 'by', ${person('o')} || jsonb_build_object('isHead', o.role = 'unit_head'),
          'at', ${ms('r.at')}, 'state', r.state, 'sealed', encode(r.sealed, 'base64'),
          'decidedBy', CASE WHEN d.id IS NULL THEN NULL ELSE ${person('d')} END, 'decidedAt', ${ms('r.decided_at')},
          'viewUntil', ${ms('r.view_until')}) ORDER BY r.at DESC`,
        Prisma.sql`
        identity_request r JOIN officer o ON o.id = r.requested_by LEFT JOIN officer d ON d.id = r.decided_by
        WHERE r.case_file_id = c.id`,
      )} AS requests,
      (c.identity_level = 'B' AND has_sealed_identity(c.id)) AS may_request,
      ${list(
        Prisma.sql`${person('o')} || jsonb_build_object('mode', p.mode) ORDER BY o.name`,
        Prisma.sql`
        presence p JOIN officer o ON o.id = p.officer_id
        WHERE p.case_file_id = c.id AND p.until > clock_timestamp() AND p.officer_id <> ${officer.id}::uuid`,
      )} AS viewers
    FROM case_file c WHERE c.id = ${caseFileId}::uuid`
  const [row] = rows
  if (row === undefined) throw new TypeError('the case was read in this transaction, so it exists')
  return { ...toRecord(row, seal, officer), wish: await readWish(db, seal, caseFileId) }
}

function list(item: Prisma.Sql, from: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT coalesce(jsonb_agg(${item}), '[]') FROM ${from})`
}

function toRecord(
  row: WorkRow,
  seal: RowSeal | undefined,
  officer: Pick<AskingOfficer, 'unitCode'>,
): Omit<CaseWorkRecord, 'wish'> {
  const { alert, destination_code: code } = row
  return {
    registerNumber: row.register_number ?? undefined,
    legalClass: row.legal_class ?? undefined,
    destination: code === null ? undefined : { code, name: row.destination_name ?? undefined },
    resultKind: row.result_kind ?? undefined,
    isValuable: row.is_valuable,
    labels: row.labels,
    hamlet: row.hamlet ?? undefined,
    ticks: row.ticks,
    alert:
      alert === null
        ? undefined
        : {
            ...alert,
            acknowledgedAt: alert.acknowledgedAt ?? undefined,
            acknowledgedBy: alert.acknowledgedBy ?? undefined,
          },
    transfers: row.transfers.map(({ sealed, answeredAt, ...transfer }) => ({
      ...transfer,
      answeredAt: answeredAt ?? undefined,
      reason: openWords(seal, 'case_transfer', transfer.id, sealed),
    })),
    shares: row.shares.map((share) => ({ ...share, by: share.by ?? undefined })),
    isSharedWithMe: row.unit_code !== officer.unitCode,
    mergedInto: row.merged_into ?? undefined,
    mergedFrom: row.merged_from,
    sameReporter: row.same_reporter,
    hints: row.hints,
    identityRequests: row.requests.map(({ sealed, ...request }) => ({
      ...request,
      reason: openWords(seal, 'identity_request', request.id, sealed) ?? '',
      decidedBy: request.decidedBy ?? undefined,
      decidedAt: request.decidedAt ?? undefined,
      viewUntil: request.viewUntil ?? undefined,
    })),
    mayRequestIdentity: row.may_request,
    viewers: row.viewers,
  }
}

function openWords(
  seal: RowSeal | undefined,
  table: string,
  id: string,
  sealed: string | null,
): string | undefined {
  const bytes = sealed === null ? null : Uint8Array.from(Buffer.from(sealed, 'base64'))
  return openOrAbsent(seal, { table, column: 'sealed', row: id }, bytes)
}
