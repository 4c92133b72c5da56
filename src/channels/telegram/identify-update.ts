import type { EventIdentity } from '../channel.ts'
import { hashedEventKey, readJson } from '../read-json.ts'

/**
 * Reads key, chat and order of an update without trusting its shape; never throws.
 *
 * The order is the `message_id`, which counts all messages of the account, ours included. A press and an edit carry the
 * id of the message they belong to, which is older than the event: they must never be dropped for being late. A change of
 * reachability has no place in that order, so it gets none.
 */
export function identifyUpdate(raw: Uint8Array): EventIdentity {
  const update = readJson(raw)
  const updateId = numberAt(update, 'update_id')
  const eventKey = updateId === undefined ? hashedEventKey(raw) : String(updateId)
  const message =
    at(update, 'message') ?? at(update, 'edited_message') ?? at(at(update, 'callback_query'), 'message')
  const chatId =
    numberAt(at(message ?? at(update, 'my_chat_member'), 'chat'), 'id') ??
    numberAt(at(at(update, 'callback_query'), 'from'), 'id')
  const sequence = numberAt(message, 'message_id')
  return {
    eventKey,
    ...(chatId === undefined ? {} : { chatId: String(chatId) }),
    ...(sequence === undefined ? {} : { sequence }),
  }
}

function at(value: unknown, key: string): unknown {
  if (value === null || typeof value !== 'object') return undefined
  return Object.getOwnPropertyDescriptor(value, key)?.value
}

function numberAt(value: unknown, key: string): number | undefined {
  const found = at(value, key)
  return typeof found === 'number' && Number.isSafeInteger(found) ? found : undefined
}
