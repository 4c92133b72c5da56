import type { z } from 'zod'
import type { listFiltersSchema } from '../../contracts/case-file.ts'

/** What the list can be narrowed by; absent means everything. */
export type CaseFileFilters = Omit<z.input<typeof listFiltersSchema>, 'unit'>
/** A saved view of the inbox. */
export type InboxView = NonNullable<CaseFileFilters['view']>
/** Orders of the list; the same as the contract's, without bringing its checks into the page. */
export const LIST_SORTS = [
  'newest',
  'oldest',
  'due',
  'urgency',
  'activity',
] as const satisfies readonly CaseFileFilters['sort'][]
