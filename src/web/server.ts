import cookie from '@fastify/cookie'
import fastify, { type FastifyInstance } from 'fastify'
import type { Registry } from 'prom-client'
import type { LiveEventLog, LiveFeed } from '../app/inbox/live-events.ts'
import type { EvidenceFiles, InboxDependencies } from '../app/inbox/ports.ts'
import type { OfficerDependencies } from '../app/officers/ports.ts'
import type { PlaceResolver } from '../domain/flow/place-resolver.ts'
import { addApi } from './api-scope.ts'
import { addUiRoutes } from './assets/ui-routes.ts'
import { addHealthRoutes, type HealthProbes } from './health/health-routes.ts'
import { addMetricsRoute, createWebhookCounter } from './health/metrics-route.ts'
import { OpenStreams } from './live/open-streams.ts'
import { createErrorHandler } from './problems/handle-error.ts'
import { sendProblem } from './problems/send-problem.ts'
import { addSecurityHeaders } from './security-headers.ts'
import type { Simulator } from './simulator/simulator.ts'
import type { WebLog } from './web-log.ts'
import { addWebhookRoutes, type WebhookOptions } from './webhooks/webhook-routes.ts'

/** Everything the HTTP side works with; nothing is made here. */
export interface ServerDependencies {
  readonly settings: ServerSettings
  readonly log: WebLog
  readonly inbox: InboxDependencies
  readonly evidenceFiles: EvidenceFiles
  readonly officers: OfficerDependencies
  readonly live: { readonly feed: LiveFeed; readonly log: LiveEventLog }
  readonly places: PlaceResolver
  /** Hours after a resident's message in which an account's platform takes answers; undefined without a window. */
  readonly replyWindowHours: (account: string) => number | undefined
  readonly webhooks: Omit<WebhookOptions, 'count' | 'log'>
  readonly health: HealthProbes
  /** The process's metrics; the HTTP side adds its own. */
  readonly metrics: Registry
  /** Absent outside development. */
  readonly simulator: Simulator | undefined
}

/** What depends on where the process runs. */
export interface ServerSettings {
  /** The address people use; https turns on the `__Host-` cookie and HSTS. */
  readonly publicUrl: string
  /** Addresses of proxies in front whose forwarding headers are believed; none by default. */
  readonly trustedProxies: readonly string[]
  /** Folder of the built user interface. */
  readonly uiDirectory: string
}

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
