import type { LockedCaseFile } from '../../app/inbox/ports.ts'
import type { CaseFileStatus } from '../../domain/case-file/status.ts'
import type { Language } from '../../domain/message/channel.ts'
import type { Prisma } from '../generated/client.ts'

interface LockedRow {
  readonly id: string
  readonly version: number
  readonly reference_code: string
  readonly status: CaseFileStatus
  readonly status_before: CaseFileStatus | null
  readonly unit_code: string
  readonly unit_name: string
  readonly assignee_id: string | null
  readonly language: Language
  readonly kind: LockedCaseFile['kind']
  readonly category: string
  readonly urgency: LockedCaseFile['urgency']
  readonly identity_level: LockedCaseFile['identityLevel']
  readonly register_number: string | null
  readonly legal_class: LockedCaseFile['legalClass'] | null
  readonly result_kind: string | null
  readonly merged_into_id: string | null
  readonly is_contact_stopped: boolean
}

/**
 * Locks a case file for a write, its conversation first: the worker that handles the resident's messages takes the two in
 * the same order, so that neither waits for the other for ever.
 */
export async function lockCaseFile(
  db: Prisma.TransactionClient,
  id: string,
): Promise<LockedCaseFile | undefined> {
  const conversation = await lockConversation(db, id)
  const rows = await db.$queryRaw<LockedRow[]>`
    SELECT c.id, c.version, c.reference_code, c.status, c.status_before, c.unit_code, u.name AS unit_name,
      c.assignee_id, c.language, c.kind, c.category, c.urgency, c.identity_level, c.register_number, c.legal_class,
      c.result_kind, c.merged_into_id,
      EXISTS (SELECT 1 FROM resident_wish w WHERE w.case_file_id = c.id AND w.contact = 'stopped') AS is_contact_stopped
    FROM case_file c JOIN police_unit u ON u.code = c.unit_code WHERE c.id = ${id}::uuid FOR UPDATE OF c`
  const [row] = rows
  if (row === undefined) return undefined
  return {
    id: row.id,
    version: row.version,
    referenceCode: row.reference_code,
    status: row.status,
    statusBefore: row.status_before ?? undefined,
    unit: { code: row.unit_code, name: row.unit_name },
    assigneeId: row.assignee_id ?? undefined,
    language: row.language,
    kind: row.kind,
    category: row.category,
    urgency: row.urgency,
    identityLevel: row.identity_level,
    registerNumber: row.register_number ?? undefined,
    legalClass: row.legal_class ?? undefined,
    resultKind: row.result_kind ?? undefined,
    mergedIntoId: row.merged_into_id ?? undefined,
    isContactStopped: row.is_contact_stopped,
    conversation,
  }
}

async function lockConversation(
  db: Prisma.TransactionClient,
  caseFileId: string,
): Promise<LockedCaseFile['conversation']> {
  const rows = await db.$queryRaw<{ id: string; mode: string }[]>`
    SELECT v.id, v.mode FROM conversation v
    WHERE v.id = (SELECT c.conversation_id FROM case_file c WHERE c.id = ${caseFileId}::uuid) FOR UPDATE OF v`
  const [row] = rows
  return row === undefined ? undefined : { id: row.id, mode: row.mode === 'officer' ? 'officer' : 'bot' }
}
