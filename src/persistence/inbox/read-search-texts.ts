import type { SearchRequest, SearchText } from '../../app/inbox/ports.ts'
import type { AskingOfficer } from '../../domain/access/role.ts'
import { CATEGORIES, isCategoryCode } from '../../domain/case-file/category.ts'
import { Prisma } from '../generated/client.ts'
import type { RowSeal } from '../vault/row-seal.ts'
import { parseAnswer } from './case-file-words.ts'
import type { InboxVault } from './inbox-vault.ts'
import { openOrAbsent, sealOf, UNREADABLE } from './open-or-absent.ts'

interface CaseRow {
  readonly id: string
  readonly reference_code: string
  readonly place_name: string
  readonly category: string
  readonly submitted_at: Date
  readonly wrapped: Uint8Array | null
}

interface WordsRow {
  readonly table: 'answer' | 'case_message' | 'timeline_entry'
  readonly id: string
  readonly case_file_id: string
  readonly sealed: Uint8Array
}

/**
 * Opens what can be searched of case files: codes, places, names of categories, answers, messages and notes, never the contact. Newest first,
 * a page at a time, or the ones asked for.
 */
export async function readSearchTexts(
  db: Prisma.TransactionClient,
  vault: InboxVault,
  officer: AskingOfficer,
  request: SearchRequest,
): Promise<SearchText[]> {
  const cases = await db.$queryRaw<CaseRow[]>`
    SELECT c.id, c.reference_code, c.place_name, c.category, c.submitted_at, k.wrapped
    FROM case_file c LEFT JOIN case_file_key k ON k.case_file_id = c.id
    WHERE c.unit_code = ${officer.unitCode} AND ${conditionOf(request)}
    ORDER BY c.submitted_at DESC, c.id DESC ${limitOf(request)}`
  const ids = cases.map((row) => row.id)
  const words = await db.$queryRaw<WordsRow[]>`
    SELECT 'answer' AS table, id, case_file_id, sealed FROM answer WHERE case_file_id = ANY (${ids}::uuid[])
    UNION ALL SELECT 'case_message', id, case_file_id, sealed FROM case_message WHERE case_file_id = ANY (${ids}::uuid[])
    UNION ALL SELECT 'timeline_entry', id, case_file_id, sealed FROM timeline_entry
      WHERE case_file_id = ANY (${ids}::uuid[]) AND sealed IS NOT NULL`
  const byCase = groupByCase(words)
  return cases.map((row) => ({
    id: row.id,
    submittedAt: row.submitted_at.getTime(),
    text: [...namesOf(row), ...openWords(vault, row, byCase.get(row.id) ?? [])].join('\n'),
  }))
}

function namesOf({ reference_code, place_name, category }: CaseRow): string[] {
  return [reference_code, place_name, isCategoryCode(category) ? CATEGORIES[category].name : category]
}

function conditionOf(request: SearchRequest): Prisma.Sql {
  if ('ids' in request) return Prisma.sql`c.id = ANY (${[...request.ids]}::uuid[])`
  const { after } = request
  if (after === undefined) return Prisma.sql`true`
  return Prisma.sql`(c.submitted_at, c.id) < (${new Date(after.submittedAt)}, ${after.id}::uuid)`
}

function limitOf(request: SearchRequest): Prisma.Sql {
  return 'ids' in request ? Prisma.empty : Prisma.sql`LIMIT ${request.limit}`
}

function groupByCase(words: readonly WordsRow[]): Map<string, WordsRow[]> {
  const groups = new Map<string, WordsRow[]>()
  for (const row of words) {
    const group = groups.get(row.case_file_id)
    if (group === undefined) groups.set(row.case_file_id, [row])
    else group.push(row)
  }
  return groups
}

function openWords(vault: InboxVault, caseRow: CaseRow, words: readonly WordsRow[]): string[] {
  const seal = sealOf(vault, caseRow.id, caseRow.wrapped)
  return seal === undefined ? [] : words.map((row) => openWord(seal, row))
}

function openWord(seal: RowSeal, row: WordsRow): string {
  const text = openOrAbsent(seal, { table: row.table, column: 'sealed', row: row.id }, row.sealed) ?? ''
  return row.table === 'answer' && text !== UNREADABLE ? parseAnswer(text).text : text
}
