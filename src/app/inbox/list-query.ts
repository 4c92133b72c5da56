import type { CaseFileKind } from '../../domain/case-file/case-file-kind.ts'
import type { CaseFileStatus } from '../../domain/case-file/status.ts'
import type { Urgency } from '../../domain/case-file/urgency.ts'

/**
 * Saved views of the inbox. `open` is everything not closed; `mine` is open and assigned to the asking officer; `unseen`
 * nobody has opened yet; `urgent` is open P0 and P1; `due-today` is open and due before midnight in Vietnam, overdue ones
 * included; `waiting` is with the resident.
 */
export const INBOX_VIEWS = [
  'all',
  'open',
  'mine',
  'unseen',
  'urgent',
  'due-today',
  'waiting',
  'closed',
] as const
export type InboxView = (typeof INBOX_VIEWS)[number]

/** How many case files each view holds. */
export type ViewCounts = Readonly<Record<InboxView, number>>

/** Where a page of the list ends: the next one starts below it. */
export interface ListPosition {
  readonly submittedAt: number
  readonly id: string
}

/** Which case files to list, newest first; absent fields do not narrow. */
export interface ListQuery {
  readonly view?: InboxView | undefined
  readonly status?: CaseFileStatus | undefined
  readonly kind?: CaseFileKind | undefined
  readonly category?: string | undefined
  readonly urgency?: Urgency | undefined
  readonly unit?: string | undefined
  /** Result of a search in the content; an empty list finds nothing. */
  readonly ids?: readonly string[] | undefined
  readonly referenceCode?: string | undefined
  readonly after?: ListPosition | undefined
  readonly limit: number
  /** Now, for `due-today`; ms since the epoch. */
  readonly at: number
}
