import { CASE_FILE_KINDS } from '../../domain/case-file/case-file-kind.ts'
import { CATEGORY_CODES } from '../../domain/case-file/category.ts'
import { CASE_FILE_STATUSES } from '../../domain/case-file/status.ts'
import { URGENCIES } from '../../domain/case-file/urgency.ts'
import type { CaseFileFilters, InboxView } from '../api/case-file-filters.ts'

/** The saved views in the order they are shown. */
export const VIEWS = [
  'open',
  'unseen',
  'urgent',
  'due-today',
  'mine',
  'waiting',
  'closed',
  'all',
] as const satisfies readonly InboxView[]

/** What the address of the inbox says. Searched words are not in it: they could be a name or a phone number. */
export type InboxSearch = Omit<CaseFileFilters, 'q'>

function oneOf<T extends string>(values: readonly T[], value: unknown): T | undefined {
  return values.find((known) => known === value)
}

/** Reads the inbox's address; unknown values are dropped, so that an old bookmark still opens. */
export function parseInboxSearch(search: Record<string, unknown>): InboxSearch {
  const view = oneOf(VIEWS, search.view)
  const status = oneOf(CASE_FILE_STATUSES, search.status)
  const kind = oneOf(CASE_FILE_KINDS, search.kind)
  const category = oneOf(CATEGORY_CODES, search.category)
  const urgency = oneOf(URGENCIES, search.urgency)
  return {
    ...(view && { view }),
    ...(status && { status }),
    ...(kind && { kind }),
    ...(category && { category }),
    ...(urgency && { urgency }),
  }
}

/** How many filters narrow the list, not counting the saved view. */
export function countFilters({ view: _view, ...filters }: InboxSearch): number {
  return Object.values(filters).filter(Boolean).length
}
