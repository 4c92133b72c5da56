import type { AskingOfficer } from '../../domain/access/role.ts'
import type { MediationSummary } from './mediation-record.ts'
import type { MediationDependencies, MediationListQuery, MediationView } from './ports.ts'

/** A page and where the next one begins. */
export interface MediationPage {
  readonly items: readonly MediationSummary[]
  readonly next: MediationListQuery['after']
}

/** Lists mediations in the officer's sight, newest first. */
export async function listMediations(
  deps: MediationDependencies,
  officer: AskingOfficer,
  query: Omit<MediationListQuery, 'at'>,
): Promise<MediationPage> {
  const wanted = { ...query, limit: query.limit + 1, at: deps.clock.now() }
  const found = await deps.store.withOfficer(officer, (desk) => desk.listMediations(wanted))
  const items = found.slice(0, query.limit)
  const last = items.at(-1)
  const hasMore = found.length > query.limit && last !== undefined
  return { items, next: hasMore ? { createdAt: last.createdAt, id: last.id } : undefined }
}

/** Counts every view. */
export function countMediations(
  deps: MediationDependencies,
  officer: AskingOfficer,
): Promise<Readonly<Record<MediationView, number>>> {
  return deps.store.withOfficer(officer, (desk) => desk.countMediations(deps.clock.now()))
}
