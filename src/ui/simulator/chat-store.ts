import { useSyncExternalStore } from 'react'
import type { Bubble } from './bubble.ts'

const chats = new Map<string, readonly Bubble[]>()
const listeners = new Set<() => void>()
const keyOf = (chatId: string) => `binh-yen:chat:${chatId}`

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What the resident sent before the page was loaded anew; files are named only, their addresses died with the page. */
function readKept(chatId: string): readonly Bubble[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(chatId)) ?? '[]')
    // Safe: this page alone writes under the key; anything else is caught below or drawn as nothing.
    return Array.isArray(kept) ? (kept as Bubble[]) : []
  } catch {
    return []
  }
}

function keep(chatId: string, bubbles: readonly Bubble[]): void {
  const own = bubbles.flatMap((bubble) => (bubble.from === 'me' ? [withoutAddresses(bubble)] : []))
  try {
    sessionStorage.setItem(keyOf(chatId), JSON.stringify(own))
  } catch {
    // A full storage costs the replay after a reload, nothing else.
  }
}

function withoutAddresses(bubble: Extract<Bubble, { from: 'me' }>): Bubble {
  const { content } = bubble
  if (content.kind !== 'media') return bubble
  return { ...bubble, content: { ...content, files: content.files.map((file) => ({ ...file, url: '' })) } }
}

/** The bubbles of a chat as they are now. */
export function readChat(chatId: string): readonly Bubble[] {
  const known = chats.get(chatId)
  if (known !== undefined) return known
  const kept = readKept(chatId)
  chats.set(chatId, kept)
  return kept
}

/**
 * Changes the bubbles of a chat. The resident's own stay in this browser tab until it is closed, so that a reload shows the
 * whole conversation; those of the bot are read from the server again.
 */
export function changeChat(chatId: string, change: (bubbles: readonly Bubble[]) => readonly Bubble[]): void {
  const next = change(readChat(chatId))
  chats.set(chatId, next)
  keep(chatId, next)
  for (const listener of listeners) listener()
}

/** The bubbles of a chat, renewed on every change. */
export function useBubbles(chatId: string): readonly Bubble[] {
  return useSyncExternalStore(subscribe, () => readChat(chatId))
}
