import type { ChangeContext, MediationRequest } from './change-mediation.ts'
import type { MediationDependencies } from './ports.ts'

/** Adds a line to the history of a mediation under the officer's name. */
export function keepEntry(
  deps: MediationDependencies,
  { desk, mediation, at }: ChangeContext,
  { officer }: Pick<MediationRequest, 'officer'>,
  entry: {
    readonly kind: string
    readonly detail?: Readonly<Record<string, string>>
    readonly note?: string | undefined
  },
): Promise<void> {
  return desk.recordEntry({
    id: deps.ids.uuid(),
    mediationId: mediation.id,
    at,
    kind: entry.kind,
    officerId: officer.id,
    detail: entry.detail ?? {},
    note: entry.note,
  })
}
