import { Telegram, TelegramError } from 'telegraf'
import { createWatchedAgent, NOT_WRITTEN } from './watched-agent.ts'

/** How one call of the Bot API ended. Provider texts stay inside this folder; `code`s of ours may be logged. */
export type ApiReply =
  | { readonly kind: 'ok'; readonly result: unknown }
  /** The API refused; `description` is the provider's text and may quote our request: never logged. */
  | {
      readonly kind: 'error'
      readonly status: number
      readonly description: string
      readonly retryAfterMs?: number
      readonly migratedTo?: string
    }
  /** No byte of the request left us. */
  | { readonly kind: 'not-written'; readonly code: string }
  /** The request was, or may have been, written, and no readable answer came. */
  | { readonly kind: 'no-answer'; readonly code: string }
  | { readonly kind: 'aborted' }

/** One Bot API account: telegraf's client behind a call that never throws and never lets the token out. */
export interface BotApi {
  call(
    method: string,
    payload: object,
    limits: { timeoutMs: number; signal?: AbortSignal },
  ): Promise<ApiReply>
  /** Closes idle connections. */
  close(): void
}

/** The method and payload types of telegraf end at Bot API 7.1; this is the one place that calls past them. */
type RawCall = (method: string, payload: object, options: { signal: AbortSignal }) => Promise<unknown>

/**
 * @param apiRoot may have a path (its last `/` is added when missing) and may be `http:` (a Bot API server of one's own)
 */
export function createBotApi(token: string, apiRoot: string, connectTimeoutMs: number): BotApi {
  const root = apiRoot.endsWith('/') ? apiRoot : `${apiRoot}/`
  const agent = createWatchedAgent(new URL(root), connectTimeoutMs)
  const telegram = new Telegram(token, { apiRoot: root })
  // Set afterwards because the constructor drops the agent of an `http:` root.
  telegram.options.agent = agent
  // Safe: `callApi` takes any method name at run time, and node-fetch takes the platform's own AbortSignal.
  const rawCall = telegram.callApi.bind(telegram) as unknown as RawCall

  return {
    async call(method, payload, { timeoutMs, signal }) {
      const controller = new AbortController()
      const abort = () => controller.abort()
      const timer = setTimeout(abort, timeoutMs)
      signal?.addEventListener('abort', abort, { once: true })
      try {
        if (signal?.aborted) return { kind: 'aborted' }
        return { kind: 'ok', result: await rawCall(method, payload, { signal: controller.signal }) }
      } catch (error) {
        return signal?.aborted ? { kind: 'aborted' } : replyOf(error)
      } finally {
        clearTimeout(timer)
        signal?.removeEventListener('abort', abort)
      }
    },
    close: () => agent.destroy(),
  }
}

function replyOf(error: unknown): ApiReply {
  if (error instanceof TelegramError) return errorReply(error)
  const { name, code } = namesOf(error)
  if (name === 'AbortError') return { kind: 'no-answer', code: 'time-out' }
  if (code.startsWith(NOT_WRITTEN))
    return { kind: 'not-written', code: slug(code.slice(NOT_WRITTEN.length + 1)) }
  return { kind: 'no-answer', code: slug(code) }
}

function errorReply(error: TelegramError): ApiReply {
  const { retry_after: retryAfter, migrate_to_chat_id: migratedTo } = error.parameters ?? {}
  return {
    kind: 'error',
    status: Number(error.code),
    description: String(error.description),
    ...(typeof retryAfter !== 'number' ? {} : { retryAfterMs: retryAfter * 1000 }),
    ...(migratedTo === undefined ? {} : { migratedTo: String(migratedTo) }),
  }
}

/** Only names and codes are read: messages of network errors hold the address, and the address holds the token. */
function namesOf(error: unknown): { name: string; code: string } {
  if (!(error instanceof Error)) return { name: '', code: 'unknown' }
  const code = 'code' in error ? error.code : 'type' in error ? error.type : undefined
  return { name: error.name, code: typeof code === 'string' ? code : 'unknown' }
}

function slug(code: string): string {
  return code.toLowerCase().replace(/[^a-z0-9]+/g, '-')
}
