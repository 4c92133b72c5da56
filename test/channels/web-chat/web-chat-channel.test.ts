import { describe, expect, it } from 'vitest'
import { createWebChatChannel, type WebChatMessage } from '../../../src/channels/web-chat/web-chat-channel.ts'
import { encodeWebChatEvent } from '../../../src/channels/web-chat/web-chat-event.ts'

const uploads = { read: async () => undefined }
const event = {
  version: 1,
  clientMessageId: 'a',
  chatId: 'visitor-1',
  sequence: 1,
  sentAt: 1_795_320_000_000,
  content: { kind: 'sticker' },
} as const

describe('the web chat', () => {
  it('keeps choices and actions apart for the page', async () => {
    const delivered: WebChatMessage[] = []
    const outbox = {
      deliver: async (_chat: string, message: WebChatMessage) => ({ id: String(delivered.push(message)) }),
    }
    const choices = [{ id: 'c1', label: 'Có' }]
    const actions = [{ id: 'a1', label: 'Dừng' }]
    await createWebChatChannel({ outbox, uploads }).send('visitor-1', {
      text: 'Ở đâu?',
      choices,
      actions,
      request: 'location',
      language: 'vi',
    })
    expect(delivered).toEqual([{ text: 'Ở đâu?', choices, actions, request: 'location', language: 'vi' }])
  })

  it('goes on with the second bubble when only the first was stored', async () => {
    const delivered: string[] = []
    let calls = 0
    const outbox = {
      deliver: async (_chat: string, { text }: WebChatMessage) => {
        calls += 1
        if (calls === 2) throw new Error('storage is down')
        return { id: String(delivered.push(text)) }
      },
    }
    const channel = createWebChatChannel({ outbox, uploads })
    const long = { text: 'Một câu. '.repeat(800), choices: [], actions: [], language: 'vi' } as const
    expect(await channel.send('visitor-1', long)).toMatchObject({ kind: 'failed' })
    expect(await channel.send('visitor-1', long)).toMatchObject({ kind: 'sent' })
    expect(delivered.join(' ')).toBe(long.text)
  })

  it('keeps the messages of two visitors apart even if they made up the same id', () => {
    const channel = createWebChatChannel({ outbox: { deliver: async () => ({ id: '1' }) }, uploads })
    const [mine, theirs] = ['visitor-1', 'visitor-2'].map((chatId) =>
      channel.identify(encodeWebChatEvent({ ...event, chatId })),
    )
    expect(mine?.eventKey).not.toBe(theirs?.eventKey)
  })
})
