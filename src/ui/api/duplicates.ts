import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { duplicatesSchema } from '../../contracts/case-work/duplicates.ts'
import { caseFileKeys } from './case-files.ts'
import { callApi } from './http.ts'

/** A case that may tell of the same event. */
export type Duplicate = z.infer<typeof duplicatesSchema>['items'][number]

/** Cases that may tell of the same event as this one, best first; looked for beside the page, since it takes a moment. */
export function duplicatesQuery(caseFileId: string) {
  return queryOptions({
    queryKey: [...caseFileKeys.detail(caseFileId), 'duplicates'],
    queryFn: async ({ signal }) =>
      (
        await callApi<z.infer<typeof duplicatesSchema>>(
          `/case-files/${encodeURIComponent(caseFileId)}/duplicates`,
          { signal },
        )
      ).items,
    staleTime: 60_000,
  })
}
