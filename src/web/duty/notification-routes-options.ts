import type { InboxDependencies } from '../../app/inbox/ports.ts'

/** What the routes of notifications work with. */
export interface NotificationRoutesOptions {
  readonly inbox: InboxDependencies
  /** Undefined when web push is not set up. */
  readonly vapidPublicKey: string | undefined
  readonly isEmailAvailable: boolean
  /** Whether an address belongs to a push service that the server may call. */
  readonly isPushEndpoint: (endpoint: string) => boolean
  /** The hash under which a one-time code for a chat is kept. */
  readonly hashLinkCode: (code: string) => Uint8Array
}
