import { type AdaptiveRate, afterThrottle, allowedPerSecond } from './adaptive-rate.ts'
import type { ChannelLimits, RateLimit } from './channel-limits.ts'
import { createInstants } from './instants.ts'
import { tokenReadyAt, withTokenTaken } from './token-bucket.ts'

/** One message that wants to go out. The keys are any stable names; they are kept in memory only. */
export interface PacedSend {
  readonly chatKey: string
  readonly chatKind: 'private' | 'group'
  /** `bulk` (notices) also keeps to the account's bulk rate; an answer to a resident never waits behind a notice. */
  readonly urgency: 'answer' | 'bulk'
}

/**
 * When a message may go out: `take` has used up the tokens, send it at `at` (ms, not before now) without asking again;
 * `later` has used up nothing, ask again at `at`.
 */
export type PacingTurn = { readonly kind: 'take' | 'later'; readonly at: number }

/**
 * Paces the messages of one account of ours. Deterministic: it knows the time only from its arguments, and keeps
 * nothing that matters after a restart (the worst is one complaint of the platform).
 */
export interface Pacer {
  /** @param maxWaitMs the longest wait the caller would sit out itself; 0 asks "may it go now?" */
  takeAt(now: number, send: PacedSend, maxWaitMs: number): PacingTurn
  /** The earliest instant at which any notice may go out; chats have limits of their own beside it. */
  bulkReadyAt(now: number): number
  /** The platform limited one chat: nothing into it for `afterMs`. */
  throttleChat(now: number, chatKey: string, afterMs: number): void
  /** The platform limited the whole account: nothing at all for `afterMs`, then slowly faster. */
  throttleAccount(now: number, afterMs: number): void
}

/** Notices are never held back longer than this by answers, so that a flood of answers does not stop them for good. */
const MAX_YIELD_MS = 3_000

/** Starts a pacer with all buckets full. @see ./channel-limits.ts for the limits of each channel */
export function createPacer(limits: ChannelLimits): Pacer {
  const buckets = createInstants()
  const chatPauses = createInstants()
  let rate: AdaptiveRate | undefined

  function rulesFor(now: number, send: PacedSend): [key: string, limit: RateLimit][] {
    const chatLimit = send.chatKind === 'group' ? limits.perGroup : limits.perChat
    const perSecond = rate === undefined ? undefined : allowedPerSecond(rate, now)
    const rules: [string, RateLimit][] = []
    if (chatLimit !== undefined) rules.push([`chat ${send.chatKey}`, chatLimit])
    if (send.urgency === 'bulk' && limits.accountBulk !== undefined) rules.push(['bulk', limits.accountBulk])
    if (perSecond !== undefined)
      rules.push(['account', { burst: limits.accountAfterThrottle.burst, perSecond }])
    return rules
  }

  /** An answer waits for no notice, but the platform counts both: notices make room, up to a few seconds of them. */
  function countAgainstBulk(now: number, at: number): void {
    if (limits.accountBulk === undefined) return
    const full = withTokenTaken(buckets.get('bulk'), limits.accountBulk, at)
    buckets.set(now, 'bulk', Math.min(full, now + MAX_YIELD_MS))
  }

  return {
    takeAt(now, send, maxWaitMs) {
      const rules = rulesFor(now, send)
      const pausedUntil = Math.max(rate?.pausedUntil ?? 0, chatPauses.get(send.chatKey))
      const ready = rules.map(([key, limit]) => tokenReadyAt(buckets.get(key), limit, now))
      const at = Math.max(now, pausedUntil, ...ready)
      if (at > now + maxWaitMs) return { kind: 'later', at }
      for (const [key, limit] of rules) buckets.set(now, key, withTokenTaken(buckets.get(key), limit, at))
      if (send.urgency === 'answer') countAgainstBulk(now, at)
      return { kind: 'take', at }
    },
    bulkReadyAt(now) {
      const bulk = limits.accountBulk
      const ready = bulk === undefined ? now : tokenReadyAt(buckets.get('bulk'), bulk, now)
      return Math.max(ready, rate?.pausedUntil ?? 0)
    },
    throttleChat(now, chatKey, afterMs) {
      chatPauses.set(now, chatKey, Math.max(now + afterMs, chatPauses.get(chatKey)))
    },
    throttleAccount(now, afterMs) {
      rate = afterThrottle(rate, limits.accountAfterThrottle, now, afterMs)
    },
  }
}
