import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { colleaguesSchema, unitsSchema } from '../../contracts/officers.ts'
import { callApi } from './http.ts'

type Units = z.infer<typeof unitsSchema>
/** A police unit that a case file can be transferred to. */
export type UnitChoice = Units['items'][number]

/** Units by words of their name, with or without diacritics; the server answers with the best few. */
export function unitsQuery(words: string) {
  return queryOptions({
    queryKey: ['units', words],
    queryFn: ({ signal }) => callApi<Units>(`/units?${new URLSearchParams({ q: words })}`, { signal }),
    staleTime: 600_000,
    placeholderData: keepPreviousData,
  })
}

/** Officers of the unit, for the assignment menu. */
export const officersQuery = queryOptions({
  queryKey: ['officers'],
  queryFn: async ({ signal }) =>
    (await callApi<z.infer<typeof colleaguesSchema>>('/officers', { signal })).items,
  staleTime: 300_000,
})
