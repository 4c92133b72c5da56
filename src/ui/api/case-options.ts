import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { cannedRepliesSchema } from '../../contracts/case-work/canned-replies.ts'
import type { caseWorkOptionsSchema } from '../../contracts/case-work/options.ts'
import { callApi } from './http.ts'

/** What the dialogs of case work offer: legal classes, results, bodies, labels, hamlets of the unit. */
export type WorkOptions = z.infer<typeof caseWorkOptionsSchema>
/** A reply that the unit has written beforehand. */
export type CannedReply = z.infer<typeof cannedRepliesSchema>['items'][number]

/** The unit's choices; they rarely change during a shift. */
export const workOptionsQuery = queryOptions({
  queryKey: ['case-work-options'],
  queryFn: ({ signal }) => callApi<WorkOptions>('/case-work/options', { signal }),
  staleTime: 300_000,
})

/** Replies for one case, its placeholders filled in. */
export function cannedRepliesQuery(caseFileId: string) {
  return queryOptions({
    queryKey: ['canned-replies', caseFileId],
    queryFn: async ({ signal }) => {
      const search = new URLSearchParams({ caseFileId })
      return (await callApi<z.infer<typeof cannedRepliesSchema>>(`/canned-replies?${search}`, { signal }))
        .items
    },
    staleTime: 60_000,
  })
}
