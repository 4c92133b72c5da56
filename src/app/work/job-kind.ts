/**
 * What can be waiting to be done. Each kind names its rows by `ref`:
 * - `process-conversation` `<account>|<conversation key, hex>`: undone inbound events of one conversation
 * - `deliver-conversation` conversation id: undone outgoing messages of one conversation
 * - `run-session-timer` conversation id: a reminder or an erasure is due
 * - `fetch-evidence` evidence id: a file is to be fetched, checked and sealed
 * - `index-case-file` case file id: a case is to be compared with others
 * - `run-clock` clock id: a time limit is to be looked at
 * - `run-ladder` case file id: an urgent case wakes the next people
 * - `notify-officer` notification id: an officer is to be told by their ways
 * - `answer-chat-request` chat request id: something was asked for beside a conversation
 * - `plan-notice` notice id: an approved notice is due, its copies are to be written down
 * - `send-notices` account: copies of notices wait to be sent by it
 * - `remind-parties` mediation session id: both sides are to be reminded of a meeting
 * - `remind-mediators` mediation id: mediators are to be told what is due
 */
export const JOB_KINDS = [
  'process-conversation',
  'deliver-conversation',
  'run-session-timer',
  'fetch-evidence',
  'index-case-file',
  'run-clock',
  'run-ladder',
  'notify-officer',
  'answer-chat-request',
  'plan-notice',
  'send-notices',
  'remind-parties',
  'remind-mediators',
] as const
export type JobKind = (typeof JOB_KINDS)[number]

/** How many rows one job takes along: wake-ups are cheap in batches, and files are heavy enough to go alone. */
export const BATCH_SIZE: Readonly<Record<JobKind, number>> = {
  'process-conversation': 48,
  'deliver-conversation': 48,
  'run-session-timer': 48,
  'fetch-evidence': 1,
  'index-case-file': 16,
  'run-clock': 32,
  'run-ladder': 8,
  'notify-officer': 8,
  'answer-chat-request': 8,
  'plan-notice': 1,
  'send-notices': 1,
  'remind-parties': 8,
  'remind-mediators': 8,
}
