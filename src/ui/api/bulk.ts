import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type { bulkResultSchema, bulkSchema } from '../../contracts/case-work/bulk.ts'
import { callApi } from './http.ts'

/** One action on many case files. */
export type BulkAction = z.input<typeof bulkSchema>['action']
/** What became, or would become, of each. */
export type BulkResult = z.infer<typeof bulkResultSchema>['items']

/** Tries an action on many case files, or does it; nothing is kept of a trial. */
export function useBulk() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (request: z.input<typeof bulkSchema>) =>
      (
        await callApi<z.infer<typeof bulkResultSchema>>('/case-files/bulk', {
          method: 'POST',
          body: request,
        })
      ).items,
    onSuccess: (_, { preview }) => {
      if (!preview) void client.invalidateQueries({ queryKey: ['case-files'] })
    },
  })
}
