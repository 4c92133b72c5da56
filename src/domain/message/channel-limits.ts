/** Channels on which residents talk with the bot. */
export const CONVERSATION_CHANNELS = ['telegram', 'zalo-oa', 'web-chat'] as const
export type ConversationChannel = (typeof CONVERSATION_CHANNELS)[number]

/** What one message of a conversation may hold on a channel. A test keeps it equal to what the channels do. */
export interface ChannelLimits {
  /** UTF-16 units of the text. */
  readonly text: number
  /** Buttons under it; further answers are numbered in the text. */
  readonly buttons: number
  /** UTF-16 units on one button. */
  readonly label: number
  /** Bytes that a button sends back. */
  readonly pressBytes: number
  /** UTF-16 units that the channel adds to a question for the position, having no button for it. */
  readonly positionHint: number
}

/**
 * Bot API (message 4,096, callback data 64; a keyboard's button has no documented limit, 64 is what phones show), Zalo OA
 * (consultation message 2,000, five buttons, title 100, payload 1,000), and our own page.
 */
export const CHANNEL_LIMITS: Readonly<Record<ConversationChannel, ChannelLimits>> = {
  telegram: { text: 4096, buttons: 30, label: 64, pressBytes: 64, positionHint: 0 },
  'zalo-oa': { text: 2000, buttons: 5, label: 100, pressBytes: 1000, positionHint: 80 },
  'web-chat': { text: 4096, buttons: 30, label: 64, pressBytes: 60, positionHint: 0 },
}
