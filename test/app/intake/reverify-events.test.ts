import { describe, expect, it } from 'vitest'
import { reverifyEvents, type UnverifiedEvent } from '../../../src/app/intake/reverify-events.ts'
import { decodeUnverifiedCall, encodeUnverifiedCall } from '../../../src/app/intake/unverified-call.ts'
import { channelAccount } from '../../../src/domain/message/channel.ts'

const zalo = channelAccount('zalo-oa', '3')
const off = channelAccount('zalo-oa', '4')
const bytes = (text: string) => new TextEncoder().encode(text)

const event = (id: string, account: typeof zalo, signature: string): UnverifiedEvent => ({
  id,
  account,
  bodySha256: new Uint8Array(32),
  sealed: encodeUnverifiedCall({
    headers: { 'x-zevent-signature': signature },
    rawBody: bytes(`body ${id}`),
  }),
})

describe('checking wrongly signed events again', () => {
  it('takes in what verifies now, removes only that, and only after it is durable', async () => {
    const log: string[] = []
    let events = [
      event('1', zalo, 'good'),
      event('2', zalo, 'bad'),
      event('3', off, 'good'),
      event('4', zalo, 'good'),
    ]
    const outcome = await reverifyEvents({
      store: {
        next: async (after) => events.filter(({ id }) => id > after).slice(0, 2),
        remove: async ([id]) => {
          log.push(`removed ${id}`)
          events = events.filter((each) => each.id !== id)
        },
      },
      vault: { openEvent: (_account, { sealed }) => sealed },
      findChannel: (account) =>
        account === off
          ? undefined
          : {
              account,
              identify: () => ({ eventKey: 'k' }),
              verify: ({ headers }) => (headers['x-zevent-signature'] === 'good' ? 'genuine' : 'unverified'),
            },
      ingest: async (_channel, raws) => {
        log.push(...raws.map((raw) => `kept ${new TextDecoder().decode(raw)}`))
      },
    })
    expect(outcome).toEqual({ verified: 2, remaining: 2 })
    expect(log).toEqual(['kept body 1', 'removed 1', 'kept body 4', 'removed 4'])
    expect(events.map(({ id }) => id)).toEqual(['2', '3'])
  })
})

describe('a call that was set aside', () => {
  it('keeps its body byte for byte and its signature, and no word of where it came from', () => {
    const rawBody = Uint8Array.from({ length: 256 }, (_, at) => at)
    const headers = { 'x-zevent-signature': 'mac=1', 'x-forwarded-for': '203.0.113.9', 'user-agent': 'x' }
    const encoded = encodeUnverifiedCall({ headers, rawBody })
    expect(decodeUnverifiedCall(encoded)).toEqual({ headers: { 'x-zevent-signature': 'mac=1' }, rawBody })
    expect(new TextDecoder('latin1').decode(encoded)).not.toContain('203.0.113.9')
  })
})
