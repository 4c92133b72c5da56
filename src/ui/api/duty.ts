import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type { ratingsSchema } from '../../contracts/case-work/resident-wish.ts'
import type {
  alertsSchema,
  dutyBookSchema,
  dutyGapsSchema,
  dutyRosterSchema,
  newDutyEntrySchema,
  newShiftSchema,
} from '../../contracts/duty.ts'
import { caseFileKeys } from './case-files.ts'
import { callApi } from './http.ts'

/** Who is on duty when, and when nobody is. */
export type DutyRoster = z.infer<typeof dutyRosterSchema>
/** One shift of one person. */
export type Shift = DutyRoster['items'][number]
/** Sổ trực ban with its figures. */
export type DutyBook = z.infer<typeof dutyBookSchema>
/** An urgent case that nobody has acknowledged. */
export type OpenAlert = z.infer<typeof alertsSchema>['items'][number]
/** Units where an urgent report would wake nobody. */
export type DutyGaps = z.infer<typeof dutyGapsSchema>

const DUTY_KEY = ['duty'] as const
const ALERT_POLL_MS = 30_000

const spanOf = (from: string, to: string) => new URLSearchParams({ from, to })

/** The roster between two instants. */
export function rosterQuery(from: string, to: string) {
  return queryOptions({
    queryKey: [...DUTY_KEY, 'roster', from, to],
    queryFn: ({ signal }) => callApi<DutyRoster>(`/duty-roster?${spanOf(from, to)}`, { signal }),
  })
}

/** The duty book between two instants. */
export function dutyBookQuery(from: string, to: string) {
  return queryOptions({
    queryKey: [...DUTY_KEY, 'book', from, to],
    queryFn: ({ signal }) => callApi<DutyBook>(`/duty-book?${spanOf(from, to)}`, { signal }),
  })
}

/** Urgent cases that nobody has acknowledged, asked for again and again: this list must never be old. */
export const alertsQuery = queryOptions({
  queryKey: [...DUTY_KEY, 'alerts'],
  queryFn: async ({ signal }) => (await callApi<z.infer<typeof alertsSchema>>('/alerts', { signal })).items,
  refetchInterval: ALERT_POLL_MS,
})

/** Where an urgent report would wake nobody, and channels that fell silent. */
export const gapsQuery = queryOptions({
  queryKey: [...DUTY_KEY, 'gaps'],
  queryFn: ({ signal }) => callApi<DutyGaps>('/duty-gaps', { signal }),
  refetchInterval: ALERT_POLL_MS,
})

/** How residents found the handling in the last 90 days, by unit. */
export const ratingsQuery = queryOptions({
  queryKey: [...DUTY_KEY, 'ratings'],
  queryFn: ({ signal }) => callApi<z.infer<typeof ratingsSchema>>('/ratings', { signal }),
})

/** A write to the roster or the book. */
export type DutyWork =
  | { readonly verb: 'add-shift'; readonly body: z.input<typeof newShiftSchema> }
  | { readonly verb: 'remove-shift'; readonly id: string }
  | { readonly verb: 'write'; readonly body: z.input<typeof newDutyEntrySchema> }
  | { readonly verb: 'take-over'; readonly id: string }
  | { readonly verb: 'acknowledge'; readonly id: string }

function send(work: DutyWork): Promise<unknown> {
  switch (work.verb) {
    case 'add-shift':
      return callApi('/duty-roster', { method: 'POST', body: work.body })
    case 'remove-shift':
      return callApi(`/duty-roster/${work.id}`, { method: 'DELETE' })
    case 'write':
      return callApi('/duty-book', { method: 'POST', body: work.body })
    case 'take-over':
      return callApi(`/duty-book/${work.id}/take-over`, { method: 'POST', body: {} })
    case 'acknowledge':
      return callApi(`/case-files/${work.id}/alert/acknowledge`, { method: 'POST', body: {} })
  }
}

/** Changes the roster, writes into the book or answers an alert, and brings what shows it up to date. */
export function useDutyWork() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSuccess: (_answer, work) => {
      void client.invalidateQueries({ queryKey: DUTY_KEY })
      // Whose alert was answered may have become theirs to open.
      if (work.verb === 'acknowledge')
        void client.invalidateQueries({ queryKey: caseFileKeys.detail(work.id) })
    },
  })
}
