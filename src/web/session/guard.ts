import { timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { OfficerDependencies, StoredSession } from '../../app/officers/ports.ts'
import { resumeSession } from '../../app/officers/resume-session.ts'
import { resumeToken } from '../../app/officers/resume-token.ts'
import { scopeOfRoute } from '../../domain/access/token-scope.ts'
import { ProblemError } from '../problems/problem-error.ts'
import { isSameSite } from './same-site.ts'
import type { SessionCookie } from './session-cookie.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the guard before any handler of a guarded route runs. */
    officerSession: StoredSession | null
  }
}

/** What the guard needs. */
export interface GuardOptions {
  readonly officers: Pick<OfficerDependencies, 'officers' | 'tokens' | 'clock'>
  readonly cookie: SessionCookie
  readonly publicOrigin: string
}

const READS = new Set(['GET', 'HEAD', 'OPTIONS'])
const BEARER = /^Bearer (\S{20,100})$/i

/**
 * Lets a request of a logged-in officer through, before its body is read: session, then for writes the origin and the
 * token that only our own pages know. A program comes with an access token instead of a cookie, and gets what its scopes open.
 */
export function createGuard(options: GuardOptions): (request: FastifyRequest) => Promise<void> {
  return async (request) => {
    const secret = BEARER.exec(request.headers.authorization ?? '')?.[1]
    if (secret !== undefined) {
      request.officerSession = await sessionOfToken(options, request, secret)
      return
    }
    const token = options.cookie.read(request)
    const session = token === undefined ? undefined : await resumeSession(options.officers, token)
    if (session === undefined) throw new ProblemError('session.none')
    if (!READS.has(request.method)) checkWrite(request, session, options.publicOrigin)
    request.officerSession = session
  }
}

/** No browser adds this header by itself, so that there is nothing to forge across sites. */
async function sessionOfToken(
  { officers }: GuardOptions,
  request: FastifyRequest,
  secret: string,
): Promise<StoredSession> {
  const token = await resumeToken(officers, secret)
  if (token === undefined) throw new ProblemError('session.none')
  const scope = scopeOfRoute(request.method, request.routeOptions.url ?? '')
  if (scope === undefined || !token.scopes.includes(scope)) throw new ProblemError('access.token-scope')
  const { officer, expiresAt, lastUsedAt = 0 } = token
  return { idHash: officers.tokens.hash(secret), officer, csrfToken: '', lastSeenAt: lastUsedAt, expiresAt }
}

function checkWrite(request: FastifyRequest, session: StoredSession, publicOrigin: string): void {
  if (!isSameSite(request, publicOrigin)) throw new ProblemError('request.cross-site')
  const given = request.headers['x-csrf-token']
  if (typeof given !== 'string' || !isEqual(given, session.csrfToken)) throw new ProblemError('csrf.invalid')
}

function isEqual(a: string, b: string): boolean {
  const one = Buffer.from(a)
  const other = Buffer.from(b)
  return one.length === other.length && timingSafeEqual(one, other)
}

/** The session of a guarded route. */
export function sessionOf(request: FastifyRequest): StoredSession {
  if (request.officerSession === null) throw new ProblemError('session.none')
  return request.officerSession
}
