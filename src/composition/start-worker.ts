import {
  createProcessConversations,
  createRunSessionTimers,
  type ProcessDependencies,
} from '../app/conversation/process-conversations.ts'
import { createDeliverMessages, type DeliverDependencies } from '../app/delivery/deliver-messages.ts'
import { createFetchEvidence, type FetchDependencies } from '../app/evidence/fetch-evidence.ts'
import { createRemindMediators, type RemindMediatorsDependencies } from '../app/mediation/remind-mediators.ts'
import { createRemindParties, type RemindDependencies } from '../app/mediation/remind-parties.ts'
import type { Outbox } from '../app/work/ports.ts'
import { openJobQueues } from '../queue/job-queue.ts'
import { startJobWorkers } from '../queue/job-worker.ts'
import type { QueueBackend } from '../queue/queue-backend.ts'
import { startRelay } from '../queue/relay.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'
import type { NoticeWork } from './notice-work.ts'
import type { DutyWork } from './start-duty.ts'

/** What the worker role is made of. */
export interface WorkerParts {
  readonly backend: QueueBackend
  readonly outbox: Outbox
  readonly processing: ProcessDependencies
  readonly delivering: DeliverDependencies
  readonly fetching: FetchDependencies
  readonly reminding: RemindDependencies
  readonly remindingMediators: RemindMediatorsDependencies
  readonly duty: DutyWork
  readonly notices: NoticeWork
  readonly log: Log
  readonly metrics: Metrics
}

/** The running worker role. */
export interface WorkerRole {
  readonly nudge: () => void
  readonly queueDepth: () => Promise<number>
  stop(): Promise<void>
}

/** How often reminders and erasures are looked for. */
const TIMER_ROUND_MS = 15_000
/** How often due, lost and outdated notices are looked for. */
const NOTICE_ROUND_MS = 5_000

/** Starts the relay, the workers, and the look-out for due timers. */
export function startWorker(parts: WorkerParts): WorkerRole {
  const { backend, outbox, log, metrics } = parts
  const report = (errorClass: string): void => log.warn('queue.error', { errorClass })
  const queues = openJobQueues(backend, report)
  const relay = startRelay({ outbox, queues, report })
  const workers = startJobWorkers({
    backend,
    outbox,
    report,
    handlers: {
      'process-conversation': thenNudge(createProcessConversations(parts.processing), relay.nudge),
      'run-session-timer': thenNudge(createRunSessionTimers(parts.processing), relay.nudge),
      'deliver-conversation': createDeliverMessages(parts.delivering),
      'fetch-evidence': createFetchEvidence(parts.fetching),
      'remind-parties': thenNudge(createRemindParties(parts.reminding), relay.nudge),
      'remind-mediators': thenNudge(createRemindMediators(parts.remindingMediators), relay.nudge),
      ...dutyHandlers(parts.duty, relay.nudge),
      ...parts.notices.handlers(relay.nudge),
    },
    onJobStarted: relay.started,
    onJobDone: (kind, durationMs) => metrics.jobDone(kind, durationMs),
  })
  const timer = setInterval(() => {
    parts.processing.store.wakeDueSessions().catch(() => log.warn('timers.failed'))
  }, TIMER_ROUND_MS)
  const dutyTimer = setInterval(() => {
    parts.duty.wakeDue().then(relay.nudge, () => log.warn('duty.round-failed'))
  }, TIMER_ROUND_MS)
  const noticeTimer = setInterval(() => {
    parts.notices.round().catch(() => log.warn('notices.round-failed'))
  }, NOTICE_ROUND_MS)
  return {
    nudge: relay.nudge,
    queueDepth: async () => Object.values(await queues.countWaiting()).reduce((sum, count) => sum + count, 0),
    stop: async () => {
      clearInterval(timer)
      clearInterval(dutyTimer)
      parts.duty.close()
      clearInterval(noticeTimer)
      await relay.stop()
      await workers.close()
      await queues.close()
    },
  }
}

/** Waking, limits and comparing; each leads to more work. */
function dutyHandlers({ handlers }: DutyWork, nudge: () => void): DutyWork['handlers'] {
  return {
    'run-ladder': thenNudge(handlers['run-ladder'], nudge),
    'run-clock': thenNudge(handlers['run-clock'], nudge),
    'notify-officer': thenNudge(handlers['notify-officer'], nudge),
    'index-case-file': thenNudge(handlers['index-case-file'], nudge),
  }
}

/** Work that leads to more work (answers to send, files to fetch) tells the relay at once. */
function thenNudge<Items>(
  work: (items: Items) => Promise<void>,
  nudge: () => void,
): (items: Items) => Promise<void> {
  return async (items) => {
    await work(items)
    nudge()
  }
}
