/** Why a provider will not deliver to this chat; a closed list that officers see in Vietnamese. */
export const REFUSAL_REASONS = [
  /** The resident blocked the bot, left, or the chat is gone. */
  'unreachable',
  /** The platform's reply window is over (Zalo: no interaction in 7 days). */
  'window-closed',
  /** The resident restricted this kind of message, or a quota per person is used up. */
  'restricted',
  /** A quota or balance of ours is used up. */
  'quota',
  /** The provider finds the message itself wrong: a fault of ours. */
  'bad-message',
  /** The provider refuses the content. */
  'policy',
  /** The account of ours needs a person: token, package, permission. */
  'account',
] as const
export type RefusalReason = (typeof REFUSAL_REASONS)[number]

/**
 * How one try to send ended. `unknown`: the request was written and no answer came, so that the resident may or may
 * not have it (reliability: neither platform has an idempotency key).
 */
export type SendOutcome =
  | { readonly kind: 'sent'; readonly platformMessageId: string }
  /** Wait; the try does not count. `chat`: only this chat is limited; `account`: nothing of ours gets through. */
  | { readonly kind: 'retry-after'; readonly afterMs: number; readonly scope: 'chat' | 'account' }
  /** The request surely did not arrive (refused connection, 5xx): try again with back-off. */
  | { readonly kind: 'failed'; readonly errorClass: string }
  | { readonly kind: 'refused'; readonly reason: RefusalReason; readonly errorClass: string }
  | { readonly kind: 'unknown'; readonly errorClass: string }
  /** The chat lives on under another id (Telegram group became a supergroup). */
  | { readonly kind: 'moved'; readonly chatId: string }
