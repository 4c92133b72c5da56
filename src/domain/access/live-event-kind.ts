/** What open inboxes are told; ids only. */
export const LIVE_EVENT_KINDS = [
  'case-file.submitted',
  'case-file.changed',
  'message.received',
  'message.state',
  'evidence.changed',
  'presence.changed',
  'alert.changed',
  'notification.added',
  'notice.changed',
  'notice.progress',
  'group.changed',
  'mediation.changed',
] as const
/** One of them. */
export type LiveEventKind = (typeof LIVE_EVENT_KINDS)[number]
