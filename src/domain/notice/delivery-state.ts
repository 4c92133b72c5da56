import { REFUSAL_REASONS } from '../message/send-outcome.ts'

/**
 * How far one copy of a notice got. `unknown`: it was handed to the platform and no answer came back (crash, time-out); it
 * is never sent again by itself, a person decides. `waiting-by-hand`: the group's admin has been asked to post it.
 */
export const DELIVERY_STATES = [
  'planned',
  'sending',
  'sent',
  'unknown',
  'failed',
  'skipped',
  'waiting-by-hand',
  'posted-by-hand',
] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

/** Why a copy was not sent; `failed` ones were refused by the platform, `skipped` ones by our own rules. */
export const DELIVERY_REASONS = [
  ...REFUSAL_REASONS,
  'daily-limit',
  'group-not-active',
  'unsubscribed',
  'channel-off',
  'cancelled',
  'expired',
  'given-up',
  'withdrawn',
] as const
export type DeliveryReason = (typeof DELIVERY_REASONS)[number]
