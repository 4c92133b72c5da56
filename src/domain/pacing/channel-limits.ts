import type { ChannelName } from '../message/channel.ts'

/** A rate as platforms state it: so many at once, then so many a second. */
export interface RateLimit {
  /** Messages that may go out at once after a pause; at least 1. */
  readonly burst: number
  /** Messages a second in the long run; may be below 1. */
  readonly perSecond: number
}

/** What one platform allows; a missing limit means that none is known and only its refusals slow us down. */
export interface ChannelLimits {
  /** Into one private chat. */
  readonly perChat?: RateLimit
  /** Into one group. */
  readonly perGroup?: RateLimit
  /** Bulk sending (notices) over all chats of an account; answers to residents are not held back by it. */
  readonly accountBulk?: RateLimit
  /** The rate an account falls to after the platform complained about the account as a whole. */
  readonly accountAfterThrottle: RateLimit
}

/**
 * Limits of every channel.
 *
 * Telegram (bot FAQ; platform reference §11.3): about 1 message a second into one chat, bursts tolerated; 20 a minute
 * into one group, of which 18 are used; about 30 a second in bulk, of which 29.5 are used, evenly but for three at once after a
 * pause, so that a busy moment of ours is made up for: answers count as well (decision 0013). Burst 20: a conversation never
 * waits, a runaway loop does. Zalo states no rate for consultation messages; one chat is paced like a conversation and bulk
 * modestly, the rest is left to its quota errors. Zalo Bot Platform: no figure published, so the Zalo figures.
 * Web chat is ours and has no limit.
 */
export const CHANNEL_LIMITS: Readonly<Record<ChannelName, ChannelLimits>> = {
  telegram: {
    perChat: { burst: 20, perSecond: 1 },
    perGroup: { burst: 2, perSecond: 18 / 60 },
    accountBulk: { burst: 3, perSecond: 29.5 },
    accountAfterThrottle: { burst: 1, perSecond: 25 },
  },
  'zalo-oa': {
    perChat: { burst: 20, perSecond: 1 },
    perGroup: { burst: 2, perSecond: 18 / 60 },
    accountBulk: { burst: 5, perSecond: 10 },
    accountAfterThrottle: { burst: 1, perSecond: 10 },
  },
  'zalo-bot': {
    perChat: { burst: 20, perSecond: 1 },
    perGroup: { burst: 2, perSecond: 18 / 60 },
    accountBulk: { burst: 5, perSecond: 10 },
    accountAfterThrottle: { burst: 1, perSecond: 10 },
  },
  'web-chat': { accountAfterThrottle: { burst: 1, perSecond: 100 } },
}
