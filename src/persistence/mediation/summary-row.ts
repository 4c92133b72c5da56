import type { MediationSummary } from '../../app/mediation/mediation-record.ts'
import type { MediationTopic } from '../../domain/mediation/mediation-codes.ts'
import type { MediationStatus } from '../../domain/mediation/mediation-status.ts'
import { Prisma } from '../generated/client.ts'
import { createMediationSeals, mediationPlaces } from './mediation-seals.ts'
import type { MediationVault } from './mediation-vault.ts'

/** A line of the list as the database gives it. Codes are ours: only this program writes them. */
export interface MediationRow {
  readonly id: string
  readonly case_file_id: string
  readonly reference_code: string
  readonly unit_code: string
  readonly unit_name: string
  readonly topic: MediationTopic
  readonly hamlet: string
  readonly status: MediationStatus
  readonly summary_sealed: Uint8Array
  readonly team_id: string | null
  readonly team_name: string | null
  readonly created_at: Date
  readonly start_due_at: Date | null
  readonly follow_up_due_at: Date | null
  readonly next_session_at: Date | null
  readonly mediators: readonly { readonly id: string; readonly name: string }[]
  readonly version: number
  readonly wrapped: Uint8Array | null
}

/** Every column of a line, from `mediation m`; names come from tables that everybody may read. */
export const SELECT_MEDIATIONS = Prisma.sql`
  SELECT m.*, u.name AS unit_name, t.name AS team_name, k.wrapped,
    (SELECT min(s.starts_at) FROM mediation_session s WHERE s.mediation_id = m.id AND s.state = 'planned') AS next_session_at,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) ORDER BY o.name), '[]')
       FROM mediation_mediator x JOIN officer o ON o.id = x.officer_id WHERE x.mediation_id = m.id) AS mediators
  FROM mediation m JOIN police_unit u ON u.code = m.unit_code LEFT JOIN mediation_team t ON t.id = m.team_id
  LEFT JOIN mediation_key k ON k.owner_id = m.id AND k.purpose = 'content'`

/** Opens a line of the list. */
export function toMediationSummary(row: MediationRow, vault: MediationVault): MediationSummary {
  const keys =
    row.wrapped === null ? [] : [{ owner_id: row.id, purpose: 'content', wrapped: row.wrapped } as const]
  return {
    id: row.id,
    caseFileId: row.case_file_id,
    referenceCode: row.reference_code,
    topic: row.topic,
    hamlet: row.hamlet,
    status: row.status,
    unit: { code: row.unit_code, name: row.unit_name },
    summary: createMediationSeals(vault, keys).open(
      row.id,
      'content',
      mediationPlaces.summary(row.id),
      row.summary_sealed,
    ),
    team: row.team_id === null ? undefined : { id: row.team_id, name: row.team_name ?? '' },
    mediators: row.mediators,
    createdAt: row.created_at.getTime(),
    nextSessionAt: row.next_session_at?.getTime(),
    startDueAt: row.start_due_at?.getTime(),
    followUpDueAt: row.follow_up_due_at?.getTime(),
    version: row.version,
  }
}
