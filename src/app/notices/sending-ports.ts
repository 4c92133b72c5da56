import type { ChannelAccount } from '../../domain/message/channel.ts'
import type { DeliveryReason } from '../../domain/notice/delivery-state.ts'
import type { NoticeAttachment } from '../../domain/notice/notice-attachment.ts'
import type { NoticeLanguage, NoticeReply, NoticeTexts } from '../../domain/notice/notice-content.ts'
import type { NoticeType } from '../../domain/notice/notice-type.ts'
import type { NoticeRecord } from './notice-record.ts'

/** A copy that waits to be sent. */
export interface PlannedCopy {
  readonly id: string
  readonly noticeId: string
  readonly conversationId: string
  readonly chatKind: 'group' | 'private'
  /** Undefined when the chat is gone. */
  readonly addressSealed: Uint8Array | undefined
  readonly language: NoticeLanguage
  /** Tries that surely did not arrive. */
  readonly attempts: number
  /** Messages of this copy that are out already. */
  readonly part: number
  /** Of a Telegram forum. */
  readonly topicId: string | undefined
}

/** What is sent, as it was approved. */
export interface SentNotice {
  readonly id: string
  readonly code: string
  /** Code of the notice that this one corrects; undefined for all others. */
  readonly correctsCode: string | undefined
  readonly type: NoticeType
  readonly texts: NoticeTexts
  readonly unitName: string
  readonly dutyPhone: string | undefined
  readonly startedAt: number
  readonly expiresAt: number | undefined
  readonly attachments: readonly NoticeAttachment[]
  readonly reply: NoticeReply | undefined
}

/** What became of a copy that was being sent. */
export type CopyResult =
  /** `platformMessageId` is absent when all its messages were out before. */
  | { readonly id: string; readonly kind: 'sent'; readonly platformMessageId?: string }
  /** One of several messages is out; the next is planned. */
  | { readonly id: string; readonly kind: 'part-sent'; readonly platformMessageId: string }
  /** Not handed over: planned again, due after `delayMs`; `counts` when it was a failed try. */
  | { readonly id: string; readonly kind: 'later'; readonly delayMs: number; readonly counts: boolean }
  | { readonly id: string; readonly kind: 'failed' | 'skipped'; readonly reason: DeliveryReason }
  | { readonly id: string; readonly kind: 'unknown' }
  /** The chat lives on elsewhere; planned again at once. */
  | { readonly id: string; readonly kind: 'moved'; readonly addressSealed: Uint8Array }

/** The copies of notices, for whoever sends them. */
export interface CopyStore {
  /**
   * The next copies of an account that may go out now, urgent notices first, the others in turn. Nothing is written.
   * @param isQuiet only what may go out at night
   * @param except ids that are in hand already
   */
  findToSend(
    account: ChannelAccount,
    limit: number,
    isQuiet: boolean,
    except: readonly string[],
  ): Promise<readonly PlannedCopy[]>
  /**
   * Marks those of these copies durably as about to be handed over that may still go: of notices that are being sent, whose text
   * is the approved one, while nobody has stopped sending, and nothing was written of the copy since it was found. Returns
   * their ids. From here on a copy is never sent again by itself, and one without a result after `leaseMs` counts as unknown.
   */
  claimToSend(
    copies: readonly Pick<PlannedCopy, 'id' | 'part'>[],
    isQuiet: boolean,
    leaseMs: number,
  ): Promise<ReadonlySet<string>>
  settle(results: readonly CopyResult[]): Promise<void>
  /** When the next copy of the account that waits for its time is due, in ms from now; undefined when there is none. */
  nextDueMs(account: ChannelAccount, isQuiet: boolean): Promise<number | undefined>
  findSentNotices(ids: readonly string[]): Promise<readonly SentNotice[]>
}

/** One transaction on a notice that is to be planned, resumed or finished; locked. */
export interface PlanTransaction {
  /** Writes a copy for everybody in the audience, with what is left out and why; returns how many wait to be sent. */
  insertCopies(notice: NoticeRecord, run: number, at: number): Promise<void>
  saveRun(
    id: string,
    write: { readonly run: number; readonly startedAt: number; readonly expiresAt: number | undefined },
  ): Promise<void>
  saveStatus(
    id: string,
    from: NoticeRecord['status'],
    to: NoticeRecord['status'],
    write: { readonly sendAt?: number; readonly sentAt?: number; readonly reason?: string },
  ): Promise<void>
  /** Copies that wait or are on their way, of the newest run. */
  countUndone(id: string): Promise<number>
  /** The corrected notice is over, a reminder that repeats too: nothing that waits of it is sent or pasted any more. */
  markCorrected(correctedId: string): Promise<void>
  /** Wakes the senders of every account that has copies of this notice to send. */
  wakeSenders(id: string): Promise<void>
  askInChats(what: string, noticeId: string): Promise<void>
  announce(notice: NoticeRecord): Promise<void>
  /** False while somebody has stopped all sending, of the unit or everywhere. */
  maySend(unitCode: string): Promise<boolean>
}

/** Opens planning transactions. */
export interface PlanStore {
  withNotice(id: string, work: (db: PlanTransaction, notice: NoticeRecord) => Promise<void>): Promise<void>
}
