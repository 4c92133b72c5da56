import type { Problem } from '../../contracts/problem.ts'
import { common } from '../texts/common.ts'

/** A failed call, as problem details; `status` 0 means that the server could not be reached at all. */
export class ApiProblem extends Error {
  readonly status: number
  /** Stable code of the problem, e.g. `case-file.not-found`; `network` when there was no answer. */
  readonly code: string
  readonly problem: Partial<Problem>

  constructor(status: number, problem: Partial<Problem>) {
    super(problem.title ?? common.somethingFailed)
    this.name = 'ApiProblem'
    this.status = status
    this.code = problem.code ?? 'unknown'
    this.problem = problem
  }
}

let csrfToken = ''

/** Remembers the token that every write carries from now on; kept in memory only. */
export function rememberCsrfToken(token: string): void {
  csrfToken = token
}

async function readProblem(response: Response): Promise<Partial<Problem>> {
  try {
    const body: unknown = await response.json()
    // Safe: every field of a partial problem is optional and only shown as text.
    return typeof body === 'object' && body !== null ? (body as Partial<Problem>) : {}
  } catch {
    return {}
  }
}

/** What a call sends besides its address. `body` is JSON, a form with files, or the bytes of one file. */
export interface CallOptions {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly body?: unknown
  readonly signal?: AbortSignal
}

function requestOf({ method = 'GET', body, signal }: CallOptions): RequestInit {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (method !== 'GET') headers['x-csrf-token'] = csrfToken
  const isReady = body instanceof FormData || body instanceof Blob
  if (body instanceof Blob) headers['content-type'] = 'application/octet-stream'
  else if (body !== undefined && !isReady) headers['content-type'] = 'application/json'
  const payload = body === undefined ? {} : { body: isReady ? body : JSON.stringify(body) }
  return {
    method,
    headers,
    credentials: 'same-origin',
    cache: 'no-store',
    ...payload,
    ...(signal && { signal }),
  }
}

/**
 * Calls the product's own API.
 * @returns the answer's JSON, trusted to be `T` because page and server are built from the same contracts; undefined for 204
 * @throws ApiProblem for every answer but 2xx, and for none
 */
export async function callApi<T>(path: string, options: CallOptions = {}): Promise<T> {
  const response = await fetch(`/api/v1${path}`, requestOf(options)).catch((cause: unknown) => {
    if (options.signal?.aborted) throw cause
    throw new ApiProblem(0, { code: 'network', title: common.serverUnreachable })
  })
  if (!response.ok) throw new ApiProblem(response.status, await readProblem(response))
  const text = await response.text()
  // Safe: see @returns; an empty body only comes with calls whose result nobody reads.
  return (text === '' ? undefined : JSON.parse(text)) as T
}
