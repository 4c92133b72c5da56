import { type AdaptiveRate, afterThrottle, allowedPerSecond } from './adaptive-rate.ts'
import type { ChannelLimits, RateLimit } from './channel-limits.ts'
import { createDepartureGate, type Departure } from './departure-gate.ts'
import { createInstants } from './instants.ts'
import { tokenReadyAt, withTokenTaken } from './token-bucket.ts'

/** One message that wants to go out. The keys are any stable names; they are kept in memory only. */
export interface PacedSend {
  readonly chatKey: string
  readonly chatKind: 'private' | 'group'
  /** A copy of a notice (`bulk`) also waits for its departure; an answer to a resident never waits behind a notice. */
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
  /**
   * A turn in the chat; for an answer also one of the account.
   * @param maxWaitMs the longest wait the caller would sit out itself; 0 asks "may it go now?"
   */
  takeAt(now: number, send: PacedSend, maxWaitMs: number): PacingTurn
  /** `now` when a notice may leave, otherwise when to ask again; chats have limits of their own beside it. */
  bulkReadyAt(now: number): number
  /** Counts a notice as leaving `now`, at which it must be ready. */
  departBulk(now: number): Departure
  /** That notice was answered by the platform, or is given up. */
  answered(departure: Departure, now: number): void
  /** Notices begin again, perhaps after those of another process: one at a time at first. */
  beginBulk(now: number): void
  /** The platform limited one chat: nothing into it for `afterMs`. */
  throttleChat(now: number, chatKey: string, afterMs: number): void
  /** The platform limited the whole account: nothing at all for `afterMs`, then slowly faster. */
  throttleAccount(now: number, afterMs: number): void
}

/** Notices are never held back longer than this by answers, so that a flood of answers does not stop them for good. */
const MAX_YIELD_MS = 3_000

/** Without a bulk rate only the number of messages on the way is held. */
const NO_RATE: RateLimit = { burst: 200, perSecond: 100_000 }
/** After a complaint about one chat, which may be one about the account: nothing else runs into it before that is known. */
const CAUTION_MS = 1_000

/** Starts a pacer with all buckets full. @see ./channel-limits.ts for the limits of each channel */
export function createPacer(limits: ChannelLimits): Pacer {
  const buckets = createInstants()
  const chatPauses = createInstants()
  const gate = createDepartureGate(limits.accountBulk ?? NO_RATE)
  let rate: AdaptiveRate | undefined
  let cautiousUntil = 0

  function accountRule(now: number): readonly [key: string, limit: RateLimit][] {
    const perSecond = rate === undefined ? undefined : allowedPerSecond(rate, now)
    return perSecond === undefined
      ? []
      : [['account', { burst: limits.accountAfterThrottle.burst, perSecond }]]
  }

  function rulesFor(now: number, send: PacedSend): readonly [key: string, limit: RateLimit][] {
    const chatLimit = send.chatKind === 'group' ? limits.perGroup : limits.perChat
    const account = send.urgency === 'bulk' ? [] : accountRule(now)
    return chatLimit === undefined ? account : [[`chat ${send.chatKey}`, chatLimit], ...account]
  }

  const take = (rules: readonly [string, RateLimit][], now: number, at: number): void => {
    for (const [key, limit] of rules) buckets.set(now, key, withTokenTaken(buckets.get(key), limit, at))
  }
  const readyAt = (rules: readonly [string, RateLimit][], now: number): number =>
    Math.max(now, ...rules.map(([key, limit]) => tokenReadyAt(buckets.get(key), limit, now)))

  return {
    takeAt(now, send, maxWaitMs) {
      const rules = rulesFor(now, send)
      const pausedUntil = Math.max(rate?.pausedUntil ?? 0, chatPauses.get(send.chatKey))
      const at = Math.max(pausedUntil, readyAt(rules, now))
      if (at > now + maxWaitMs) return { kind: 'later', at }
      take(rules, now, at)
      // An answer waits for no notice, but the platform counts both: notices make room, up to a few seconds of them.
      if (send.urgency === 'answer') gate.charge(now, MAX_YIELD_MS)
      return { kind: 'take', at }
    },
    bulkReadyAt(now) {
      const pausedUntil = Math.max(rate?.pausedUntil ?? 0, cautiousUntil)
      return Math.max(pausedUntil, gate.readyAt(now), readyAt(accountRule(now), now))
    },
    departBulk(now) {
      take(accountRule(now), now, now)
      return gate.depart(now)
    },
    answered: gate.answered,
    beginBulk: gate.drain,
    throttleChat(now, chatKey, afterMs) {
      chatPauses.set(now, chatKey, Math.max(now + afterMs, chatPauses.get(chatKey)))
      cautiousUntil = Math.max(cautiousUntil, now + Math.min(afterMs, CAUTION_MS))
    },
    throttleAccount(now, afterMs) {
      rate = afterThrottle(rate, limits.accountAfterThrottle, now, afterMs)
    },
  }
}
