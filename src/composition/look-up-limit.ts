import { createPacer } from '../domain/pacing/pacer.ts'

/** Codes one conversation may look up: ten at once, then one in half a minute. Guessing a receipt would take aeons. */
const LIMIT = { burst: 10, perSecond: 1 / 30 }

/** Whether a conversation may look up another code now; what is forgotten at a restart costs nothing. */
export function createLookUpLimit(): (conversationId: string, now: number) => boolean {
  const pacer = createPacer({ perChat: LIMIT, accountAfterThrottle: LIMIT })
  return (conversationId, now) =>
    pacer.takeAt(now, { chatKey: conversationId, chatKind: 'private', urgency: 'answer' }, 0).kind === 'take'
}
