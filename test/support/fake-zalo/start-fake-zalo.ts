import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FakeEvent, FakeEvents } from './events.ts'
import type { FakeAccount } from './fake-account.ts'
import type { FakeTokens } from './fake-tokens.ts'
import { type FakeZaloOptions, FakeZaloState } from './fake-zalo.ts'
import type { FakeFault } from './fault.ts'
import { readRequest, writeAnswer } from './http-io.ts'
import type { SentMessage } from './sent-message.ts'
import { type WebhookAnswer, type WebhookOptions, WebhookSender } from './webhook-sender.ts'

/**
 * A running double of the Zalo OA platform: API, token endpoint and file host on one loopback address, and a sender of
 * webhooks. It proves agreement with our reference of the platform, not with Zalo itself.
 */
export interface FakeZalo {
  /** Serves as API root, as OAuth root and as file host. */
  readonly url: string
  readonly account: FakeAccount
  readonly tokens: FakeTokens
  readonly events: FakeEvents
  /** Messages delivered, in order. */
  readonly sent: readonly SentMessage[]
  /** Writes other than messages, in order. */
  /** When an answer to a message delivered was dropped (ms since the epoch), oldest first. */
  readonly answersDroppedAt: readonly number[]
  readonly writes: readonly { readonly path: string; readonly body: unknown }[]
  sentTo(userId: string): readonly SentMessage[]
  /** Resolves when so many messages were delivered in all (to one person, when named). @throws {Error} after the time */
  waitForSent(
    count: number,
    options?: { readonly to?: string; readonly timeoutMs?: number },
  ): Promise<readonly SentMessage[]>
  forgetSent(): void
  /** API calls so far, refused ones included. */
  readonly calls: number
  /** Switches faults on, instead of all that were on. Without arguments: all is well. */
  setFault(...faults: readonly FakeFault[]): void
  /** Stores a file. @returns its address, for media events */
  putMedia(bytes: Uint8Array, mediaType: string): string
  /** Delivers an event, signed, to the receiver. */
  sendWebhook(
    target: string,
    event: FakeEvent | string | Uint8Array,
    options?: WebhookOptions,
  ): Promise<readonly WebhookAnswer[]>
  close(): Promise<void>
}

/** Starts the double. @param port 0 takes a free one; a fixed one lets a test stop and start it */
export async function startFakeZalo(options: FakeZaloOptions = {}, port = 0): Promise<FakeZalo> {
  const state = new FakeZaloState(options)
  const server = createServer((request, response) => void serve(state, request, response))
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return new RunningFakeZalo(state, server)
}

async function serve(
  state: FakeZaloState,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const { answer, delayMs } = await state.answer(await readRequest(request))
    if (delayMs > 0) await sleep(delayMs, undefined, { ref: false })
    writeAnswer(response, answer)
  } catch {
    // The client went away in the middle of its request.
    response.destroy()
  }
}

class RunningFakeZalo implements FakeZalo {
  readonly url: string
  readonly account: FakeAccount
  readonly tokens: FakeTokens
  readonly events: FakeEvents
  readonly sent: SentMessage[]
  readonly writes: FakeZaloState['writes']
  readonly answersDroppedAt: readonly number[]
  readonly #state: FakeZaloState
  readonly #server: Server
  readonly #sender: WebhookSender

  constructor(state: FakeZaloState, server: Server) {
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('the double is not listening')
    this.url = `http://127.0.0.1:${address.port}`
    this.#state = state
    this.#server = server
    this.#sender = new WebhookSender(state.account)
    this.account = state.account
    this.tokens = state.tokens
    this.events = state.events
    this.sent = state.sent
    this.writes = state.writes
    this.answersDroppedAt = state.answersDroppedAt
  }

  get calls(): number {
    return this.#state.calls
  }

  sentTo(userId: string): readonly SentMessage[] {
    return this.sent.filter(({ to }) => to === userId)
  }

  async waitForSent(count: number, options: { readonly to?: string; readonly timeoutMs?: number } = {}) {
    const { to, timeoutMs = 20_000 } = options
    const found = () => (to === undefined ? this.sent : this.sentTo(to))
    const deadline = performance.now() + timeoutMs
    while (found().length < count) {
      if (performance.now() > deadline)
        throw new Error(`${found().length} of ${count} messages in ${timeoutMs} ms`)
      await sleep(5)
    }
    return found()
  }

  forgetSent(): void {
    this.sent.length = 0
  }

  setFault(...faults: readonly FakeFault[]): void {
    this.#state.faults.set(faults)
  }

  putMedia(bytes: Uint8Array, mediaType: string): string {
    const path = `/media/${this.#state.media.size + 1}`
    this.#state.media.set(path, { bytes, mediaType })
    return `${this.url}${path}`
  }

  async sendWebhook(target: string, event: FakeEvent | string | Uint8Array, options: WebhookOptions = {}) {
    const sender = senderOf(event)
    if (sender !== undefined) this.#state.interacted.add(sender)
    return this.#sender.send(target, event, options)
  }

  async close(): Promise<void> {
    await this.#sender.close()
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }
}

/** The person an event comes from: an interaction, which opens the reply window. */
function senderOf(event: FakeEvent | string | Uint8Array): string | undefined {
  if (typeof event === 'string' || event instanceof Uint8Array) return undefined
  const parties = [event.sender, event.follower, { id: event.user_id }]
  for (const party of parties) {
    if (typeof party === 'object' && party !== null && 'id' in party && typeof party.id === 'string')
      return party.id
  }
  return undefined
}
