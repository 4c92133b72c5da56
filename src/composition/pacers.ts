import type { Environment } from '../config.ts'
import { type ChannelAccount, channelOf } from '../domain/message/channel.ts'
import { CHANNEL_LIMITS, type ChannelLimits } from '../domain/pacing/channel-limits.ts'
import { createPacer, type Pacer } from '../domain/pacing/pacer.ts'

/** Where no bulk rate is known. */
const UNLIMITED_PER_SECOND = 1_000
/** A granted rate is spent evenly too, in steps of this many a second. */
const STEPS_PER_SECOND = 30

/** One pacer an account, shared by answers and notices: the platform counts both. */
export interface Pacers {
  pacerOf(account: string): Pacer
  /** Messages a second in bulk. @param channel or account */
  bulkRate(channel: string): number
}

/** Creates pacers by the platforms' limits, and by what the operator says was granted. */
export function createPacers(env: Pick<Environment, 'TELEGRAM_MESSAGES_PER_SECOND'>): Pacers {
  const pacers = new Map<string, Pacer>()
  const limitsOf = (account: string): ChannelLimits => {
    // Safe: accounts come from the database, where only `channelAccount` values are written.
    const channel = channelOf(account as ChannelAccount)
    const limits = CHANNEL_LIMITS[channel]
    if (channel !== 'telegram') return limits
    const perSecond = env.TELEGRAM_MESSAGES_PER_SECOND
    const burst = Math.max(limits.accountBulk?.burst ?? 1, Math.floor(perSecond / STEPS_PER_SECOND))
    return {
      ...limits,
      accountBulk: { burst, perSecond },
      accountAfterThrottle: {
        burst: 1,
        perSecond: Math.min(perSecond, limits.accountAfterThrottle.perSecond),
      },
    }
  }
  return {
    pacerOf: (account) => {
      const pacer = pacers.get(account) ?? createPacer(limitsOf(account))
      pacers.set(account, pacer)
      return pacer
    },
    bulkRate: (channel) => {
      const account = channel.includes(':') ? channel : `${platformChannel(channel)}:x`
      return limitsOf(account).accountBulk?.perSecond ?? UNLIMITED_PER_SECOND
    },
  }
}

/** The channel behind the platform of a group or subscriber. */
function platformChannel(platform: string): string {
  if (platform.startsWith('telegram')) return 'telegram'
  return platform === 'zalo-bot' ? 'zalo-bot' : 'zalo-oa'
}
