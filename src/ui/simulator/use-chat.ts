import { useEffect } from 'react'
import type { SimulatorInput } from '../../contracts/simulator.ts'
import { listenToChat, readMessages, sendInput, uploadFile } from '../api/simulator.ts'
import type { Point } from '../format/parse-point.ts'
import { addBotMessages, type Bubble, mediaKindOf, type OwnContent } from './bubble.ts'
import { changeChat, readChat, useBubbles } from './chat-store.ts'
import { randomId } from './random-id.ts'

/** What the page's resident can do. */
export interface ChatMoves {
  readonly start: () => void
  readonly write: (text: string) => void
  readonly choose: (choiceId: string, label: string) => void
  readonly sendSticker: () => void
  readonly sendPoint: (point: Point) => void
  readonly sendFiles: (files: readonly File[]) => void
}

type Unnumbered<T> = T extends unknown ? Omit<T, 'id'> : never
/** Builds the input when it is sent; files are uploaded first. */
type InputSource = () => Promise<Unnumbered<SimulatorInput>>

function markState(chatId: string, id: string, state: 'sent' | 'failed'): void {
  changeChat(chatId, (bubbles) =>
    bubbles.map((bubble) => (bubble.from === 'me' && bubble.id === id ? { ...bubble, state } : bubble)),
  )
}

async function sendAs(chatId: string, content: OwnContent, source: InputSource): Promise<void> {
  const id = randomId()
  const own: Bubble = { from: 'me', id, at: new Date().toISOString(), content, state: 'sending' }
  changeChat(chatId, (bubbles) => [...bubbles, own])
  try {
    // Safe: the union's members minus `id`, with `id` put back.
    await sendInput(chatId, { ...(await source()), id } as SimulatorInput)
    markState(chatId, id, 'sent')
  } catch {
    markState(chatId, id, 'failed')
  }
}

async function sendFilesAs(chatId: string, files: readonly File[]): Promise<void> {
  const shown = files.map((file) => ({
    kind: mediaKindOf(file.type),
    name: file.name,
    url: URL.createObjectURL(file),
  }))
  await sendAs(chatId, { kind: 'media', files: shown }, async () => ({
    kind: 'media',
    uploads: await Promise.all(files.map(uploadFile)),
  }))
}

/** As in Telegram, what the scanned code carries is handed over with the first press of "Bắt đầu". */
function payloadOfAddress(): { readonly payload?: string } {
  const payload = new URLSearchParams(window.location.search).get('start')
  return payload !== null && /^[A-Za-z0-9_-]{1,64}$/.test(payload) ? { payload } : {}
}

function movesIn(chatId: string): ChatMoves {
  const send = (content: OwnContent, input: Unnumbered<SimulatorInput>) =>
    void sendAs(chatId, content, async () => input)
  return {
    start: () => send({ kind: 'text', text: '/start' }, { kind: 'start', ...payloadOfAddress() }),
    write: (text) => send({ kind: 'text', text }, { kind: 'text', text }),
    choose: (choiceId, label) => send({ kind: 'text', text: label }, { kind: 'choice', choiceId }),
    sendSticker: () => send({ kind: 'sticker' }, { kind: 'sticker' }),
    sendPoint: (point) => send({ kind: 'location', point }, { kind: 'location', ...point }),
    sendFiles: (files) => void sendFilesAs(chatId, files),
  }
}

/** One simulated resident's conversation: what was said, kept live, and what the resident can do next. */
export function useChat(chatId: string): { readonly bubbles: readonly Bubble[]; readonly moves: ChatMoves } {
  useEffect(() => {
    const take = (messages: Parameters<typeof addBotMessages>[1]) =>
      changeChat(chatId, (bubbles) => addBotMessages(bubbles, messages))
    const catchUp = () => {
      const last = readChat(chatId).findLast((bubble) => bubble.from === 'bot')?.id
      readMessages(chatId, last).then(take, () => undefined)
    }
    return listenToChat(chatId, { onOpen: catchUp, onMessage: (message) => take([message]) })
  }, [chatId])
  return { bubbles: useBubbles(chatId), moves: movesIn(chatId) }
}
