import { createRequire } from 'node:module'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  createTelegramChannel,
  type TelegramChannel,
} from '../../../src/channels/telegram/telegram-channel.ts'
import type { IncomingMessage } from '../../../src/domain/message/incoming-message.ts'

/** What we use of `telegram-test-api`, a double that others wrote; its own types need packages it does not bring. */
interface OtherClient {
  makeMessage(text: string): object
  makeCommand(text: string): object
  makeCallbackQuery(data: string, options: object): object
  sendMessage(message: object): Promise<unknown>
  sendCommand(message: object): Promise<unknown>
  sendCallback(query: object): Promise<unknown>
  getUpdates(): Promise<{ result: readonly { message: { text: string; reply_markup?: unknown } }[] }>
}
interface OtherServer {
  readonly config: { readonly apiURL: string }
  start(): Promise<void>
  stop(): Promise<boolean>
  getClient(token: string, options: object): OtherClient
}

const TOKEN = '7100000009:AAOtherDouble_0000000000000000000000'
const RESIDENT = 5_200_000_009
let server: OtherServer
let client: OtherClient
let channel: TelegramChannel
let stop: AbortController
let polling: Promise<void>
let heard: IncomingMessage[]

/**
 * Loads the double, which is CommonJS on express 4. The project lifts `content-disposition` to a version without known
 * faults that express 4 cannot call at all; a double never sends attachments, so it gets an empty one.
 */
function loadDouble(): new (config: object) => OtherServer {
  const require = createRequire(import.meta.url)
  const express = createRequire(require.resolve('telegram-test-api'))
  const path = createRequire(express.resolve('express')).resolve('content-disposition')
  if (typeof require(path) !== 'function') {
    const cached = require.cache[path]
    if (cached !== undefined) cached.exports = () => ''
  }
  // Safe: the package exports this constructor (its README).
  return require('telegram-test-api') as new (
    config: object,
  ) => OtherServer
}

beforeEach(async () => {
  const Server = loadDouble()
  server = new Server({ port: 19_437, host: '127.0.0.1' })
  await server.start()
  client = server.getClient(TOKEN, { chatId: RESIDENT, userId: RESIDENT, timeout: 3_000, interval: 20 })
  channel = createTelegramChannel({ token: TOKEN, apiRoot: server.config.apiURL, mode: { kind: 'polling' } })
  stop = new AbortController()
  heard = []
  polling = channel.poll?.(answerAll, stop.signal) ?? Promise.reject(new Error('cannot poll'))
  polling.catch(() => undefined)
})

afterEach(async () => {
  stop.abort()
  await polling
  channel.close()
  await server.stop()
})

async function answerAll(events: readonly Uint8Array[]): Promise<void> {
  for (const message of events.flatMap((event) => channel.parse(event))) {
    heard.push(message)
    if (message.callbackId !== undefined) await channel.acknowledgePress(message.callbackId)
    await channel.send(message.chatId, {
      text: `đã nghe: ${message.content.kind}`,
      choices: [{ id: 'danger.safe', label: 'Có' }],
      actions: [],
      language: 'vi',
    })
  }
}

describe('a conversation through a double that is not ours', () => {
  it('hears /start with its payload, words and a press, and answers each once', async () => {
    await client.sendCommand(client.makeCommand('/start qr_37234'))
    await client.getUpdates()
    await client.sendMessage(client.makeMessage('Có trộm'))
    const answer = await client.getUpdates()
    expect(answer.result[0]?.message.text).toBe('đã nghe: text')
    await client.sendCallback(client.makeCallbackQuery('danger.safe', { message: { message_id: 2 } }))
    await client.getUpdates()
    expect(heard.map(({ content }) => content)).toEqual([
      { kind: 'start', payload: 'qr_37234' },
      { kind: 'text', text: 'Có trộm' },
      { kind: 'choice', choiceId: 'danger.safe' },
    ])
  })
})
