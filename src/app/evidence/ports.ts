import type { ChannelAccount } from '../../domain/message/channel.ts'
import type { MediaKind } from '../../domain/message/incoming-message.ts'

/** A file that is to be fetched. */
export interface PendingEvidence {
  readonly id: string
  readonly account: ChannelAccount
  readonly kind: MediaKind
  readonly sourceSealed: Uint8Array
  /** Tries begun before. */
  readonly attempts: number
}

/** What is known of a file after it was fetched, checked and sealed. Blob ids name sealed copies. */
export interface StoredEvidence {
  readonly state: 'ready' | 'unviewable'
  readonly mediaType: string
  readonly bytes: number
  /** Of the original as it arrived. */
  readonly sha256: Uint8Array
  readonly originalBlob: string
  readonly viewBlob: string | undefined
  readonly thumbnailBlob: string | undefined
}

/** The rows of evidence. */
export interface EvidenceStore {
  /** Undefined when it is done, or gone with an erased draft. */
  find(id: string): Promise<PendingEvidence | undefined>
  /** Also tells open inboxes. False when the row is gone or done meanwhile: the blobs are to be removed again. */
  saveStored(id: string, stored: StoredEvidence): Promise<boolean>
  saveFailed(id: string, state: 'gone' | 'too-large' | 'failed', reason: string): Promise<void>
  countAttempt(id: string): Promise<void>
}

/** Opens where a file can be fetched. */
export interface EvidenceVault {
  openMediaSource(id: string, sealed: Uint8Array): string
}

/** Checks a file by its content, makes the view copy, and seals all of it into the blob store. */
export interface EvidenceKeeper {
  keep(bytes: Uint8Array, kind: MediaKind): Promise<StoredEvidence>
  discard(stored: StoredEvidence): Promise<void>
}
