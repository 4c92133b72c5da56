import type { CaseFileSummary } from '../../app/inbox/case-file-record.ts'
import type { CaseFileKind } from '../../domain/case-file/case-file-kind.ts'
import type { CaseFileStatus } from '../../domain/case-file/status.ts'
import type { Urgency } from '../../domain/case-file/urgency.ts'
import type { InboxVault } from './inbox-vault.ts'
import { openOrAbsent, sealOf } from './open-or-absent.ts'

/** A line of the list as the database gives it. Codes are ours: only this program writes them. */
export interface SummaryRow {
  readonly id: string
  readonly reference_code: string
  readonly kind: CaseFileKind
  readonly category: string
  readonly urgency: Urgency
  readonly status: CaseFileStatus
  readonly unit_code: string
  readonly unit_name: string
  readonly place_name: string
  readonly headline_sealed: Uint8Array | null
  readonly submitted_at: Date
  readonly due_at: Date | null
  readonly assignee_id: string | null
  readonly assignee_name: string | null
  readonly last_inbound_at: Date
  readonly read_at: Date | null
  readonly is_complete: boolean
  readonly version: number
  readonly wrapped: Uint8Array | null
}

/** Opens a line of the list. */
export function toSummary(row: SummaryRow, vault: InboxVault): CaseFileSummary {
  const place = { table: 'case_file', column: 'headline_sealed', row: row.id }
  return {
    id: row.id,
    referenceCode: row.reference_code,
    kind: row.kind,
    category: row.category,
    urgency: row.urgency,
    status: row.status,
    unit: { code: row.unit_code, name: row.unit_name },
    place: row.place_name,
    headline: openOrAbsent(sealOf(vault, row.id, row.wrapped), place, row.headline_sealed),
    submittedAt: row.submitted_at.getTime(),
    dueAt: row.due_at?.getTime(),
    assignee: row.assignee_id === null ? undefined : { id: row.assignee_id, name: row.assignee_name ?? '' },
    isUnread: row.read_at === null || row.last_inbound_at > row.read_at,
    isComplete: row.is_complete,
    lastInboundAt: row.last_inbound_at.getTime(),
    version: row.version,
  }
}
