import type { FastifyInstance } from 'fastify'

/** What readiness depends on. Probes answer within a second or two and never throw. */
export interface HealthProbes {
  database(): Promise<boolean>
  /** Whether the queue moves, not merely answers. */
  queue(): Promise<boolean>
  /** Bytes of events that wait on disk for the database. */
  spoolBytes(): Promise<number>
}

/**
 * `GET /health/live`: the process runs. `GET /health/ready`: database and queue are there and nothing waits in the spool;
 * 503 otherwise. Neither names hosts or errors. Webhooks are answered in both cases.
 */
export function addHealthRoutes(server: FastifyInstance, probes: HealthProbes): void {
  server.get('/health/live', async () => ({ status: 'live' }))
  server.get('/health/ready', async (_request, reply) => {
    const [database, queue, spoolBytes] = await Promise.all([
      probes.database(),
      probes.queue(),
      probes.spoolBytes(),
    ])
    const isReady = database && queue && spoolBytes === 0
    reply.header('cache-control', 'no-store')
    return reply.code(isReady ? 200 : 503).send({
      status: isReady ? 'ready' : 'not-ready',
      checks: {
        database: { ok: database },
        queue: { ok: queue },
        spool: { ok: spoolBytes === 0, bytes: spoolBytes },
      },
    })
  })
}
