import type { QuietHours } from '../../domain/duty/quiet-hours.ts'

/** One way to reach an officer, as the sender needs it. */
export interface SendingWay {
  readonly id: string
  readonly kind: 'web-push' | 'email' | 'chat'
  /** Sealed address; absent for a chat, which is reached by its conversation. */
  readonly sealed: Uint8Array | undefined
  readonly conversationId: string | undefined
  /** How often this notification was tried by it, and how that ended; absent before the first try. */
  readonly state: 'pending' | 'sent' | 'failed' | 'held' | undefined
  readonly attempts: number
}

/** A notification with the officer's ways. */
export interface WaitingNotification {
  readonly id: string
  readonly kind: string
  readonly caseFileId: string | undefined
  /** Codes only. */
  readonly detail: Readonly<Record<string, string>>
  readonly at: number
  readonly isRead: boolean
  readonly quiet: QuietHours | undefined
  readonly ways: readonly SendingWay[]
}

/** How one try by one way ended. */
export interface DeliveryResult {
  readonly wayId: string
  readonly kind: SendingWay['kind']
  readonly state: 'sent' | 'failed' | 'held' | 'pending'
  readonly reason: string | undefined
  /** The way is gone for good and is turned off. */
  readonly isGone: boolean
}

/** Words for an officer's own chat. */
export interface ChatWords {
  readonly conversationId: string
  readonly notificationId: string
  readonly text: string
  readonly at: number
}

/** Notifications and how far they got. */
export interface NotificationStore {
  find(id: string): Promise<WaitingNotification | undefined>
  record(notificationId: string, results: readonly DeliveryResult[], at: number): Promise<void>
  /**
   * Hands words to the officer's own chat, in order behind what is sent there.
   * @param message.at ms since the epoch, by which Zalo's window is judged
   * @returns why the chat cannot be written to (`chat-gone`, `window-closed`); undefined when they were handed over
   */
  sendToChat(message: ChatWords): Promise<string | undefined>
}

/** What is sent: words without content, and where a tap leads. */
export interface OutgoingNotification {
  readonly title: string
  readonly body: string
  readonly isUrgent: boolean
  /** Path within the product. */
  readonly path: string
  /** One notification replaces an earlier one of the same tag on a screen. */
  readonly tag: string
}

/** How sending by one way ended: `gone` when it will never work again, `failed` when it may. */
export type SendResult =
  | { readonly kind: 'sent' }
  | { readonly kind: 'gone' | 'failed' | 'refused'; readonly reason: string }

/** Sends by one kind of way; the address is opened just before. */
export interface NotificationSender {
  send(address: string, notification: OutgoingNotification): Promise<SendResult>
}

/** Opens what a way is sealed with; the worker alone can. */
export interface WayVault {
  openAddress(wayId: string, sealed: Uint8Array): string
}
