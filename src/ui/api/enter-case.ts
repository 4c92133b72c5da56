import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type { enterCaseFileSchema, enteredCaseFileSchema } from '../../contracts/case-work/enter-case-file.ts'
import type { placeOutcomeSchema } from '../../contracts/places.ts'
import type { understandingSchema } from '../../contracts/text.ts'
import { callApi } from './http.ts'

/** A case as an officer writes it down for somebody who came or phoned. */
export type NewCase = z.input<typeof enterCaseFileSchema>
/** The codes of a case just filed. */
export type EnteredCase = z.infer<typeof enteredCaseFileSchema>
/** What a place text means. */
export type PlaceOutcome = z.infer<typeof placeOutcomeSchema>

/** What the system understands of a text; all of it is a suggestion. */
export type Understanding = z.infer<typeof understandingSchema>

/** Files a case; the same form sent twice files one. */
export function useEnterCase() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: NewCase) => callApi<EnteredCase>('/case-files', { method: 'POST', body }),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['case-files'] }),
  })
}

/** What the system understands of the words so far. */
export function understandQuery(text: string) {
  return queryOptions({
    queryKey: ['understand', text],
    queryFn: ({ signal }) =>
      callApi<Understanding>('/text/understand', { method: 'POST', body: { text }, signal }),
    enabled: text.length >= 10,
    staleTime: 60_000,
    gcTime: 0,
    retry: false,
  })
}

/** Which commune a place text means. */
export function placeQuery(text: string) {
  return queryOptions({
    queryKey: ['place', text],
    queryFn: ({ signal }) =>
      callApi<PlaceOutcome>('/places/resolve', { method: 'POST', body: { text }, signal }),
    enabled: text.length >= 3,
    staleTime: 60_000,
    gcTime: 0,
  })
}
