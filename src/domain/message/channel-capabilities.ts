/** What a channel can show; the engine pages its menus and the checker measures its texts by it. */
export interface ChannelCapabilities {
  /** Buttons under one message; the rest is numbered in the text. */
  readonly maxButtons: number
  /** UTF-16 units of one message; longer texts are split at a sentence. */
  readonly maxTextLength: number
  /** Whether the platform has a button that asks for the position. */
  readonly hasLocationButton: boolean
  /** Whether an answer may come at any time (Telegram), or only in a window after the resident's last message (Zalo). */
  readonly replyWindowHours: number | undefined
}
