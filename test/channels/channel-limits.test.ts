import { describe, expect, it } from 'vitest'
import { createTelegramChannel } from '../../src/channels/telegram/telegram-channel.ts'
import { createWebChatChannel } from '../../src/channels/web-chat/web-chat-channel.ts'
import { renderMessage } from '../../src/channels/zalo-oa/render-message.ts'
import { MAX_BUTTONS } from '../../src/channels/zalo-oa/sdk/api/button.ts'
import { MAX_TEXT } from '../../src/channels/zalo-oa/sdk/api/message.ts'
import { composeMessages } from '../../src/domain/flow/turn/compose-messages.ts'
import { CHANNEL_LIMITS } from '../../src/domain/message/channel-limits.ts'

const telegram = createTelegramChannel({
  token: '7100000001:AAFakeTokenForTestsOnly_000000000000',
  apiRoot: 'http://127.0.0.1:1',
  mode: { kind: 'polling' },
  now: () => 0,
})
const webChat = createWebChatChannel({
  outbox: { deliver: async () => ({ gone: true }) },
  uploads: { read: async () => undefined },
})

describe('what the flow checker takes for the limits of the channels', () => {
  it('is what the channels do', () => {
    const of = ({ capabilities }: Pick<typeof telegram, 'capabilities'>) => [
      capabilities.maxTextLength,
      capabilities.maxButtons,
    ]
    const known = ({ text, buttons }: { text: number; buttons: number }) => [text, buttons]
    expect(of(telegram)).toEqual(known(CHANNEL_LIMITS.telegram))
    expect(of(webChat)).toEqual(known(CHANNEL_LIMITS['web-chat']))
    expect([MAX_TEXT, MAX_BUTTONS]).toEqual(known(CHANNEL_LIMITS['zalo-oa']))
  })

  it('keeps a question for the place, with all that was said before it and a full page of answers, in one Zalo message', () => {
    const label = (at: number) => ({ id: `1.${at}`, label: 'x'.repeat(39) + at })
    const question = {
      key: 'q',
      text: 'Ở đâu ạ?',
      choices: Array.from({ length: 8 }, (_, at) => label(at)),
      actions: Array.from({ length: 6 }, (_, at) => ({ id: `1.!${at}`, label: '◂ Quay lại' })),
      wantsLocation: true,
    }
    for (let length = 900; length < 1800; length += 7) {
      const said = composeMessages([{ key: 'a', text: 'a'.repeat(length), isAlone: false }], question, 'vi')
      for (const { message } of said)
        expect(renderMessage(message, MAX_BUTTONS), String(length)).toHaveLength(1)
    }
  })
})
