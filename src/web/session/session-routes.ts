import { z } from 'zod'
import { logIn } from '../../app/officers/log-in.ts'
import { logOut } from '../../app/officers/log-out.ts'
import type { OfficerAccount, OfficerDependencies } from '../../app/officers/ports.ts'
import { logInSchema, type Session, sessionSchema } from '../../contracts/session.ts'
import { networkOf } from '../../domain/access/network-of.ts'
import { type Api, GUARDED, problems } from '../api.ts'
import { ProblemError } from '../problems/problem-error.ts'
import { sessionOf } from './guard.ts'
import { isSameSite } from './same-site.ts'
import type { SessionCookie } from './session-cookie.ts'

/** What the session routes need. */
export interface SessionRoutesOptions {
  readonly officers: OfficerDependencies
  readonly cookie: SessionCookie
  readonly publicOrigin: string
  /** Ends the live connections of a session that ended. */
  readonly onLogOut: (idHash: Uint8Array) => void
}

/** `POST /api/v1/session`: the only write without a CSRF token, because there is no session yet. */
export function addLogInRoute(api: Api, options: SessionRoutesOptions): void {
  const { officers, cookie, publicOrigin } = options
  api.route({
    method: 'POST',
    url: '/api/v1/session',
    schema: {
      tags: ['session'],
      summary: 'Log in',
      body: logInSchema,
      response: {
        200: sessionSchema,
        ...problems(
          'session.refused',
          'session.totp-required',
          'session.wait',
          'session.busy',
          'request.invalid',
        ),
      },
    },
    handler: async (request, reply) => {
      if (!isSameSite(request, publicOrigin)) throw new ProblemError('request.cross-site')
      const { login, password, totp } = request.body
      const result = await logIn(officers, { login, password, totp, network: networkOf(request.ip) })
      if (result.kind === 'wait') {
        throw new ProblemError('session.wait', { retryAfterSeconds: Math.ceil(result.waitMs / 1_000) })
      }
      if (result.kind !== 'started') throw new ProblemError(`session.${result.kind}`)
      cookie.set(reply, result.token, result.expiresAt)
      return presentSession(result.officer, result.csrfToken)
    },
  })
}

/** `GET` and `DELETE /api/v1/session`, for the logged in. */
export function addSessionRoutes(api: Api, options: SessionRoutesOptions): void {
  api.route({
    method: 'GET',
    url: '/api/v1/session',
    schema: {
      tags: ['session'],
      summary: 'Who is logged in',
      security: GUARDED,
      response: { 200: sessionSchema, ...problems() },
    },
    handler: async (request) => {
      const session = sessionOf(request)
      return presentSession(session.officer, session.csrfToken)
    },
  })
  api.route({
    method: 'DELETE',
    url: '/api/v1/session',
    schema: {
      tags: ['session'],
      summary: 'Log out',
      security: GUARDED,
      response: { 204: z.null(), ...problems('csrf.invalid') },
    },
    handler: async (request, reply) => {
      const session = sessionOf(request)
      await logOut(options.officers, session)
      options.onLogOut(session.idHash)
      options.cookie.clear(reply)
      reply.header('clear-site-data', '"cache", "cookies", "storage"')
      return reply.code(204).send(null)
    },
  })
}

function presentSession(officer: OfficerAccount, csrfToken: string): Session {
  const { id, login, name, role, unitCode, unitName } = officer
  return { user: { id, login, name, role, unit: { code: unitCode, name: unitName } }, csrfToken }
}
