import { MEDIATION_NEWS_KINDS } from '../mediation/mediation-news.ts'

/** Why an officer is told something; `test` is asked for by the officer, to see whether a way works. */
export const NOTIFICATION_KINDS = [
  'alert',
  'clock-warned',
  'clock-breached',
  'assigned',
  'transfer-offered',
  'identity-asked',
  'identity-decided',
  'reopen-asked',
  'notice-waiting',
  'notice-unconfirmed',
  'channel-silent',
  'person-added',
  ...MEDIATION_NEWS_KINDS,
  'test',
] as const
/** One of them. */
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number]
