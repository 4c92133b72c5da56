import type { JobKind } from '../app/work/job-kind.ts'

/** Several queues, so that slow files and long broadcasts never hold up answers, and a slow platform never holds up intake. */
export const QUEUE_NAMES = ['conversations', 'deliveries', 'media', 'notices', 'duty', 'upkeep'] as const
export type QueueName = (typeof QUEUE_NAMES)[number]

/** The queue that carries each kind of job. */
export const QUEUE_OF: Readonly<Record<JobKind, QueueName>> = {
  'process-conversation': 'conversations',
  'run-session-timer': 'conversations',
  'deliver-conversation': 'deliveries',
  'fetch-evidence': 'media',
  'run-ladder': 'duty',
  'notify-officer': 'duty',
  'run-clock': 'upkeep',
  'index-case-file': 'upkeep',
  'remind-parties': 'upkeep',
  'remind-mediators': 'upkeep',
  'answer-chat-request': 'notices',
  'plan-notice': 'notices',
  'send-notices': 'notices',
}

/** Jobs of one queue that one process runs at the same time. */
export const CONCURRENCY: Readonly<Record<QueueName, number>> = {
  conversations: 2,
  deliveries: 6,
  media: 2,
  notices: 4,
  duty: 4,
  upkeep: 2,
}
