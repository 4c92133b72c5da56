import type { FastifyInstance } from 'fastify'
import { Counter, Histogram, type Registry } from 'prom-client'
import type { ChannelName } from '../../domain/message/channel.ts'
import type { WebhookOutcome } from '../webhooks/webhook-routes.ts'

/** Counts webhook calls by channel and how they ended, in the process's registry. */
export function createWebhookCounter(
  registry: Registry,
): (channel: ChannelName, outcome: WebhookOutcome) => void {
  const calls = new Counter({
    name: 'binhyen_webhook_total',
    help: 'webhook calls by outcome',
    labelNames: ['channel', 'outcome'],
    registers: [registry],
  })
  return (channel, outcome) => calls.inc({ channel, outcome })
}

/**
 * `GET /metrics`, in Prometheus' text format, and the duration of every call. Labels are route templates, never addresses.
 * Open without log-in, like most such endpoints, because it holds counts and ages only: keep it inside the network at the
 * proxy (docs/decisions/0008-officer-side.md).
 */
export function addMetricsRoute(server: FastifyInstance, registry: Registry): void {
  const durations = new Histogram({
    name: 'binhyen_http_seconds',
    help: 'duration of HTTP calls by method, route template and status class',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.03, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  })
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    const status = `${Math.floor(reply.statusCode / 100)}xx`
    durations.observe({ method: request.method, route, status }, reply.elapsedTime / 1_000)
  })
  server.get('/metrics', async (_request, reply) => {
    reply.type(registry.contentType).header('cache-control', 'no-store')
    return registry.metrics()
  })
}
