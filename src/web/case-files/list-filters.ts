import type { z } from 'zod'
import type { ListRequest } from '../../app/inbox/list-case-files.ts'
import type { listFiltersSchema } from '../../contracts/case-file.ts'

/** The filters of a list as the use case takes them; words are searched apart. */
export function toListFilters(
  filters: z.output<typeof listFiltersSchema>,
): Omit<ListRequest, 'text' | 'after' | 'limit'> {
  const { q: _words, from, to, ...rest } = filters
  return {
    ...rest,
    from: from === undefined ? undefined : Date.parse(from),
    to: to === undefined ? undefined : Date.parse(to),
  }
}
