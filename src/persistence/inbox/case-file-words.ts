import type {
  AnswerRecord,
  ContactRecord,
  MessageRecord,
  TimelineRecord,
} from '../../app/inbox/case-file-record.ts'
import type { Person } from '../../app/inbox/people.ts'
import type { Prisma } from '../generated/client.ts'
import type { RowSeal } from '../vault/row-seal.ts'
import type { InboxVault } from './inbox-vault.ts'
import { openOrAbsent, UNREADABLE } from './open-or-absent.ts'

type Db = Prisma.TransactionClient

/** The answers in the order first given, opened. */
export async function readAnswers(
  db: Db,
  seal: RowSeal | undefined,
  caseFileId: string,
): Promise<AnswerRecord[]> {
  const rows = await db.answer.findMany({
    where: { caseFileId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  return rows.flatMap((row) => {
    const opened = openOrAbsent(seal, { table: 'answer', column: 'sealed', row: row.id }, row.sealed)
    return opened === undefined ? [] : [{ key: row.key, ...parseAnswer(opened) }]
  })
}

/** Reads an opened answer. */
export function parseAnswer(opened: string): Omit<AnswerRecord, 'key'> {
  if (opened === UNREADABLE) return { question: '', text: UNREADABLE, isSkipped: false, evidenceIds: [] }
  // Safe: written by sealDraft, and the seal proves that nobody changed it.
  const answer = JSON.parse(opened) as {
    readonly question?: string
    readonly text?: string
    readonly skipped?: string
    readonly evidenceIds?: readonly string[]
  }
  return {
    question: answer.question ?? '',
    text: answer.text ?? '',
    isSkipped: answer.skipped !== undefined,
    evidenceIds: answer.evidenceIds ?? [],
  }
}

interface MessageRow {
  readonly id: string
  readonly direction: 'in' | 'out'
  readonly author: 'resident' | 'officer' | 'bot'
  readonly officer_id: string | null
  readonly officer_name: string | null
  readonly sealed: Uint8Array
  readonly at: Date
  readonly state: string | null
  readonly reason: string | null
  readonly attempts: number | null
  readonly sent_at: Date | null
}

/** What was said, oldest first, with how far each answer of ours got. */
export async function readMessages(
  db: Db,
  seal: RowSeal | undefined,
  caseFileId: string,
): Promise<MessageRecord[]> {
  const rows = await db.$queryRaw<MessageRow[]>`
    SELECT m.id, m.direction, m.author, m.officer_id, o.name AS officer_name, m.sealed, m.at, g.state, g.reason,
      g.attempts, g.sent_at
    FROM case_message m LEFT JOIN officer o ON o.id = m.officer_id LEFT JOIN outgoing_message g ON g.id = m.outgoing_id
    WHERE m.case_file_id = ${caseFileId}::uuid ORDER BY m.at, m.id`
  return rows.map((row) => ({
    id: row.id,
    direction: row.direction,
    author: row.author,
    officer: person(row.officer_id, row.officer_name),
    text: openOrAbsent(seal, { table: 'case_message', column: 'sealed', row: row.id }, row.sealed) ?? '',
    state: row.direction === 'in' ? 'received' : (row.state ?? 'sent'),
    reason: row.reason ?? undefined,
    at: row.at.getTime(),
    attempts: row.attempts ?? undefined,
    sentAt: row.sent_at?.getTime(),
  }))
}

interface TimelineRow {
  readonly id: string
  readonly at: Date
  readonly kind: string
  readonly officer_id: string | null
  readonly officer_name: string | null
  readonly detail: Readonly<Record<string, string>>
  readonly assigned_name: string | null
  /** Units that the detail names by their codes. */
  readonly units: Readonly<Record<string, string>> | null
  readonly sealed: Uint8Array | null
}

/** The history, oldest first, notes opened. */
export async function readTimeline(
  db: Db,
  seal: RowSeal | undefined,
  caseFileId: string,
): Promise<TimelineRecord[]> {
  const rows = await db.$queryRaw<TimelineRow[]>`
    SELECT t.id, t.at, t.kind, t.officer_id, o.name AS officer_name, t.detail, a.name AS assigned_name, t.sealed,
      (SELECT jsonb_object_agg(d.key, u.name) FROM jsonb_each_text(t.detail) d JOIN police_unit u ON u.code = d.value
        WHERE d.key IN ('from', 'to', 'unit')) AS units
    FROM timeline_entry t LEFT JOIN officer o ON o.id = t.officer_id
    LEFT JOIN officer a ON a.id = (t.detail ->> 'officer')::uuid
    WHERE t.case_file_id = ${caseFileId}::uuid ORDER BY t.at, t.id`
  return rows.map((row) => ({
    id: row.id,
    at: row.at.getTime(),
    kind: row.kind,
    officer: person(row.officer_id, row.officer_name),
    detail: {
      ...row.detail,
      ...row.units,
      ...(row.assigned_name !== null && { officerName: row.assigned_name }),
    },
    note: openOrAbsent(seal, { table: 'timeline_entry', column: 'sealed', row: row.id }, row.sealed),
  }))
}

/** The contact that the resident chose to give; the database hands out level A only, and so does this. */
export async function readContact(
  db: Db,
  vault: InboxVault,
  caseFileId: string,
  identityLevel: string,
): Promise<ContactRecord | undefined> {
  return identityLevel === 'A' ? openContact(db, vault, caseFileId) : undefined
}

/** Opens whatever identity the database hands out to the asking officer now. */
export async function openContact(
  db: Db,
  vault: InboxVault,
  caseFileId: string,
): Promise<ContactRecord | undefined> {
  const row = await db.residentIdentity.findUnique({ where: { caseFileId } })
  if (row === null) return undefined
  const place = { table: 'resident_identity', column: 'sealed', row: caseFileId }
  // Safe: written by sealDraft, and the seal proves that nobody changed it.
  const contact = JSON.parse(vault.identity.unlock(caseFileId, row.wrapped).openText(place, row.sealed)) as {
    readonly name?: string
    readonly phone?: string
    readonly when?: string
  }
  return { name: contact.name, phone: contact.phone, when: contact.when }
}

function person(id: string | null, name: string | null): Person | undefined {
  return id === null ? undefined : { id, name: name ?? '' }
}
