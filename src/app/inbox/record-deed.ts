import type { AskingOfficer } from '../../domain/access/role.ts'
import type { InboxDependencies, InboxTransaction, LockedCaseFile } from './ports.ts'

/** Something an officer did to a case, for its history. */
export interface Deed {
  readonly officer: AskingOfficer
  readonly at: number
  readonly kind: string
  /** Codes only. */
  readonly detail?: Readonly<Record<string, string>>
  /** Words inside the unit, sealed with the case. */
  readonly note?: string | undefined
}

/** Adds a deed to the history of a locked case. */
export function recordDeed(
  deps: Pick<InboxDependencies, 'ids'>,
  inbox: InboxTransaction,
  caseFile: Pick<LockedCaseFile, 'id'>,
  { officer, at, kind, detail, note }: Deed,
): Promise<void> {
  return inbox.recordTimeline({
    id: deps.ids.uuid(),
    caseFileId: caseFile.id,
    at,
    kind,
    officerId: officer.id,
    detail: detail ?? {},
    note,
  })
}
