import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type { newViewSchema, viewsSchema } from '../../contracts/views.ts'
import { callApi } from './http.ts'

/** A list of filters kept under a name. */
export type SavedView = z.infer<typeof viewsSchema>['items'][number]

const VIEWS_KEY = ['case-files', 'views'] as const

/** The officer's own views with live counts. */
export const ownViewsQuery = queryOptions({
  queryKey: VIEWS_KEY,
  queryFn: async ({ signal }) => {
    const { items } = await callApi<z.infer<typeof viewsSchema>>('/views', { signal })
    return items.filter((view) => view.isOwn)
  },
})

/** Keeps filters under a name, or takes a view away by its key. */
export function useViewWork() {
  const client = useQueryClient()
  const refresh = () => void client.invalidateQueries({ queryKey: VIEWS_KEY })
  const save = useMutation({
    mutationFn: (view: z.input<typeof newViewSchema>) => callApi('/views', { method: 'POST', body: view }),
    onSuccess: refresh,
  })
  const remove = useMutation({
    mutationFn: (key: string) => callApi(`/views/${encodeURIComponent(key)}`, { method: 'DELETE' }),
    onSuccess: refresh,
  })
  return { save, remove }
}
