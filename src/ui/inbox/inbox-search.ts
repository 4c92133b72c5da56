import { CASE_FILE_KINDS } from '../../domain/case-file/case-file-kind.ts'
import { CATEGORY_CODES } from '../../domain/case-file/category.ts'
import { type InboxView, LIST_SORTS } from '../../domain/case-file/inbox-view.ts'
import { CASE_FILE_STATUSES } from '../../domain/case-file/status.ts'
import { URGENCIES } from '../../domain/case-file/urgency.ts'
import type { CaseFileFilters } from '../api/case-file-filters.ts'

/** The saved views in the order they are shown. */
export const VIEWS = [
  'open',
  'unseen',
  'urgent',
  'due-today',
  'overdue',
  'mine',
  'unassigned',
  'waiting',
  'reopening',
  'my-hamlets',
  'incoming',
  'shared',
  'quarantine',
  'closed',
  'all',
] as const satisfies readonly InboxView[]

/** Views that take room only while something is in them. */
export const RARE_VIEWS: readonly InboxView[] = [
  'overdue',
  'reopening',
  'my-hamlets',
  'incoming',
  'shared',
  'quarantine',
]

/** What the address of the inbox says. Searched words are not in it: they could be a name or a phone number. */
export type InboxSearch = Omit<CaseFileFilters, 'q'>

function oneOf<T extends string>(values: readonly T[], value: unknown): T | undefined {
  return values.find((known) => known === value)
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function matching(pattern: RegExp, value: unknown): string | undefined {
  return typeof value === 'string' && pattern.test(value) ? value : undefined
}

function instantOf(value: unknown): string | undefined {
  const text = matching(/^\d{4}-\d{2}-\d{2}T/, value)
  return text !== undefined && !Number.isNaN(Date.parse(text)) ? text : undefined
}

/** Reads the inbox's address; unknown values are dropped, so that an old bookmark still opens. */
export function parseInboxSearch(search: Record<string, unknown>): InboxSearch {
  const known = {
    view: oneOf(VIEWS, search.view),
    status: oneOf(CASE_FILE_STATUSES, search.status),
    kind: oneOf(CASE_FILE_KINDS, search.kind),
    category: oneOf(CATEGORY_CODES, search.category),
    urgency: oneOf(URGENCIES, search.urgency),
    assignee: oneOf(['me', 'none'], search.assignee) ?? matching(UUID, search.assignee),
    label: matching(UUID, search.label),
    hamlet: matching(UUID, search.hamlet),
    source: matching(/^[a-z-]{1,20}$/, search.source),
    from: instantOf(search.from),
    to: instantOf(search.to),
    sort: oneOf(LIST_SORTS, search.sort),
  }
  // Safe: only absent values are taken out, which `InboxSearch` allows everywhere.
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)) as InboxSearch
}

/** How many filters narrow the list, not counting the saved view and the order. */
export function countFilters({ view: _view, sort: _sort, ...filters }: InboxSearch): number {
  return Object.values(filters).filter(Boolean).length
}
