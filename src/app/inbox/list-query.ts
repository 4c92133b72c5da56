import type { CaseFileKind } from '../../domain/case-file/case-file-kind.ts'
import type { InboxView, ListSort } from '../../domain/case-file/inbox-view.ts'
import type { CaseFileStatus } from '../../domain/case-file/status.ts'
import type { Urgency } from '../../domain/case-file/urgency.ts'

/** How many case files each view holds. */
export type ViewCounts = Readonly<Record<InboxView, number>>

/** Where a page of the list ends: the next one starts after it. */
export interface ListPosition {
  readonly submittedAt: number
  readonly id: string
  /** What the list is sorted by beside the submission: due or activity (ms), level of urgency; absent where there is none. */
  readonly rank?: number | undefined
}

/** Which case files to list; absent fields do not narrow. */
export interface ListQuery {
  readonly view?: InboxView | undefined
  readonly status?: CaseFileStatus | undefined
  readonly kind?: CaseFileKind | undefined
  readonly category?: string | undefined
  readonly urgency?: Urgency | undefined
  readonly unit?: string | undefined
  /** `me`, `none`, or an officer's id. */
  readonly assignee?: string | undefined
  readonly label?: string | undefined
  readonly hamlet?: string | undefined
  readonly source?: string | undefined
  /** Submitted at or after, and before; ms since the epoch. */
  readonly from?: number | undefined
  readonly to?: number | undefined
  /** Absent: newest first. */
  readonly sort?: ListSort | undefined
  /** Result of a search in the content; an empty list finds nothing. */
  readonly ids?: readonly string[] | undefined
  readonly referenceCode?: string | undefined
  readonly after?: ListPosition | undefined
  readonly limit: number
  /** Now, for `due-today`; ms since the epoch. */
  readonly at: number
}
