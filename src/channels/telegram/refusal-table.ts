import type { RefusalReason } from '../../domain/message/send-outcome.ts'

/** What a refusal text of the Bot API means for us. */
export interface Refusal {
  readonly reason: RefusalReason
  /** Stable, safe to log; the last part of `errorClass`. */
  readonly name: string
}

/**
 * Texts of `400` and `403` answers, looked for in lower case and in this order. The Bot API has no finer codes; the texts are
 * those of its public server source, as bot libraries quote them. Platform reference §11.5 vouches for the `403` alone.
 */
const TEXTS: readonly (readonly [text: string, refusal: Refusal])[] = [
  ['bot was blocked', { reason: 'unreachable', name: 'blocked' }],
  ['user is deactivated', { reason: 'unreachable', name: 'deactivated' }],
  ['bot was kicked', { reason: 'unreachable', name: 'kicked' }],
  ['bot is not a member', { reason: 'unreachable', name: 'not-a-member' }],
  ["can't initiate conversation", { reason: 'unreachable', name: 'never-wrote-first' }],
  ["can't send messages to bots", { reason: 'unreachable', name: 'is-a-bot' }],
  ['chat not found', { reason: 'unreachable', name: 'chat-not-found' }],
  ['user not found', { reason: 'unreachable', name: 'user-not-found' }],
  ['peer_id_invalid', { reason: 'unreachable', name: 'chat-not-found' }],
  ['group chat was deleted', { reason: 'unreachable', name: 'chat-deleted' }],
  ['group chat was deactivated', { reason: 'unreachable', name: 'chat-deleted' }],
  ['not enough rights', { reason: 'restricted', name: 'no-right-to-write' }],
  ['no rights to send', { reason: 'restricted', name: 'no-right-to-write' }],
  ['chat_write_forbidden', { reason: 'restricted', name: 'no-right-to-write' }],
  ['chat_restricted', { reason: 'restricted', name: 'chat-restricted' }],
  ['topic_closed', { reason: 'restricted', name: 'topic-closed' }],
  ['message is too long', { reason: 'bad-message', name: 'too-long' }],
  ['message_too_long', { reason: 'bad-message', name: 'too-long' }],
  ["can't parse", { reason: 'bad-message', name: 'unreadable-markup' }],
  ['text is empty', { reason: 'bad-message', name: 'empty' }],
  ['button_data_invalid', { reason: 'bad-message', name: 'button' }],
]

/** Reads a `400` or `403`: an unknown `403` means the chat is closed to us, an unknown `400` that we wrote nonsense. */
export function refusalOf(status: number, description: string): Refusal {
  const text = description.toLowerCase()
  const known = TEXTS.find(([part]) => text.includes(part))
  if (known !== undefined) return known[1]
  return status === 403
    ? { reason: 'unreachable', name: 'forbidden' }
    : { reason: 'bad-message', name: 'bad-request' }
}
