import type { ChannelProbe } from '../channel.ts'
import type { BotApi } from './bot-api.ts'
import { registerBot } from './register-bot.ts'
import type { BotCommand, TelegramMode } from './telegram-options.ts'
import { backOffMs, waitUnlessAborted } from './wait.ts'

/** A start does not wait longer than this for Telegram, which some networks swallow without an answer. */
const LONGEST_HOLD_UP_MS = 2_000

/** Registration that does not hold up the start: what fails at first goes on in the background. */
export interface Registration {
  /** Resolves after the first try, whatever came of it, and after 2 s at the latest: it goes on by itself. */
  prepare(): Promise<void>
  /** What `probe` has to say while the registration has not succeeded. */
  trouble(): ChannelProbe | undefined
  close(): void
}

/** @param firstBackOffMs wait before the second try; doubles up to a minute, and never keeps the process alive */
export function createRegistration(
  api: BotApi,
  mode: TelegramMode,
  commands: readonly BotCommand[],
  firstBackOffMs: number,
): Registration {
  let failedWith: number | 'network' | undefined
  let failures = 0
  let timer: NodeJS.Timeout | undefined
  let isClosed = false

  async function attempt(): Promise<void> {
    const failed = await registerBot(api, mode, commands)
    failedWith = failed === undefined ? undefined : failed.kind === 'error' ? failed.status : 'network'
    if (failed === undefined || isClosed) return
    failures += 1
    const platformWaitMs = failed.kind === 'error' ? (failed.retryAfterMs ?? 0) : 0
    timer = setTimeout(() => void attempt(), Math.max(platformWaitMs, backOffMs(failures, firstBackOffMs)))
    timer.unref()
  }

  return {
    async prepare() {
      const patience = new AbortController()
      await Promise.race([attempt(), waitUnlessAborted(LONGEST_HOLD_UP_MS, patience.signal)])
      patience.abort()
    },
    trouble() {
      if (failedWith === undefined) return undefined
      const advice =
        mode.kind === 'webhook' && failedWith === 400
          ? 'Telegram refuses the webhook address: PUBLIC_URL must be https on port 443, 80, 88 or 8443.'
          : 'The bot is not registered yet; this is tried again without end.'
      return { ok: false, code: `telegram.register.${failedWith}`, advice }
    },
    close() {
      isClosed = true
      clearTimeout(timer)
    },
  }
}
