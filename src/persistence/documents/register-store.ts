import type { RegisterStore } from '../../app/documents/export-books.ts'
import type { RegisterRow } from '../../app/documents/register-book.ts'
import { statusLabel } from '../../app/inbox/officer-words.ts'
import { DESTINATION_CODES, destinationName } from '../../domain/case-file/destination.ts'
import { RESULT_KIND_CODES, RESULT_KINDS } from '../../domain/case-file/result-kind.ts'
import type { CaseFileStatus } from '../../domain/case-file/status.ts'
import type { Prisma, PrismaClient } from '../generated/client.ts'
import { asOfficer } from '../inbox/as-officer.ts'
import { parseAnswer } from '../inbox/case-file-words.ts'
import type { InboxVault } from '../inbox/inbox-vault.ts'
import { openOrAbsent, sealOf, UNREADABLE } from '../inbox/open-or-absent.ts'
import { recordAudit } from '../inbox/write-case-file.ts'

type Db = Prisma.TransactionClient

/** Read and opened at a time, so that requests of others get their turn in between. */
const PAGE = 500

interface CaseRow {
  readonly id: string
  readonly reference_code: string
  readonly register_number: string | null
  readonly submitted_at: Date
  readonly source: string
  readonly category: string
  readonly status: CaseFileStatus
  readonly result_kind: string | null
  readonly destination_code: string | null
  readonly destination_name: string | null
  readonly headline_sealed: Uint8Array | null
  readonly wrapped: Uint8Array | null
  readonly assignee_name: string | null
  readonly evidence_count: number
  readonly received_by: string | null
  readonly transferred_at: Date | null
  readonly result_at: Date | null
}

/** The sổ tiếp nhận over a client of role `by_web`: an officer exports only what the database shows that officer. */
export function createRegisterStore(prisma: PrismaClient, vault: InboxVault): RegisterStore {
  return {
    exportRegister: (officer, { start, end, limit, format, at }) =>
      asOfficer(prisma, officer, async (db) => {
        const rows: RegisterRow[] = []
        for (let offset = 0; offset < limit; offset += PAGE) {
          const page = await readPage(db, officer.unitCode, {
            start,
            end,
            offset,
            limit: Math.min(PAGE, limit - offset),
          })
          rows.push(...(await openPage(db, vault, page)))
          if (page.length < PAGE) break
        }
        await recordAudit(db, vault, {
          chain: officer.unitCode,
          at,
          actor: `officer:${officer.id}`,
          action: 'report.exported',
          detail: { report: 'register', format, start, end, rows: rows.length },
        })
        return rows
      }),
  }
}

interface PageQuery {
  readonly start: number
  readonly end: number
  readonly offset: number
  readonly limit: number
}

/** Tips about crime and order: the other kinds are not entered in the register. */
function readPage(db: Db, unitCode: string, { start, end, offset, limit }: PageQuery): Promise<CaseRow[]> {
  return db.$queryRaw<CaseRow[]>`
    SELECT c.id, c.reference_code, c.register_number, c.submitted_at, c.source, c.category, c.status, c.result_kind,
      c.destination_code, c.destination_name, c.headline_sealed, k.wrapped, o.name AS assignee_name,
      (SELECT count(*)::int FROM evidence e WHERE e.case_file_id = c.id) AS evidence_count,
      (SELECT r.name FROM timeline_entry t JOIN officer r ON r.id = t.officer_id
         WHERE t.case_file_id = c.id AND t.kind IN ('status-changed', 'entered') ORDER BY t.at LIMIT 1) AS received_by,
      (SELECT max(t.at) FROM timeline_entry t WHERE t.case_file_id = c.id AND t.kind = 'status-changed'
         AND t.detail ->> 'to' IN ('TRANSFERRED_CSDT', 'TRANSFERRED_OTHER')) AS transferred_at,
      (SELECT max(t.at) FROM timeline_entry t WHERE t.case_file_id = c.id AND t.kind = 'status-changed'
         AND t.detail ->> 'to' = 'RESULT') AS result_at
    FROM case_file c LEFT JOIN case_file_key k ON k.case_file_id = c.id LEFT JOIN officer o ON o.id = c.assignee_id
    WHERE c.unit_code = ${unitCode} AND c.kind = 'crime-tip' AND c.submitted_at >= ${new Date(start)}
      AND c.submitted_at < ${new Date(end)}
    ORDER BY c.submitted_at, c.id LIMIT ${limit} OFFSET ${offset}`
}

async function openPage(db: Db, vault: InboxVault, cases: readonly CaseRow[]): Promise<RegisterRow[]> {
  const ids = cases.map(({ id }) => id)
  const answers = await db.$queryRaw<{ id: string; case_file_id: string; key: string; sealed: Uint8Array }[]>`
    SELECT id, case_file_id, key, sealed FROM answer
    WHERE case_file_id = ANY (${ids}::uuid[]) AND key IN ('what', 'where', 'when')`
  const byKey = new Map(answers.map((answer) => [`${answer.case_file_id}:${answer.key}`, answer]))
  return cases.map((row) => {
    const seal = sealOf(vault, row.id, row.wrapped)
    const answerOf = (key: string): string => {
      const found = byKey.get(`${row.id}:${key}`)
      if (found === undefined) return ''
      const opened = openOrAbsent(seal, { table: 'answer', column: 'sealed', row: found.id }, found.sealed)
      if (opened === undefined || opened === UNREADABLE) return opened ?? ''
      const { text, isSkipped } = parseAnswer(opened)
      return isSkipped ? '' : text
    }
    const place = { table: 'case_file', column: 'headline_sealed', row: row.id }
    const headline = openOrAbsent(seal, place, row.headline_sealed) ?? ''
    return toRegisterRow(row, {
      what: answerOf('what') || headline,
      where: answerOf('where'),
      when: answerOf('when'),
    })
  })
}

function toRegisterRow(row: CaseRow, words: Pick<RegisterRow, 'what' | 'where' | 'when'>): RegisterRow {
  const result = RESULT_KIND_CODES.find((code) => code === row.result_kind)
  const destination = DESTINATION_CODES.find((code) => code === row.destination_code)
  return {
    ...words,
    referenceCode: row.reference_code,
    registerNumber: row.register_number ?? undefined,
    submittedAt: row.submitted_at.getTime(),
    source: row.source,
    category: row.category,
    evidenceCount: row.evidence_count,
    receivedBy: row.received_by ?? undefined,
    assignee: row.assignee_name ?? undefined,
    transferredTo:
      destination === undefined ? undefined : destinationName(destination, row.destination_name ?? undefined),
    transferredAt: row.transferred_at?.getTime(),
    statusLabel: result === undefined ? statusLabel(row.status) : RESULT_KINDS[result],
    resultToldAt: row.result_at?.getTime(),
  }
}
