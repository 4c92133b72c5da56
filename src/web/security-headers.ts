import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

/** Where the pages run decides two headers. */
export interface SecurityHeaderOptions {
  /** HSTS only when people reach us by https. */
  readonly isHttps: boolean
  /** The simulator's page may ask for position and microphone; nothing else may ask for anything. */
  readonly hasSimulator: boolean
}

const ONE_YEAR_SECONDS = 31_536_000

/**
 * Headers of every answer (reliability reference §3.7). Nothing is loaded from elsewhere, nobody frames us, and no
 * address of a case file leaves with a link. Inline styles are allowed because the component library sets them.
 */
export async function addSecurityHeaders(
  server: FastifyInstance,
  { isHttps, hasSimulator }: SecurityHeaderOptions,
): Promise<void> {
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        mediaSrc: ["'self'", 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
      },
    },
    strictTransportSecurity: isHttps ? { maxAge: ONE_YEAR_SECONDS, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  })
  const sensors = hasSimulator
    ? 'geolocation=(self), microphone=(self), camera=()'
    : 'geolocation=(), microphone=(), camera=()'
  server.addHook('onRequest', async (_request, reply) => {
    reply.header('permissions-policy', sensors)
  })
}
