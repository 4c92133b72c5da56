/**
 * A chat provider the product speaks to. `zalo-bot` is the Zalo Bot Platform, a product apart from the Official Account.
 */
export const CHANNEL_NAMES = ['telegram', 'zalo-oa', 'zalo-bot', 'web-chat'] as const
export type ChannelName = (typeof CHANNEL_NAMES)[number]

/**
 * One bot or one Official Account of ours on a channel, e.g. `telegram:7100000001`, `zalo-oa:3000000000000000003`,
 * `web-chat:local`. Everything that is unique "per channel account" is keyed by it.
 */
export type ChannelAccount = string & { readonly __brand: 'ChannelAccount' }

/** Builds the account of one of our own bots from the channel and the id the provider gave the bot. */
export function channelAccount(channel: ChannelName, providerId: string): ChannelAccount {
  // Safe: this is the one place that makes the brand.
  return `${channel}:${providerId}` as ChannelAccount
}

/** The channel that an account belongs to. */
export function channelOf(account: ChannelAccount): ChannelName {
  const name = account.slice(0, account.indexOf(':'))
  const known = CHANNEL_NAMES.find((channel) => channel === name)
  if (known === undefined) throw new TypeError(`not a channel account: ${account}`)
  return known
}

/** Languages the bot speaks. `vi` is complete by rule, the others by check (`npm run check:flows`). */
export const LANGUAGES = ['vi', 'en'] as const
export type Language = (typeof LANGUAGES)[number]
