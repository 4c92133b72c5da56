import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  createTelegramChannel,
  type TelegramChannel,
} from '../../../src/channels/telegram/telegram-channel.ts'
import { tooManyRequests } from '../../support/fake-telegram/faults.ts'
import { type FakeTelegram, startFakeTelegram } from '../../support/fake-telegram/start-fake-telegram.ts'
import { badRequest } from '../../support/fake-telegram/wire.ts'

const BYTES = Buffer.alloc(5_000, 7)
let telegram: FakeTelegram
let channel: TelegramChannel

beforeEach(async () => {
  telegram = await startFakeTelegram({ prefix: '/proxy' })
  channel = createTelegramChannel({ token: telegram.token, apiRoot: telegram.url, mode: { kind: 'polling' } })
})
afterEach(async () => {
  channel.close()
  await telegram.close()
})

function offer(options: { claimedBytes?: number } = {}) {
  const { fileId } = telegram.files.add(BYTES, { extension: 'ogg', mediaType: 'audio/ogg', ...options })
  return { kind: 'audio', reference: fileId } as const
}

describe('fetching a file from Telegram', () => {
  it('believes what the message said of its type more than the file host', async () => {
    const outcome = await channel.fetchMedia({ ...offer(), mediaType: 'audio/ogg' }, 10_000)
    expect(outcome).toMatchObject({ kind: 'fetched', media: { claimedMediaType: 'audio/ogg' } })
  })

  it('stops reading at the limit when Telegram told a smaller size', async () => {
    expect(await channel.fetchMedia(offer({ claimedBytes: 10 }), 4_999)).toEqual({ kind: 'too-large' })
  })

  it('knows that a file beyond 20 MB is never handed out', async () => {
    telegram.failNext('getFile', { kind: 'reply', reply: badRequest('file is too big') })
    expect(await channel.fetchMedia(offer(), 10_000)).toEqual({ kind: 'too-large' })
  })

  it.each([
    ['Telegram is away', { kind: 'page', status: 502 }, 30_000],
    ['it is limited', { kind: 'reply', reply: tooManyRequests(9) }, 9_000],
    [
      'the file is away for a while',
      { kind: 'reply', reply: badRequest('wrong file_id or the file is temporarily unavailable') },
      30_000,
    ],
  ] as const)('comes back later when %s', async (_when, fault, afterMs) => {
    telegram.failNext('getFile', fault)
    expect(await channel.fetchMedia(offer(), 10_000)).toEqual({ kind: 'retry', afterMs })
  })

  it.each([
    [404, 'gone'],
    [500, 'retry'],
    [301, 'forbidden'],
  ])('takes a %i of the file host for "%s"', async (status, kind) => {
    const media = offer()
    telegram.files.answerDownload(media.reference, { status, location: telegram.url })
    expect(await channel.fetchMedia(media, 10_000)).toMatchObject({ kind })
  })
})
