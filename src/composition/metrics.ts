import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { JobKind } from '../app/work/job-kind.ts'

/** Figures that can only be read from the database, taken when they are asked for. */
export interface StoreFigures {
  /** Seconds; alarm above 60. */
  readonly oldestInboundSeconds: number
  readonly oldestOutgoingSeconds: number
  readonly quarantined: number
  readonly outbox: number
  readonly spoolBytes: number
}

/** Everything that is counted, in Prometheus' terms; no label ever holds content. */
export interface Metrics {
  readonly registry: Registry
  eventKept(account: string, outcome: string): void
  messageTried(account: string, outcome: string): void
  jobDone(kind: JobKind, durationMs: number): void
  defect(code: string): void
}

/** @param figures may fail while the database is away; the gauges then keep their last values */
export function createMetrics(figures: () => Promise<StoreFigures>): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const kept = new Counter({
    name: 'binhyen_events_kept_total',
    help: 'raw events by outcome',
    labelNames: ['account', 'outcome'],
    registers,
  })
  const tried = new Counter({
    name: 'binhyen_messages_tried_total',
    help: 'tries to send by outcome',
    labelNames: ['account', 'outcome'],
    registers,
  })
  const defects = new Counter({
    name: 'binhyen_defects_total',
    help: 'failures by class',
    labelNames: ['code'],
    registers,
  })
  const jobs = new Histogram({
    name: 'binhyen_job_seconds',
    help: 'duration of jobs',
    labelNames: ['kind'],
    registers,
  })
  addStoreGauges(registry, figures)
  return {
    registry,
    eventKept: (account, outcome) => kept.inc({ account, outcome }),
    messageTried: (account, outcome) => tried.inc({ account, outcome }),
    jobDone: (kind, durationMs) => jobs.observe({ kind }, durationMs / 1_000),
    defect: (code) => defects.inc({ code }),
  }
}

function addStoreGauges(registry: Registry, figures: () => Promise<StoreFigures>): void {
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers: [registry] })
  const outgoing = gauge('binhyen_oldest_outgoing_seconds', 'age of the oldest unsent message')
  const quarantined = gauge('binhyen_events_quarantined', 'events that wait for a person')
  const outbox = gauge('binhyen_outbox_rows', 'things to be done')
  const spool = gauge('binhyen_spool_bytes', 'events on disk while the database is away')
  new Gauge({
    name: 'binhyen_oldest_inbound_seconds',
    help: 'age of the oldest event without its effect; alarm above 60',
    registers: [registry],
    collect: async function collect() {
      const now = await figures().catch(() => undefined)
      if (now === undefined) return
      this.set(now.oldestInboundSeconds)
      outgoing.set(now.oldestOutgoingSeconds)
      quarantined.set(now.quarantined)
      outbox.set(now.outbox)
      spool.set(now.spoolBytes)
    },
  })
}
