import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { PASSWORD } from './web-world.ts'

/** A logged-in officer's browser: sends the cookie, and the CSRF token with every write. */
export interface Browser {
  readonly cookie: string
  readonly csrfToken: string
  get(url: string): Promise<LightMyRequestResponse>
  post(url: string, body?: object): Promise<LightMyRequestResponse>
  put(url: string, body?: object): Promise<LightMyRequestResponse>
  patch(url: string, body?: object): Promise<LightMyRequestResponse>
  delete(url: string): Promise<LightMyRequestResponse>
}

/** Logs an officer of the tests in, by the password they all begin with. */
export async function browserOf(
  server: FastifyInstance,
  login: string,
  password = PASSWORD,
): Promise<Browser> {
  const response = await server.inject({
    method: 'POST',
    url: '/api/v1/session',
    payload: { login, password },
  })
  if (response.statusCode !== 200) throw new Error(`log-in of ${login}: ${response.statusCode}`)
  const { csrfToken } = response.json<{ csrfToken: string }>()
  const [sid] = response.cookies
  const cookie = `${sid?.name}=${sid?.value}`
  const headers = { cookie, 'x-csrf-token': csrfToken }
  return {
    cookie,
    csrfToken,
    get: (url) => server.inject({ method: 'GET', url, headers: { cookie } }),
    post: (url, body) =>
      server.inject({ method: 'POST', url, headers, ...(body === undefined ? {} : { payload: body }) }),
    put: (url, body) =>
      server.inject({ method: 'PUT', url, headers, ...(body === undefined ? {} : { payload: body }) }),
    patch: (url, body) =>
      server.inject({ method: 'PATCH', url, headers, ...(body === undefined ? {} : { payload: body }) }),
    delete: (url) => server.inject({ method: 'DELETE', url, headers }),
  }
}
