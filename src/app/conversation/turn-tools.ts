import type { HelpLines } from '../../domain/emergency/help-lines.ts'
import type { FlowLibrary } from '../../domain/flow/flow-library.ts'
import type { PlaceResolver } from '../../domain/flow/place-resolver.ts'
import type { Clock } from '../clock.ts'
import type { Ids } from '../ids.ts'
import type { Channels, MessageChannel } from '../message-channel.ts'
import type { Router } from '../routing/router.ts'
import type { CaseFileVault, ConversationVault, ReceiptSource, StepReads } from './ports.ts'

/** What a conversation with the bot needs. */
export interface ConverseTools {
  readonly clock: Clock
  readonly ids: Ids
  readonly channels: Channels
  readonly library: () => FlowLibrary
  readonly resolvePlace: PlaceResolver
  readonly helpLines?: HelpLines
  readonly router: Router
  readonly vault: ConversationVault
  readonly caseVault: CaseFileVault
  readonly receipts: ReceiptSource
  /** Ends the waiting state of a pressed button; must return at once and never throw. */
  readonly acknowledge: (channel: MessageChannel, callbackId: string) => void
  /** Whether this conversation may look up another code now: guessing codes must be slow. */
  readonly mayLookUp: (conversationId: string, now: number) => boolean
  /** Told of a defect that no check foresaw; code and place, never content. */
  readonly reportDefect: (code: string, where: string) => void
}

/** Where and when a message came. */
export interface MessageContext {
  readonly channel: MessageChannel
  readonly reads: StepReads
  /** When it became durable, in ms since the epoch. */
  readonly at: number
  /** Further events of the conversation wait behind this one. */
  readonly hasMore?: boolean
}
