import type { FastifyRequest } from 'fastify'

/**
 * Whether a write can come from our own pages. Browsers say so in `Sec-Fetch-Site`, older ones in `Origin`; a program
 * that sends neither is not a browser and cannot be tricked into sending someone's cookie.
 */
export function isSameSite(request: FastifyRequest, publicOrigin: string): boolean {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const { origin } = request.headers
  if (origin === undefined) return true
  return origin === publicOrigin || hostOf(origin) === request.headers.host
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}
