/** What one message of a conversation may hold on a channel. A test keeps it equal to what the channels do. */
interface ChannelLimits {
  /** UTF-16 units of the text. */
  readonly text: number
  /** Buttons under it; further answers are numbered in the text. */
  readonly buttons: number
  /** UTF-16 units that the channel adds to a question for the position, having no button for it. */
  readonly positionHint: number
}

/**
 * The channels on which residents talk with the bot: Bot API (message 4,096), Zalo OA (consultation message 2,000, five
 * buttons), and our own page. What a button sends back (at most 56 bytes: a counter and an id of 40) fits all of them.
 */
export const CHANNEL_LIMITS = {
  telegram: { text: 4096, buttons: 30, positionHint: 0 },
  'zalo-oa': { text: 2000, buttons: 5, positionHint: 80 },
  'web-chat': { text: 4096, buttons: 30, positionHint: 0 },
} as const satisfies Readonly<Record<string, ChannelLimits>>
