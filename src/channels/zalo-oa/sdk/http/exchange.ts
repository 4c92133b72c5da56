import type { Dispatcher, FormData } from 'undici'

/** One HTTP call, ready to go. Header values and addresses may hold tokens: never log one. */
export interface HttpCall {
  readonly url: string
  readonly method: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | FormData
}

/**
 * How one HTTP call ended. The two failures differ in what may be done next: `not-written` surely had no effect, so it
 * can be repeated; after `no-answer` the other side may have done what was asked.
 */
export type Exchange =
  | {
      readonly kind: 'answered'
      readonly status: number
      /** Lower-case names. */
      readonly headers: Readonly<Record<string, string | string[] | undefined>>
      readonly text: string
    }
  /** `code` is a system or client code such as `ECONNREFUSED`; never a text, which could quote the address. */
  | { readonly kind: 'not-written'; readonly code: string }
  | { readonly kind: 'no-answer'; readonly code: string }

/** Runs HTTP calls over kept-alive connections. */
export interface Transport {
  exchange(call: HttpCall): Promise<Exchange>
  /** Closes the connections; calls under way end as failures. */
  close(): Promise<void>
}

const DEADLINE = 'DEADLINE'
const TOO_LONG = 'ANSWER_TOO_LONG'

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : 'UNKNOWN'
}

/**
 * Follows one call on its socket and notes whether writing began: the one fact that decides whether a send may be
 * repeated. Error codes alone cannot tell (a reset happens before and after writing).
 */
export class ExchangeHandler implements Dispatcher.DispatchHandler {
  readonly #settle: (exchange: Exchange) => void
  readonly #maxAnswerBytes: number
  readonly #timer: NodeJS.Timeout
  #controller: Dispatcher.DispatchController | undefined
  #stopCode: string | undefined
  #status = 0
  #headers: Readonly<Record<string, string | string[] | undefined>> = {}
  readonly #chunks: Buffer[] = []
  #bytes = 0

  constructor(settle: (exchange: Exchange) => void, timeoutMs: number, maxAnswerBytes: number) {
    this.#settle = settle
    this.#maxAnswerBytes = maxAnswerBytes
    this.#timer = setTimeout(() => this.#stop(DEADLINE), timeoutMs)
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    if (this.#stopCode !== undefined) controller.abort(new Error(this.#stopCode))
    else this.#controller = controller
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: Readonly<Record<string, string | string[] | undefined>>,
  ): void {
    this.#status = status
    this.#headers = headers
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#bytes += chunk.length
    if (this.#bytes > this.#maxAnswerBytes) this.#stop(TOO_LONG)
    else this.#chunks.push(chunk)
  }

  onResponseEnd(): void {
    const text = Buffer.concat(this.#chunks).toString('utf8')
    this.#finish({ kind: 'answered', status: this.#status, headers: this.#headers, text })
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.fail(error)
  }

  /** Ends the call with the failure that fits how far it came. */
  fail(error: unknown): void {
    const code = this.#stopCode ?? codeOf(error)
    this.#finish({ kind: this.#controller === undefined ? 'not-written' : 'no-answer', code })
  }

  #stop(code: string): void {
    this.#stopCode = code
    if (this.#controller === undefined) this.#finish({ kind: 'not-written', code })
    else this.#controller.abort(new Error(code))
  }

  #finish(exchange: Exchange): void {
    clearTimeout(this.#timer)
    this.#settle(exchange)
  }
}
