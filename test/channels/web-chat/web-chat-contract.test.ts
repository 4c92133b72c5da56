import { createWebChatChannel, type WebChatMessage } from '../../../src/channels/web-chat/web-chat-channel.ts'
import { encodeWebChatEvent, type WebChatEvent } from '../../../src/channels/web-chat/web-chat-event.ts'
import { channelContract } from '../channel-contract.ts'
import type { ChannelHarness } from '../channel-harness.ts'

const CHAT = 'visitor-1'
const GONE = 'visitor-erased'

channelContract('web-chat', async () => {
  const delivered: WebChatMessage[] = []
  const files = new Map<string, Uint8Array>()
  let isStorageDown = false
  const channel = createWebChatChannel({
    outbox: {
      deliver: async (chatId, message) => {
        if (isStorageDown) throw new Error('storage is down')
        if (chatId === GONE) return { gone: true }
        return { id: `m-${delivered.push(message)}` }
      },
    },
    uploads: {
      read: async (reference, maxBytes) => {
        const bytes = files.get(reference)?.subarray(0, maxBytes + 1)
        return bytes === undefined ? undefined : { bytes, mediaType: 'image/jpeg' }
      },
    },
  })
  const harness: ChannelHarness = {
    channel,
    chatId: CHAT,
    events: EVENTS,
    silentEvents: [],
    textEvent: (text, order) => event({ kind: 'text', text }, order),
    shown: () =>
      delivered.map(({ text, choices, actions }) => ({
        text,
        buttons: [...choices, ...actions].map(({ id, label }) => ({ label, data: id })),
      })),
    pressEvent: ({ data }) => event({ kind: 'choice', choiceId: String(data) }, 9),
    troubles: [
      {
        name: 'conversation erased',
        arrange: () => {},
        chatId: GONE,
        outcome: { kind: 'refused', reason: 'unreachable' },
      },
      {
        name: 'storage down',
        arrange: () => {
          isStorageDown = true
        },
        outcome: { kind: 'failed' },
      },
    ],
    // Delivery is a write into our own database: it tells no rate, is certain or failed, and chats keep their id.
    impossible: ['retry-after', 'unknown', 'moved'],
    media: {
      offer: async (bytes) => {
        files.set('blob-1', bytes)
        return { kind: 'photo', reference: 'blob-1', bytes: bytes.length }
      },
      gone: { kind: 'photo', reference: 'blob-erased' },
      forbidden: async () => {
        const references = ['../keys/master', '/etc/passwd', 'http://127.0.0.1/', 'blob-1/../x', '']
        for (const reference of references) files.set(reference, Buffer.from('secret'))
        return references.map((reference) => ({ kind: 'file', reference }))
      },
    },
    secrets: [],
    close: async () => {},
  }
  return harness
})

function event(content: WebChatEvent['content'], order: number): Uint8Array {
  return encodeWebChatEvent({
    version: 1,
    clientMessageId: `page-${order}`,
    chatId: CHAT,
    sequence: order,
    sentAt: 1_795_320_000_000 + order,
    language: 'vi',
    content,
  })
}

const EVENTS: ChannelHarness['events'] = {
  text: event({ kind: 'text', text: 'Có trộm' }, 1),
  choice: event({ kind: 'choice', choiceId: 'danger.safe' }, 2),
  location: event({ kind: 'location', lat: 20.24, lon: 106.49, label: 'Chợ' }, 3),
  media: event(
    { kind: 'media', media: [{ kind: 'photo', reference: 'blob-1', bytes: 5 }], caption: 'Biển số' },
    4,
  ),
  contact: event({ kind: 'contact', phone: '0912 000 111', isOwn: true, name: 'Người Dân' }, 5),
  sticker: event({ kind: 'sticker' }, 6),
  start: event({ kind: 'start', payload: 'qr_37234' }, 7),
  edited: event({ kind: 'edited', of: 1, text: 'Có hai tên trộm' }, 8),
  reachable: event({ kind: 'reachable', isReachable: false }, 9),
  unsupported: event({ kind: 'unsupported', what: 'poll' }, 10),
}
