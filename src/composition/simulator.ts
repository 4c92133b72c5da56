import { randomUUID } from 'node:crypto'
import type { IngestEvents } from '../app/intake/ingest-events.ts'
import type { Channel } from '../channels/channel.ts'
import {
  createWebChatChannel,
  WEB_CHAT_ACCOUNT,
  type WebChatMessage,
} from '../channels/web-chat/web-chat-channel.ts'
import { encodeWebChatEvent, type WebChatEvent } from '../channels/web-chat/web-chat-event.ts'
import type { SimulatorInput } from '../contracts/simulator.ts'
import { drawFlow } from '../domain/flow/diagram/draw-flow.ts'
import type { FlowLibrary } from '../domain/flow/flow-library.ts'
import type { FlowSession } from '../domain/flow/flow-session.ts'
import type { SealedBlobs } from '../evidence/sealed-blobs.ts'
import type { WebChatStore } from '../persistence/web-chat/web-chat-store.ts'
import type { Vault } from '../vault/vault.ts'
import type { Simulator } from '../web/simulator/simulator.ts'
import { describeSession } from './describe-session.ts'

/** What the page's channel stands on. */
export interface WebChatParts {
  readonly store: WebChatStore
  readonly blobs: SealedBlobs
  readonly vault: Pick<Vault, 'content' | 'blindIndex'>
}

/** What the page may look into beside the messages. */
export interface FlowInsight {
  readonly library: FlowLibrary
  /** Opens a stored session. */
  readonly openSession: (conversationId: string, sealed: Uint8Array) => string
}

/** Builds the channel of the page: what is said is stored sealed, and read by the page when it asks. */
export function openWebChat({ store, blobs, vault }: WebChatParts): Channel {
  return createWebChatChannel({
    outbox: {
      deliver: async (chatId, message) => {
        const { key, place } = addressOf(vault, chatId)
        return { id: await store.add(key, vault.content.seal(place, JSON.stringify(message))) }
      },
    },
    uploads: {
      read: async (reference, maxBytes) => {
        const bytes = await blobs.get(reference)
        return bytes === undefined ? undefined : { bytes: bytes.subarray(0, maxBytes + 1) }
      },
    },
  })
}

/** The page's side of the same channel: what the resident does goes the way of every provider's events. */
export function createSimulator(
  { store, blobs, vault }: WebChatParts,
  channel: Channel,
  ingest: IngestEvents,
  { library, openSession }: FlowInsight,
): Simulator {
  return {
    receive: async (chatId, input) => {
      const now = Date.now()
      const event: WebChatEvent = {
        version: 1,
        clientMessageId: input.id,
        chatId,
        sequence: now,
        sentAt: now,
        content: contentOf(input),
        ...(input.kind === 'media' && input.uploads.length > 1 ? { albumId: input.id } : {}),
      }
      await ingest(channel, [encodeWebChatEvent(event)])
    },
    messages: async (chatId, after) => {
      const { key, place } = addressOf(vault, chatId)
      const rows = await store.after(key, after !== undefined && /^\d{1,18}$/.test(after) ? after : '0')
      return rows.map(({ id, sealed, at }) => {
        // Safe: only `deliver` writes these, and the seal proves that nobody else did.
        const { text, choices, actions, request } = JSON.parse(
          vault.content.openText(place, sealed),
        ) as WebChatMessage
        const shown = {
          id,
          text,
          choices: [...choices],
          actions: [...actions],
          at: new Date(at).toISOString(),
        }
        return request === undefined ? shown : { ...shown, request }
      })
    },
    state: async (chatId) => {
      const stored = await store.conversation(WEB_CHAT_ACCOUNT, addressOf(vault, chatId).key)
      if (stored?.sessionSealed === undefined) return undefined
      // Safe: only conversations write sessions, and the seal proves that nobody else did.
      const session = JSON.parse(openSession(stored.id, stored.sessionSealed)) as FlowSession
      return describeSession(session, stored.mode, Date.now())
    },
    drawFlow: (id, step) => {
      const flow = library.current.get(id)
      return flow && drawFlow(flow, step)
    },
    saveUpload: async (bytes) => {
      const id = randomUUID()
      await blobs.put(id, bytes)
      return id
    },
  }
}

function addressOf(vault: Pick<Vault, 'blindIndex'>, chatId: string) {
  const key = vault.blindIndex.conversation(WEB_CHAT_ACCOUNT, chatId)
  return {
    key,
    place: { table: 'web_chat_message', column: 'sealed', row: Buffer.from(key).toString('hex') },
  }
}

function contentOf(input: SimulatorInput): WebChatEvent['content'] {
  switch (input.kind) {
    case 'start':
      return { kind: 'start', ...(input.payload !== undefined && { payload: input.payload }) }
    case 'sticker':
      return { kind: 'sticker' }
    case 'text':
      return { kind: 'text', text: input.text }
    case 'choice':
      return { kind: 'choice', choiceId: input.choiceId }
    case 'location':
      return { kind: 'location', lat: input.lat, lon: input.lon }
    case 'media': {
      const media = input.uploads.map(({ id, kind }) => ({ kind, reference: id }))
      return { kind: 'media', media, ...(input.caption === undefined ? {} : { caption: input.caption }) }
    }
  }
}
