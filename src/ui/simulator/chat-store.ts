import { useSyncExternalStore } from 'react'
import type { Bubble } from './bubble.ts'

const chats = new Map<string, readonly Bubble[]>()
const listeners = new Set<() => void>()
const NONE: readonly Bubble[] = []

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The bubbles of a chat as they are now. */
export function readChat(chatId: string): readonly Bubble[] {
  return chats.get(chatId) ?? NONE
}

/** Changes the bubbles of a chat. They live in memory: going to another resident and back keeps them, a reload does not. */
export function changeChat(chatId: string, change: (bubbles: readonly Bubble[]) => readonly Bubble[]): void {
  chats.set(chatId, change(readChat(chatId)))
  for (const listener of listeners) listener()
}

/** The bubbles of a chat, renewed on every change. */
export function useBubbles(chatId: string): readonly Bubble[] {
  return useSyncExternalStore(subscribe, () => readChat(chatId))
}
