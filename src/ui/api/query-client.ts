import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiProblem } from './http.ts'
import { endExpiredSession, sessionKey } from './session.ts'

const isTransient = (error: Error) =>
  error instanceof ApiProblem && (error.status === 0 || error.status >= 502)

/** The cache of everything read from the server. Lives in memory only: nothing of a case is stored in the browser. */
export function createQueryClient(): QueryClient {
  const onError = (error: Error) => {
    if (!(error instanceof ApiProblem)) return
    if (error.code === 'session.none') endExpiredSession(client)
    if (error.code === 'csrf.invalid') void client.invalidateQueries({ queryKey: sessionKey })
  }
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) => isTransient(error) && failures < 2,
        refetchOnWindowFocus: true,
      },
    },
  })
  return client
}
