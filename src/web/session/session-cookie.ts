import '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** The cookie that carries a session. With https its name binds it to this host, path and transport. */
export interface SessionCookie {
  read(request: FastifyRequest): string | undefined
  set(reply: FastifyReply, token: string, expiresAt: number): void
  clear(reply: FastifyReply): void
}

/** Creates the cookie for the address people use; plain http is for this machine only. */
export function createSessionCookie(isHttps: boolean): SessionCookie {
  const name = isHttps ? '__Host-sid' : 'sid'
  const attributes = { httpOnly: true, sameSite: 'strict', path: '/', secure: isHttps } as const
  return {
    read: (request) => request.cookies[name],
    set: (reply, token, expiresAt) => {
      reply.setCookie(name, token, { ...attributes, expires: new Date(expiresAt) })
    },
    clear: (reply) => {
      reply.clearCookie(name, attributes)
    },
  }
}
