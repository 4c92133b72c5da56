import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EventSink } from '../../../src/channels/channel.ts'
import {
  createTelegramChannel,
  type TelegramChannel,
} from '../../../src/channels/telegram/telegram-channel.ts'
import { type FakeTelegram, startFakeTelegram } from '../../support/fake-telegram/start-fake-telegram.ts'
import { refusal } from '../../support/fake-telegram/wire.ts'

const RESIDENT = 5_200_000_001
let telegram: FakeTelegram
let channel: TelegramChannel
let stop: AbortController
let polling: Promise<void> | undefined

beforeEach(async () => {
  telegram = await startFakeTelegram()
  channel = channelOn(telegram)
  stop = new AbortController()
})

afterEach(async () => {
  stop.abort()
  await polling?.catch(() => undefined)
  polling = undefined
  channel.close()
  await telegram.close()
})

function channelOn({ token, url }: FakeTelegram): TelegramChannel {
  return createTelegramChannel({
    token,
    apiRoot: url,
    mode: { kind: 'polling' },
    pollSeconds: 5,
    backOffMs: 20,
  })
}

function poll(sink: EventSink): Promise<void> {
  polling = channel.poll?.(sink, stop.signal) ?? Promise.reject(new Error('cannot poll'))
  polling.catch(() => undefined)
  return polling
}

/** Collects event keys; `next(n)` resolves when n events are there. */
function collector(failures = 0) {
  const keys: string[] = []
  const batches: string[][] = []
  let left = failures
  let wake = () => {}
  const sink: EventSink = async (events) => {
    const batch = events.map((event) => channel.identify(event).eventKey)
    batches.push(batch)
    if (left-- > 0) throw new Error('database is down')
    keys.push(...batch)
    wake()
  }
  const next = async (count: number) => {
    while (keys.length < count) await new Promise<void>((resolve) => (wake = resolve))
    return keys
  }
  return { sink, keys, batches, next }
}

describe('polling Telegram', () => {
  it('hands over what was written while we were away, in order, and confirms it', async () => {
    const ids = ['một', 'hai', 'ba'].map((text) => telegram.say(RESIDENT, text))
    const { sink, next } = collector()
    void poll(sink)
    expect(await next(3)).toEqual(ids.map(String))
    await telegram.updates.settled()
  })

  it('is woken by a message while a poll is open', async () => {
    const { sink, next } = collector()
    void poll(sink)
    await telegram.updates.polled()
    const id = telegram.say(RESIDENT, 'alo')
    expect(await next(1)).toEqual([String(id)])
  })

  it('gets the same updates again when they could not be made durable', async () => {
    const id = telegram.say(RESIDENT, 'cứu')
    const { sink, next, batches } = collector(2)
    void poll(sink)
    await next(1)
    expect(batches).toEqual([[String(id)], [String(id)], [String(id)]])
  })

  it('leaves unconfirmed what the sink has not finished when it is stopped', async () => {
    telegram.say(RESIDENT, 'cứu')
    let release = () => {}
    const started = new Promise<void>((resolve) => {
      void poll(async () => {
        resolve()
        await new Promise<void>((done) => (release = done))
      })
    })
    await started
    stop.abort()
    expect(telegram.updates.pendingCount).toBe(1)
    release()
    await polling
  })

  it('stops at once while a poll is open', async () => {
    void poll(async () => {})
    await telegram.updates.polled()
    const from = performance.now()
    stop.abort()
    await polling
    // An open poll lasts far longer.
    expect(performance.now() - from).toBeLessThan(10_000)
  })

  it('takes more than one batch without losing or repeating any', async () => {
    const ids = Array.from({ length: 250 }, (_, index) => String(telegram.say(RESIDENT, `tin ${index}`)))
    const { sink, next } = collector()
    void poll(sink)
    expect(await next(250)).toEqual(ids)
    await telegram.updates.settled()
  })

  it.each([
    ['a 502 page', { kind: 'page', status: 502 }],
    ['a broken connection', { kind: 'reset-before' }],
    ['a 429', { kind: 'reply', reply: refusal(429, 'Too Many Requests: retry after 0', { retry_after: 0 }) }],
  ] as const)('goes on after %s', async (_name, fault) => {
    telegram.failNext('getUpdates', fault, 2)
    const id = telegram.say(RESIDENT, 'alo')
    const { sink, next } = collector()
    void poll(sink)
    expect(await next(1)).toEqual([String(id)])
  })

  it('follows update ids that begin anew at a lower number', async () => {
    const { sink, next } = collector()
    void poll(sink)
    telegram.say(RESIDENT, 'tuần trước')
    await next(1)
    await telegram.updates.polled()
    telegram.updates.endPoll()
    await telegram.updates.polled()
    telegram.updates.restartIdsAt(41)
    telegram.say(RESIDENT, 'tuần này')
    expect((await next(2))[1]).toBe('41')
  })

  it('removes a webhook that stands in the way and tells the operator while it does', async () => {
    telegram.updates.setWebhook({ url: 'http://127.0.0.1:9/none' })
    const id = telegram.say(RESIDENT, 'alo')
    const { sink, next } = collector()
    void poll(sink)
    expect(await next(1)).toEqual([String(id)])
    expect(await channel.probe()).toMatchObject({ ok: true })
  })

  it('waits and reports when another process polls the same bot', async () => {
    telegram.failAlways('getUpdates', {
      kind: 'reply',
      reply: refusal(409, 'Conflict: terminated by other getUpdates request'),
    })
    void poll(async () => {})
    await expect.poll(() => channel.probe()).toMatchObject({ ok: false, code: 'telegram.poll-conflict' })
    telegram.failAlways('getUpdates', undefined)
    await expect.poll(() => channel.probe()).toMatchObject({ ok: true })
  })

  it('ends with advice, and without the token, when the token is refused', async () => {
    telegram.failAlways('getUpdates', { kind: 'reply', reply: refusal(401, 'Unauthorized') })
    const error: unknown = await poll(async () => {}).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ code: 'channel.account-refused', retryable: false })
    expect(JSON.stringify(error) + String(error)).not.toContain(telegram.token)
  })
})
