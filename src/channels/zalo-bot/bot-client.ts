import { request } from 'undici'
import { z } from 'zod'

/** How one call ended. Texts of the platform are never part of it: they can quote a request, and the address holds the token. */
export type BotReply =
  | { readonly kind: 'ok'; readonly result: unknown }
  /** `code` of the answer, or the HTTP status where it has none. */
  | { readonly kind: 'error'; readonly code: number }
  /** The request surely never left us. */
  | { readonly kind: 'not-sent'; readonly errorClass: string }
  /** It may have been carried out. */
  | { readonly kind: 'no-answer'; readonly errorClass: string }

/** One bot of the Zalo Bot Platform (platform reference §10). */
export interface ZaloBotClient {
  /** @param timeoutMs for the whole call */
  call(method: string, body: object, timeoutMs: number, signal?: AbortSignal): Promise<BotReply>
}

const answer = z.object({
  ok: z.boolean(),
  result: z.unknown().optional(),
  error_code: z.coerce.number().optional(),
})

/** Failures of connecting: not a byte of the request was written. */
const NOT_CONNECTED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

/** @param token `digits:string`; it is a part of every address, so no address is ever logged */
export function createZaloBotClient(token: string, apiRoot: string): ZaloBotClient {
  const root = apiRoot.replace(/\/+$/u, '')
  return {
    async call(method, body, timeoutMs, signal) {
      const limit = AbortSignal.timeout(timeoutMs)
      try {
        const response = await request(`${root}/bot${token}/${method}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
          signal: signal === undefined ? limit : AbortSignal.any([limit, signal]),
        })
        return replyOf(response.statusCode, await response.body.text())
      } catch (error) {
        return failureOf(error)
      }
    },
  }
}

/** `ok: false` can come with HTTP 200, and an error page with anything. */
function replyOf(status: number, text: string): BotReply {
  const read = answer.safeParse(jsonOf(text)).data
  if (read === undefined) {
    return status >= 400 && status < 500
      ? { kind: 'error', code: status }
      : { kind: 'no-answer', errorClass: `zalo-bot.http-${status}` }
  }
  return read.ok ? { kind: 'ok', result: read.result } : { kind: 'error', code: read.error_code ?? status }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function failureOf(error: unknown): BotReply {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const name = error instanceof Error ? error.name : 'unknown'
  return NOT_CONNECTED.has(code)
    ? { kind: 'not-sent', errorClass: `zalo-bot.network.${code.toLowerCase()}` }
    : { kind: 'no-answer', errorClass: `zalo-bot.no-answer.${name.toLowerCase()}` }
}
