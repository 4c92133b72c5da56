import type { DuplicateRecord } from '../../app/inbox/case-file-record.ts'
import type { DuplicateFacts } from '../../app/inbox/case-work-ports.ts'
import { MIN_DUPLICATE_SCORE, scoreDuplicate } from '../../domain/case-file/score-duplicate.ts'
import type { Prisma } from '../generated/client.ts'
import type { InboxVault } from './inbox-vault.ts'
import { openOrAbsent, sealOf } from './open-or-absent.ts'

type Db = Prisma.TransactionClient

/** How far around a case its neighbours are compared, and how many: their headlines are opened in memory for it. */
const NEAR_MS = 3 * 86_400_000
const MAX_COMPARED = 40
const MAX_DUPLICATES = 10

/** What a case is compared by. */
export interface ComparedCase {
  readonly id: string
  readonly commune_code: string | null
  readonly category: string
  readonly submitted_at: Date
  readonly unit_code: string
  readonly conversation_id: string | null
}

interface CandidateRow {
  readonly id: string
  readonly reference_code: string
  readonly status: string
  readonly category: string
  readonly place_name: string
  readonly submitted_at: Date
  readonly commune_code: string | null
  readonly conversation_id: string | null
  readonly headline_sealed: Uint8Array | null
  readonly wrapped: Uint8Array | null
  readonly marks: readonly string[] | null
}

/**
 * Cases of the same unit that may tell of the same event: near in time and place, or with an equal blind index at any time.
 * Words are compared opened, in memory only (design §5.8: no word index at rest).
 */
export async function readDuplicateFacts(
  db: Db,
  vault: InboxVault,
  caseFile: ComparedCase,
): Promise<DuplicateFacts[]> {
  const sent = caseFile.submitted_at.getTime()
  const rows = await db.$queryRaw<CandidateRow[]>`
    WITH near AS (
      SELECT c.id FROM case_file c WHERE c.unit_code = ${caseFile.unit_code} AND c.id <> ${caseFile.id}::uuid
        AND c.commune_code = ${caseFile.commune_code}
        AND c.submitted_at BETWEEN ${new Date(sent - NEAR_MS)} AND ${new Date(sent + NEAR_MS)}
      ORDER BY c.submitted_at DESC LIMIT ${MAX_COMPARED}),
    marked AS (
      SELECT other.case_file_id AS id, array_agg(DISTINCT other.kind) AS marks
      FROM case_mark own JOIN case_mark other ON other.value = own.value AND other.kind = own.kind
      WHERE own.case_file_id = ${caseFile.id}::uuid AND other.case_file_id <> ${caseFile.id}::uuid AND own.kind <> 'reporter'
      GROUP BY other.case_file_id LIMIT ${MAX_COMPARED})
    SELECT c.id, c.reference_code, c.status, c.category, c.place_name, c.submitted_at, c.commune_code, c.conversation_id,
      c.headline_sealed, k.wrapped, m.marks
    FROM (SELECT id FROM near UNION SELECT id FROM marked) found JOIN case_file c ON c.id = found.id
    LEFT JOIN marked m ON m.id = c.id LEFT JOIN case_file_key k ON k.case_file_id = c.id
    WHERE c.unit_code = ${caseFile.unit_code}`
  return rows.map((row) => ({
    id: row.id,
    referenceCode: row.reference_code,
    status: row.status,
    category: row.category,
    placeName: row.place_name,
    submittedAt: row.submitted_at.getTime(),
    words: headlineOf(vault, row),
    sharedMarks: row.marks ?? [],
    isSameCommune: row.commune_code !== null && row.commune_code === caseFile.commune_code,
    isSamePerson: row.conversation_id !== null && row.conversation_id === caseFile.conversation_id,
  }))
}

/** The likeliest of them with their reasons, best first. */
export async function findDuplicates(
  db: Db,
  vault: InboxVault,
  caseFile: ComparedCase,
  ownWords: string,
): Promise<DuplicateRecord[]> {
  const facts = await readDuplicateFacts(db, vault, caseFile)
  return facts
    .map((other) => ({ other, ...scoreOf(caseFile, ownWords, other) }))
    .filter(({ score }) => score >= MIN_DUPLICATE_SCORE)
    .toSorted((one, two) => two.score - one.score || two.other.submittedAt - one.other.submittedAt)
    .slice(0, MAX_DUPLICATES)
    .map(({ other, score, reasons }) => ({
      id: other.id,
      referenceCode: other.referenceCode,
      status: other.status,
      category: other.category,
      placeName: other.placeName,
      submittedAt: other.submittedAt,
      score,
      because: reasons.join('; '),
      reasons,
    }))
}

function scoreOf(caseFile: ComparedCase, ownWords: string, other: DuplicateFacts) {
  return scoreDuplicate({
    ownWords,
    otherWords: other.words,
    sharedMarks: other.sharedMarks,
    isSameCommune: other.isSameCommune,
    isSameCategory: other.category === caseFile.category,
    isSamePerson: other.isSamePerson,
    apartMs: Math.abs(other.submittedAt - caseFile.submitted_at.getTime()),
  })
}

function headlineOf(vault: InboxVault, row: CandidateRow): string {
  const place = { table: 'case_file', column: 'headline_sealed', row: row.id }
  return openOrAbsent(sealOf(vault, row.id, row.wrapped), place, row.headline_sealed) ?? ''
}
