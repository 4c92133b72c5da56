import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { Agent, request } from 'undici'
import type { FakeEvent } from './events.ts'
import type { FakeAccount } from './fake-account.ts'

/** How a call is signed: the likely way, each alternative that a source describes, wrongly, or not at all. */
export type FakeSignature = 'app-id' | 'oa-id' | 'app-id-app-secret' | 'oa-id-app-secret' | 'wrong' | 'none'

/** How an event is delivered. */
export interface WebhookOptions {
  readonly signature?: FakeSignature
  /** Sent as header `num_retry`. */
  readonly numRetry?: number
  /** The same bytes this many times at once. Default 1. */
  readonly copies?: number
  /** Pauses of the resend ladder: sent again after each until a 200 comes. Default none. */
  readonly resendAfterMs?: readonly number[]
  /** The platform waits 2 s. */
  readonly timeoutMs?: number
}

/** The answer of the receiver; status 0 when it did not answer in time. */
export interface WebhookAnswer {
  readonly status: number
}

/** Computes the header value for a body. */
export function signatureHeader(account: FakeAccount, body: Uint8Array, kind: FakeSignature): string {
  if (kind === 'wrong') return `mac=${'0'.repeat(64)}`
  const first = kind.startsWith('app-id') ? account.appId : account.oaId
  const secret = kind.endsWith('app-secret') ? account.appSecret : account.oaSecretKey
  const timestamp =
    /"timestamp"\s*:\s*"?([^",}\s]*)"?\s*[,}]/.exec(Buffer.from(body).toString('utf8'))?.[1] ?? ''
  const mac = createHash('sha256').update(first).update(body).update(timestamp).update(secret).digest('hex')
  return `mac=${mac}`
}

/** Sends events to a receiver as the platform does. */
export class WebhookSender {
  readonly #account: FakeAccount
  readonly #agent = new Agent({ connections: 64 })

  constructor(account: FakeAccount) {
    this.#account = account
  }

  /** @returns the answer of every copy; with a ladder, the last answer */
  async send(target: string, event: FakeEvent | string | Uint8Array, options: WebhookOptions = {}) {
    const body = toBytes(event)
    const copies = Array.from({ length: options.copies ?? 1 }, () => this.#deliver(target, body, options))
    return Promise.all(copies)
  }

  async close(): Promise<void> {
    await this.#agent.destroy()
  }

  async #deliver(target: string, body: Uint8Array, options: WebhookOptions): Promise<WebhookAnswer> {
    let retry = options.numRetry ?? 0
    let answer = await this.#post(target, body, options, retry)
    for (const pauseMs of options.resendAfterMs ?? []) {
      if (answer.status === 200) break
      await sleep(pauseMs)
      answer = await this.#post(target, body, options, ++retry)
    }
    return answer
  }

  async #post(
    target: string,
    body: Uint8Array,
    options: WebhookOptions,
    retry: number,
  ): Promise<WebhookAnswer> {
    const kind = options.signature ?? 'app-id'
    const headers = {
      'content-type': 'application/json',
      ...(kind === 'none' ? {} : { 'X-ZEvent-Signature': signatureHeader(this.#account, body, kind) }),
      ...(retry === 0 ? {} : { num_retry: String(retry) }),
    }
    try {
      const signal = AbortSignal.timeout(options.timeoutMs ?? 2_000)
      const answer = await request(target, { method: 'POST', headers, body, dispatcher: this.#agent, signal })
      await answer.body.dump()
      return { status: answer.statusCode }
    } catch {
      return { status: 0 }
    }
  }
}

function toBytes(event: FakeEvent | string | Uint8Array): Uint8Array {
  if (event instanceof Uint8Array) return event
  return Buffer.from(typeof event === 'string' ? event : JSON.stringify(event), 'utf8')
}
