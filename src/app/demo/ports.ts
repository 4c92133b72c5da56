import type { ChannelAccount } from '../../domain/message/channel.ts'
import type { NewCaseFile } from '../case-file/new-case-file.ts'
import type { DemoData } from './demo-data.ts'

/** A demo case with all that happened to it, sealed. */
export interface DemoCaseFile {
  readonly file: NewCaseFile
  readonly conversation: DemoConversation
  readonly history: readonly DemoHistory[]
  readonly messages: readonly DemoMessageRow[]
  readonly photo: DemoPhoto | undefined
  readonly statusBefore: string | undefined
  /** When the clock of being seen was stopped; absent while nobody has opened it. */
  readonly seenAt: number | undefined
  readonly readAt: number | undefined
  /** When the next running limit ends. */
  readonly dueAt: number | undefined
}

/** The chat behind a demo case, on the product's own page. */
interface DemoConversation {
  readonly id: string
  readonly account: ChannelAccount
  readonly key: Uint8Array
  readonly addressSealed: Uint8Array
  readonly mode: 'bot' | 'officer'
  readonly lastInboundAt: number
}

/** One line of a demo case's history. */
interface DemoHistory {
  readonly id: string
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly kind: 'submitted' | 'status-changed' | 'resident-wrote' | 'note'
  readonly detail: Readonly<Record<string, string>>
  readonly sealed: Uint8Array | undefined
}

/** One message of a demo case. */
interface DemoMessageRow {
  readonly id: string
  readonly at: number
  readonly direction: 'in' | 'out'
  readonly author: 'resident' | 'officer' | 'bot'
  readonly sealed: Uint8Array
}

/** A picture that waits to be fetched, checked and sealed like every other. */
interface DemoPhoto {
  readonly id: string
  readonly sourceSealed: Uint8Array
  readonly sourceKey: Uint8Array
}

/** Where the demo is written. */
export interface DemoStore {
  /** Whether the demo cases are there already. */
  hasCases(): Promise<boolean>
  saveCases(cases: readonly DemoCaseFile[]): Promise<void>
  savePeople(people: DemoData['people'], passwordHash: string, phones: DemoData['phones']): Promise<void>
}

/** The chats of the invented residents. */
export interface DemoChats {
  readonly account: ChannelAccount
  key(chatId: string): Uint8Array
  sealAddress(conversationId: string, chatId: string): Uint8Array
  /** Leaves the drawn picture where uploads of the page lie, and seals the way to it. */
  uploadPhoto(evidenceId: string): Promise<Pick<DemoPhoto, 'sourceSealed' | 'sourceKey'>>
}
