import * as z from 'zod'
import { lenient, wireId, wireNumber, wireText } from '../wire.ts'
import { refusedInput, type ZaloResult } from '../zalo-result.ts'
import { type ApiCall, resultOf } from './call-api.ts'

/** One message of the platform's own record. */
export type RecordedMessage = z.infer<typeof recordedMessage>

const recordedMessage = z
  .object({
    message_id: wireId,
    src: wireNumber,
    time: wireNumber,
    type: wireText,
    message: wireText,
    from_id: lenient(wireId),
    to_id: lenient(wireId),
    url: wireText,
  })
  .transform((data) => ({
    messageId: data.message_id,
    isFromUser: data.src === 1,
    /** ms since the epoch. */
    at: data.time,
    /** `text`, `image`, `voice` …, as the platform names it. */
    type: data.type,
    text: data.message,
    fromId: data.from_id,
    toId: data.to_id,
    url: data.url,
  }))

/** Messages in one page at most. */
export const MAX_CONVERSATION_PAGE = 10

/**
 * The platform's record of what was said, newest first: tells after an `unknown` send whether it arrived, and holds what
 * was written while the webhook was off.
 */
export interface Conversations {
  withUser(userId: string, offset: number, count: number): Promise<ZaloResult<RecordedMessage[]>>
  /** The newest message of each recent conversation. */
  recent(offset: number, count: number): Promise<ZaloResult<RecordedMessage[]>>
}

/** Binds the conversation endpoints. */
export function createConversations(call: ApiCall): Conversations {
  async function read(path: string, data: { offset: number; count: number; user_id?: string }) {
    if (data.count < 1 || data.count > MAX_CONVERSATION_PAGE) return refusedInput('count', 'count is 1 to 10')
    return resultOf(call({ path, input: { kind: 'data', data }, answer: z.array(recordedMessage) }))
  }
  return {
    withUser: (userId, offset, count) => read('/v2.0/oa/conversation', { user_id: userId, offset, count }),
    recent: (offset, count) => read('/v2.0/oa/listrecentchat', { offset, count }),
  }
}
