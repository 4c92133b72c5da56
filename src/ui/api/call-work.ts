import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'
import { type CallOptions, callApi } from './http.ts'

/** One write: where, how, and with what. */
export interface CallWork extends Pick<CallOptions, 'method' | 'body'> {
  readonly path: string
}

/** Writes, and reads again everything under the key: for settings, where the answer is the list as it is now. */
export function useCallWork<T = unknown>(key: QueryKey) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path, method = 'POST', body }: CallWork) => callApi<T>(path, { method, body }),
    onSuccess: () => void client.invalidateQueries({ queryKey: key }),
  })
}
