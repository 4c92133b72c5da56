import type { CaseFileKind } from '../../domain/case-file/case-file-kind.ts'
import type { CaseFileStatus } from '../../domain/case-file/status.ts'
import type { Urgency } from '../../domain/case-file/urgency.ts'

/**
 * Saved views of the inbox. `open` is everything not closed; `mine` is open and assigned to the asking officer; `unseen`
 * nobody has opened yet; `urgent` is open P0 and P1; `due-today` is open and due before midnight in Vietnam, overdue ones
 * included; `waiting` is with the resident; `reopening`: a resident waits for an answer
 * to the wish for another look; `my-hamlets` is open in the officer's own hamlets; `incoming` waits for this unit
 * to accept or return it; `shared` are other units' cases shown to this one.
 */
export const INBOX_VIEWS = [
  'all',
  'open',
  'mine',
  'unassigned',
  'unseen',
  'urgent',
  'due-today',
  'overdue',
  'waiting',
  'reopening',
  'my-hamlets',
  'incoming',
  'shared',
  'quarantine',
  'closed',
] as const
export type InboxView = (typeof INBOX_VIEWS)[number]

/** Orders of the list; within each the id decides, so that a page continues exactly. */
export type ListSort = 'newest' | 'oldest' | 'due' | 'urgency' | 'activity'

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
