import http from 'node:http'
import { badRequest, type MethodReply, type Params, refusal, result } from './wire.ts'

export type FakeUpdate = { readonly update_id: number } & Params

export interface WebhookDelivery {
  readonly updateId: number
  /** 0 when no answer came. */
  readonly status: number
}

interface Webhook {
  readonly url: string
  readonly secret: string | undefined
  readonly allowed: readonly string[] | undefined
  readonly maxConnections: number
}

/** Deliberate disorder of webhook deliveries, from a seed so that a run can be repeated. */
export interface WebhookChaos {
  /** Share of updates delivered twice, 0–1. */
  readonly duplicates?: number
  /** Share of updates held back until the one after them has gone out, 0–1; ends the order inside chats. */
  readonly swaps?: number
  readonly seed?: number
}

/** The update queue of one bot: long polling with offsets, or webhook deliveries with retries. */
export interface Updates {
  push(update: Params, chatId: number): number
  /** Sends an update that was delivered before once more, as Telegram does when an answer was lost. */
  redeliver(updateId: number): Promise<number>
  getUpdates(params: Params, signal: AbortSignal): Promise<MethodReply>
  setWebhook(params: Params): MethodReply
  deleteWebhook(params: Params): MethodReply
  webhookInfo(): MethodReply
  setChaos(chaos: WebhookChaos): void
  /** Resolves when a long poll is open, waiting for something to happen. */
  polled(): Promise<void>
  /** The time of the open poll is over: it is answered with nothing. */
  endPoll(): void
  /** Telegram begins anew at any number after a quiet week. */
  restartIdsAt(id: number): void
  /** Resolves when nothing is pending and nothing is under way. */
  settled(): Promise<void>
  readonly all: readonly FakeUpdate[]
  readonly deliveries: readonly WebhookDelivery[]
  readonly pendingCount: number
  close(): void
}

const RETRY_MS = 200

export function createUpdates(firstId: number): Updates {
  const all: FakeUpdate[] = []
  const chatOf = new Map<number, number>()
  const deliveries: WebhookDelivery[] = []
  const busyChats = new Set<number>()
  const agent = new http.Agent({ keepAlive: true })
  const waiters = new Set<() => void>()
  let pending: FakeUpdate[] = []
  let nextId = firstId
  let webhook: Webhook | undefined
  let allowed: readonly string[] | undefined
  let poll: { end(reply: MethodReply): void; wake(): void } | undefined
  let inFlight = 0
  let lastError: string | undefined
  let chaos: WebhookChaos = {}
  let seed = 1
  let isClosed = false

  function chance(share: number | undefined): boolean {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed / 2_147_483_648 < (share ?? 0)
  }

  function isAllowed(update: Params): boolean {
    const kinds = webhook?.allowed ?? allowed
    return kinds === undefined || kinds.length === 0 || kinds.some((kind) => kind in update)
  }

  function notify(): void {
    for (const waiter of [...waiters]) waiter()
  }

  function post(target: Webhook, update: FakeUpdate): Promise<number> {
    const body = Buffer.from(JSON.stringify(update))
    const headers: Record<string, string | number> = {
      'content-type': 'application/json',
      'content-length': body.length,
    }
    if (target.secret !== undefined) headers['x-telegram-bot-api-secret-token'] = target.secret
    return new Promise((resolve) => {
      const request = http.request(
        target.url,
        { method: 'POST', headers, agent, timeout: 10_000 },
        (response) => {
          response.resume()
          response.on('end', () => resolve(response.statusCode ?? 0))
          response.on('error', () => resolve(0))
        },
      )
      request.on('timeout', () => request.destroy())
      request.on('error', () => resolve(0))
      request.end(body)
    })
  }

  async function deliver(target: Webhook, update: FakeUpdate): Promise<void> {
    inFlight += 1
    const chatId = chatOf.get(update.update_id) ?? 0
    const status = await post(target, update)
    if (chance(chaos.duplicates)) await post(target, update)
    deliveries.push({ updateId: update.update_id, status })
    inFlight -= 1
    busyChats.delete(chatId)
    if (status < 200 || status > 299) {
      lastError = status === 0 ? 'Connection refused' : `Wrong response from the webhook: ${status}`
      pending.unshift(update)
      setTimeout(pump, RETRY_MS).unref()
    } else pump()
    notify()
  }

  function pump(): void {
    const target = webhook
    if (target === undefined || isClosed) return
    const keepsOrder = chaos.swaps === undefined
    const waiting: FakeUpdate[] = []
    const queue = pending
    if (!keepsOrder && queue.length > 1 && chance(chaos.swaps)) queue.push(...queue.splice(0, 1))
    for (const [index, update] of queue.entries()) {
      const chatId = chatOf.get(update.update_id) ?? 0
      if (inFlight >= target.maxConnections) {
        waiting.push(...queue.slice(index))
        break
      }
      if (keepsOrder && busyChats.has(chatId)) {
        waiting.push(update)
        continue
      }
      busyChats.add(chatId)
      void deliver(target, update)
    }
    pending = waiting
  }

  function confirm(offset: number): void {
    if (offset < 0) pending = pending.slice(offset)
    else if (offset > 0) pending = pending.filter((update) => update.update_id >= offset)
    if (offset !== 0) notify()
  }

  return {
    push(update, chatId) {
      const entry: FakeUpdate = { update_id: nextId++, ...update }
      all.push(entry)
      if (!isAllowed(update)) return entry.update_id
      chatOf.set(entry.update_id, chatId)
      pending.push(entry)
      poll?.wake()
      pump()
      return entry.update_id
    },
    async redeliver(updateId) {
      const update = all.find((entry) => entry.update_id === updateId)
      if (update === undefined) throw new Error(`no update ${updateId}`)
      if (webhook !== undefined) return post(webhook, update)
      pending.unshift(update)
      poll?.wake()
      return 0
    },
    getUpdates(params, signal) {
      if (webhook !== undefined) {
        const text =
          "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
        return Promise.resolve(refusal(409, text))
      }
      poll?.end(
        refusal(
          409,
          'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
        ),
      )
      if (Array.isArray(params.allowed_updates)) allowed = params.allowed_updates.map(String)
      const offset = Number(params.offset ?? 0)
      confirm(offset)
      const limit = Math.min(100, Math.max(1, Number(params.limit ?? 100)))
      const timeoutMs = Math.min(50, Math.max(0, Number(params.timeout ?? 0))) * 1000
      const batch = () => pending.filter((update) => update.update_id >= offset).slice(0, limit)
      if (batch().length > 0 || timeoutMs === 0) return Promise.resolve(result(batch()))
      return new Promise((resolve) => {
        const end = (reply: MethodReply) => {
          clearTimeout(timer)
          if (poll === mine) poll = undefined
          resolve(reply)
        }
        const wake = () => end(result(batch()))
        const timer = setTimeout(wake, timeoutMs)
        const mine = { end, wake }
        poll = mine
        notify()
        signal.addEventListener('abort', () => end(result([])), { once: true })
      })
    },
    setWebhook(params) {
      const url = String(params.url ?? '')
      const secret = params.secret_token
      if (!/^https?:\/\//.test(url))
        return badRequest('bad webhook: An HTTPS URL must be provided for webhook')
      if (secret !== undefined && !/^[\w-]{1,256}$/.test(String(secret))) {
        return badRequest('secret token contains unallowed characters')
      }
      if (params.drop_pending_updates === true) pending = []
      const kinds = Array.isArray(params.allowed_updates) ? params.allowed_updates.map(String) : undefined
      const maxConnections = Number(params.max_connections ?? 40)
      webhook = {
        url,
        secret: secret === undefined ? undefined : String(secret),
        allowed: kinds,
        maxConnections,
      }
      poll?.end(refusal(409, 'Conflict: terminated by setWebhook request'))
      pump()
      return result(true)
    },
    deleteWebhook(params) {
      webhook = undefined
      if (params.drop_pending_updates === true) pending = []
      return result(true)
    },
    webhookInfo: () =>
      result({
        url: webhook?.url ?? '',
        has_custom_certificate: false,
        pending_update_count: pending.length,
        ...(webhook === undefined
          ? {}
          : { max_connections: webhook.maxConnections, allowed_updates: webhook.allowed }),
        ...(lastError === undefined ? {} : { last_error_message: lastError }),
      }),
    setChaos(next) {
      chaos = next
      seed = next.seed ?? 1
    },
    polled() {
      return new Promise((resolve) => {
        const check = () => {
          if (poll === undefined) return
          waiters.delete(check)
          resolve()
        }
        waiters.add(check)
        check()
      })
    },
    endPoll: () => poll?.end(result([])),
    restartIdsAt(id) {
      nextId = id
    },
    settled() {
      return new Promise((resolve) => {
        const check = () => {
          if (pending.length > 0 || inFlight > 0) return
          waiters.delete(check)
          resolve()
        }
        waiters.add(check)
        check()
      })
    },
    all,
    deliveries,
    get pendingCount() {
      return pending.length
    },
    close() {
      isClosed = true
      poll?.end(result([]))
      agent.destroy()
    },
  }
}
