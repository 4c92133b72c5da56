import type { OutgoingFiles } from '../outgoing-files.ts'

/** How updates reach us; the two exclude each other at Telegram, so they do here. */
export type TelegramMode =
  | { readonly kind: 'polling' }
  | {
      readonly kind: 'webhook'
      /** 1–256 of `A-Za-z0-9_-`, registered with Telegram and expected in every call. */
      readonly secret: string
      /** Also accepted while the secret is being changed, so that no update is lost. */
      readonly nextSecret?: string
      /** `PUBLIC_URL`; `/webhooks/telegram` is added. */
      readonly publicUrl: string
    }

/** One line of the bot's command menu; what is tapped arrives as the text `/command`. */
export interface BotCommand {
  /** 1–32 lower-case letters, digits, underscores; without the slash. */
  readonly command: string
  readonly description: string
}

/** Settings of one Telegram bot. */
export interface TelegramOptions {
  /** `<bot id>:<secret>` as BotFather gave it. */
  readonly token: string
  /** `https://api.telegram.org`, or a Bot API server of one's own or a double: `http:` and a path are allowed. */
  readonly apiRoot: string
  readonly mode: TelegramMode
  /** The menu beside the input field, in Vietnamese. Absent: {@link DEFAULT_COMMANDS}. */
  readonly commands?: readonly BotCommand[]
  /** Files of ours and what Telegram calls them; absent where nothing but text is ever sent. */
  readonly files?: OutgoingFiles
  /** Default `Date.now`. */
  readonly now?: () => number
  /** Longest wait for an answer to a send, in ms; afterwards its outcome is `unknown`. Default 10,000. */
  readonly sendTimeoutMs?: number
  /** Seconds Telegram holds an empty poll open. Default 30. */
  readonly pollSeconds?: number
  /** First wait after a failed poll or registration, in ms; doubles up to a minute. Default 1,000. */
  readonly backOffMs?: number
}

/** Commands for people who look for a menu; the engine reads them as words. */
export const DEFAULT_COMMANDS: readonly BotCommand[] = [
  { command: 'start', description: 'Bắt đầu: báo tin hoặc đề nghị hòa giải' },
  { command: 'status', description: 'Xem kết quả hồ sơ đã gửi' },
  { command: 'help', description: 'Gặp cán bộ, số điện thoại khẩn cấp' },
  { command: 'stop', description: 'Dừng lại' },
]

/** The bot's id, which is the part of its token before the colon and no secret. @throws {TypeError} on another shape */
export function botIdOf(token: string): number {
  const match = /^(\d{1,16}):[\w-]+$/u.exec(token)
  if (match === null) throw new TypeError('TELEGRAM_BOT_TOKEN does not look like <bot id>:<secret>')
  return Number(match[1])
}
