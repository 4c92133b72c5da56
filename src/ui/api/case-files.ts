import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { CaseFileDetail, caseFileCountsSchema, caseFilePageSchema } from '../../contracts/case-file.ts'
import type { CaseFileFilters } from './case-file-filters.ts'
import { callApi } from './http.ts'

/** One page of the inbox. */
export type CaseFilePage = z.infer<typeof caseFilePageSchema>
/** How many case files each saved view holds. */
export type CaseFileCounts = z.infer<typeof caseFileCountsSchema>
/** Cache keys, from the widest to one case file: invalidating a prefix refreshes all below it. */
export const caseFileKeys = {
  lists: ['case-files', 'list'] as const,
  list: (filters: CaseFileFilters) => ['case-files', 'list', filters] as const,
  counts: ['case-files', 'counts'] as const,
  detail: (id: string) => ['case-files', 'detail', id] as const,
}

function searchOf(filters: CaseFileFilters, cursor: string | undefined, limit: number): string {
  const search = new URLSearchParams({ limit: String(limit) })
  for (const [name, value] of Object.entries(filters)) if (value) search.set(name, value)
  if (cursor) search.set('cursor', cursor)
  return search.toString()
}

/** How often a search that still reads older case files is asked again, in milliseconds. */
const ASK_AGAIN_MS = 1_000

/**
 * The list, page after page. While other filters load, the old rows stay on the screen; while a search still reads older
 * case files, it is asked again.
 */
export function caseFileListQuery(filters: CaseFileFilters) {
  return infiniteQueryOptions({
    queryKey: caseFileKeys.list(filters),
    queryFn: ({ pageParam, signal }) =>
      callApi<CaseFilePage>(`/case-files?${searchOf(filters, pageParam, 40)}`, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.isReadingOlder) ? ASK_AGAIN_MS : false,
  })
}

/** The first few of a view, for the overview beside the list. */
export function shortListQuery(filters: CaseFileFilters, limit: number) {
  return queryOptions({
    queryKey: [...caseFileKeys.lists, 'short', filters, limit],
    queryFn: ({ signal }) =>
      callApi<CaseFilePage>(`/case-files?${searchOf(filters, undefined, limit)}`, { signal }),
  })
}

/** Live counts beside the saved views. */
export const countsQuery = queryOptions({
  queryKey: caseFileKeys.counts,
  queryFn: ({ signal }) => callApi<CaseFileCounts>('/case-files/counts', { signal }),
})

/** One case file with everything on its screen. */
export function caseFileQuery(id: string) {
  return queryOptions({
    queryKey: caseFileKeys.detail(id),
    queryFn: ({ signal }) => callApi<CaseFileDetail>(`/case-files/${encodeURIComponent(id)}`, { signal }),
  })
}
