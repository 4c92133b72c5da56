import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { communeOutlineSchema } from '../../contracts/places.ts'
import { callApi } from './http.ts'

/** A commune's border and what is around it. */
export type CommuneOutline = z.infer<typeof communeOutlineSchema>

/** The outline of a commune; it does not change while the page is open. */
export function communeOutlineQuery(code: string) {
  return queryOptions({
    queryKey: ['commune-outline', code],
    queryFn: ({ signal }) => callApi<CommuneOutline>(`/communes/${code}/outline`, { signal }),
    staleTime: Infinity,
  })
}
