import { type QueryClient, queryOptions } from '@tanstack/react-query'
import type { Session } from '../../contracts/session.ts'
import { ApiProblem, callApi, rememberCsrfToken } from './http.ts'

/** What the log-in form sends. `totp` only once the server has asked for it. */
export interface Credentials {
  readonly login: string
  readonly password: string
  readonly totp?: string
}

/** Cache key of the session. */
export const sessionKey = ['session'] as const

async function readSession(): Promise<Session | null> {
  try {
    const session = await callApi<Session>('/session')
    rememberCsrfToken(session.csrfToken)
    return session
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) return null
    throw error
  }
}

/** Whether the last session ended by itself, so that the log-in page can say so. */
export const expiredQuery = queryOptions({
  queryKey: ['session-expired'],
  queryFn: () => false,
  initialData: false,
  staleTime: Infinity,
})

/** Shows the log-in page because the server no longer knows the session. What was typed stays. */
export function endExpiredSession(client: QueryClient): void {
  if (client.getQueryData(sessionKey)) client.setQueryData(expiredQuery.queryKey, true)
  client.setQueryData(sessionKey, null)
}

/** Who is logged in; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: sessionKey,
  queryFn: async ({ client }) => {
    const session = await readSession()
    if (session === null) endExpiredSession(client)
    return session
  },
  staleTime: Infinity,
})

/**
 * Logs in, then reads the session.
 * @throws ApiProblem `session.totp-required` when the second factor is asked for; with `retryAfterSeconds` after failures
 */
export async function logIn(client: QueryClient, credentials: Credentials): Promise<void> {
  await callApi('/session', { method: 'POST', body: credentials })
  client.setQueryData(expiredQuery.queryKey, false)
  client.setQueryData(sessionKey, await readSession())
}

/** Logs out and forgets everything read so far. The page shows the log-in form even when the server cannot be told. */
export async function logOut(client: QueryClient): Promise<void> {
  try {
    await callApi('/session', { method: 'DELETE' })
  } finally {
    rememberCsrfToken('')
    client.removeQueries({ predicate: (query) => query.queryKey[0] !== sessionKey[0] })
    client.setQueryData(sessionKey, null)
  }
}
