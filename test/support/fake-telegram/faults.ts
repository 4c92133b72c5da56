import { type MethodReply, refusal } from './wire.ts'

/** A trouble of the platform; `lost-answer`, `close-after` and `reset-after` do what was asked and never say so. */
export type Fault =
  | { readonly kind: 'reply'; readonly reply: MethodReply }
  | { readonly kind: 'page'; readonly status: number }
  | { readonly kind: 'slow'; readonly ms: number }
  | { readonly kind: 'reset-before' }
  | { readonly kind: 'close-after' }
  | { readonly kind: 'reset-after' }
  | { readonly kind: 'lost-answer' }

/** Platform limits, switched off when absent. Beyond them: 429 with `retry_after`. */
export interface FakeLimits {
  readonly perChatPerSecond?: number
  readonly globalPerSecond?: number
  /** Sends that may come at once before the rate counts. Default: one second's worth. */
  readonly burst?: number
}

export const tooManyRequests = (seconds: number): MethodReply =>
  refusal(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds })

export interface Faults {
  /** @param method a Bot API method, or `*` */
  failNext(method: string, fault: Fault, times?: number): void
  failAlways(method: string, fault: Fault | undefined): void
  setLimits(limits: FakeLimits): void
  /** The fault that this call meets, if any. */
  next(method: string): Fault | undefined
  /** The 429 this send meets, if any. */
  limit(chatId: number): MethodReply | undefined
  /** How many sends met one. */
  readonly refusedSends: number
}

export function createFaults(limits: FakeLimits, now: () => number): Faults {
  const queued: { method: string; fault: Fault }[] = []
  const standing = new Map<string, Fault>()
  const buckets = new Map<string, number>()
  let current = limits
  let refusedSends = 0

  function waitFor(key: string, perSecond: number | undefined): number {
    if (perSecond === undefined) return 0
    const interval = 1000 / perSecond
    const fullAt = Math.max(buckets.get(key) ?? 0, now())
    const wait = fullAt - ((current.burst ?? perSecond) - 1) * interval - now()
    if (wait <= 0) buckets.set(key, fullAt + interval)
    return Math.max(0, wait)
  }

  return {
    failNext(method, fault, times = 1) {
      for (let index = 0; index < times; index++) queued.push({ method, fault })
    },
    failAlways(method, fault) {
      if (fault === undefined) standing.delete(method)
      else standing.set(method, fault)
    },
    setLimits(next) {
      current = next
    },
    next(method) {
      const index = queued.findIndex((entry) => entry.method === method || entry.method === '*')
      if (index >= 0) return queued.splice(index, 1)[0]?.fault
      return standing.get(method) ?? standing.get('*')
    },
    limit(chatId) {
      const waitMs =
        waitFor(`chat ${chatId}`, current.perChatPerSecond) || waitFor('all', current.globalPerSecond)
      if (waitMs <= 0) return undefined
      refusedSends += 1
      return tooManyRequests(Math.max(1, Math.ceil(waitMs / 1000)))
    },
    get refusedSends() {
      return refusedSends
    },
  }
}
