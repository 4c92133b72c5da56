import cookie from '@fastify/cookie'
import fastify, { type FastifyInstance } from 'fastify'
import { addApi } from './api-scope.ts'
import { addUiRoutes } from './assets/ui-routes.ts'
import { addHealthRoutes } from './health/health-routes.ts'
import { addMetricsRoute, createWebhookCounter } from './health/metrics-route.ts'
import { OpenStreams } from './live/open-streams.ts'
import { createErrorHandler } from './problems/handle-error.ts'
import { sendProblem } from './problems/send-problem.ts'
import { addSecurityHeaders } from './security-headers.ts'
import type { ServerDependencies } from './server-dependencies.ts'
import { addWebhookRoutes } from './webhooks/webhook-routes.ts'

const BODY_LIMIT_BYTES = 1024 * 1024
const REQUEST_TIMEOUT_MS = 60_000
const HEADERS_TIMEOUT_MS = 10_000

/** Creates the HTTP server: webhooks, officers' API, live events, health, pages. `listen` and `close` are the caller's. */
export async function createServer(deps: ServerDependencies): Promise<FastifyInstance> {
  const { settings, log } = deps
  const handleError = createErrorHandler(log)
  const server = fastify({
    logger: false,
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    trustProxy: settings.trustedProxies.length === 0 ? false : [...settings.trustedProxies],
    forceCloseConnections: 'idle',
    frameworkErrors: (error, request, reply) => {
      handleError(error, request, reply)
    },
  })
  server.server.headersTimeout = HEADERS_TIMEOUT_MS
  server.setErrorHandler(handleError)
  server.setNotFoundHandler((_request, reply) => sendProblem(reply, 'request.not-found'))
  const streams = new OpenStreams()
  server.addHook('preClose', async () => {
    streams.closeAll()
    deps.live.feed.close()
  })
  await addSecurityHeaders(server, {
    isHttps: settings.publicUrl.startsWith('https:'),
    hasSimulator: deps.simulator !== undefined,
  })
  await server.register(cookie)
  await addWebhookRoutes(server, { ...deps.webhooks, log, count: createWebhookCounter(deps.metrics) })
  addHealthRoutes(server, deps.health)
  addMetricsRoute(server, deps.metrics)
  await addApi(server, deps, streams)
  await addUiRoutes(server, { directory: settings.uiDirectory, hasSimulator: deps.simulator !== undefined })
  return server
}
