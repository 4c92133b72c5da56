import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type { sendingStopsSchema, stopSendingSchema } from '../../contracts/notices/sending-stops.ts'
import { callApi } from './http.ts'
import { noticeKeys } from './notices.ts'

/** Who has stopped all sending, and what the person who asks may stop. */
export type SendingStops = z.infer<typeof sendingStopsSchema>
/** What to stop, and why. */
export type StopWish = z.infer<typeof stopSendingSchema>

/** A stop has to be seen by everybody soon, also where no event came. */
const REFRESH_MS = 30_000

/** The stops that stand now. */
export const sendingStopsQuery = queryOptions({
  queryKey: noticeKeys.stops,
  queryFn: ({ signal }) => callApi<SendingStops>('/notices/stops', { signal }),
  refetchInterval: REFRESH_MS,
})

/** Stops all sending, or lets it go on. */
export function useSendingStops() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (work: StopWish | { readonly liftId: string }) =>
      'liftId' in work
        ? callApi<SendingStops>(`/notices/stops/${encodeURIComponent(work.liftId)}`, { method: 'DELETE' })
        : callApi<SendingStops>('/notices/stops', { method: 'POST', body: work }),
    onSuccess: (stops) => client.setQueryData(noticeKeys.stops, stops),
    onError: () => void client.invalidateQueries({ queryKey: noticeKeys.stops }),
  })
}
