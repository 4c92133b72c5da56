import type { AskingOfficer } from '../../domain/access/role.ts'
import type { AuditRecord } from '../../domain/audit/audit-entry.ts'
import type { DeliveryState } from '../../domain/notice/delivery-state.ts'
import type { GroupPlatform, GroupStatus } from '../../domain/notice/group-status.ts'
import type { NoticeAttachment } from '../../domain/notice/notice-attachment.ts'
import type {
  Audience,
  NoticeReply,
  NoticeSchedule,
  NoticeTexts,
} from '../../domain/notice/notice-content.ts'
import type { NoticeStatus } from '../../domain/notice/notice-status.ts'
import type { NoticeType } from '../../domain/notice/notice-type.ts'
import type { Clock } from '../clock.ts'
import type { Ids } from '../ids.ts'
import type { NoticeFiles } from './attachment-ports.ts'
import type { AudienceTarget, DeliveryPage, DeliveryRecord } from './delivery-record.ts'
import type { GroupChanges, GroupRecord } from './group-record.ts'
import type { NoticeRecord, NoticeSummary, Person } from './notice-record.ts'

/** The unit of the officer who asks. */
export interface OwnUnit {
  readonly code: string
  readonly name: string
  readonly dutyPhone: string | undefined
  readonly communeCodes: readonly string[]
}

/** What is wanted of a list; `cursor` is what the page before said. */
export interface ListWish {
  readonly q?: string | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

/** A page of anything. */
export interface Page<Item> {
  readonly items: readonly Item[]
  readonly nextCursor: string | undefined
}

/** Words and plan of a notice as they are kept. */
export interface NoticeDraft {
  readonly type: NoticeType
  readonly texts: NoticeTexts
  readonly audience: Audience
  readonly schedule: NoticeSchedule
  readonly attachments: readonly NoticeAttachment[]
  readonly reply: NoticeReply | undefined
}

/** What a step writes beside the status; undefined leaves it, null takes it away. */
export interface StatusWrite {
  readonly status: NoticeStatus
  readonly sendAt?: number | null
  readonly confirmBy?: number | null
  /** The asking officer approves the text as it is. */
  readonly isApproving?: boolean
  readonly isApprovalGone?: boolean
}

/** A saved beginning of a notice. */
export interface NoticeTemplateRecord {
  readonly id: string
  readonly name: string
  readonly type: NoticeType
  readonly texts: NoticeTexts
}

/** Reads and writes on behalf of one officer; the database shows and takes only what belongs to the officer's unit. */
export interface NoticeTransaction {
  ownUnit(): Promise<OwnUnit>
  findNotice(id: string, lock?: 'lock'): Promise<NoticeRecord | undefined>
  /** `counts` are of all notices of the wished type, whatever their state and words. */
  listNotices(
    wish: ListWish & { readonly status?: NoticeStatus | undefined; readonly type?: NoticeType | undefined },
  ): Promise<Page<NoticeSummary> & { readonly counts: Readonly<Partial<Record<NoticeStatus, number>>> }>
  insertNotice(
    notice: NoticeDraft & {
      readonly id: string
      readonly code: string
      readonly correctsId: string | undefined
    },
  ): Promise<void>
  /** Changes words or plan; takes the approval away and makes it a draft again. */
  saveDraft(id: string, draft: NoticeDraft): Promise<void>
  saveStatus(id: string, write: StatusWrite): Promise<void>
  recordStep(id: string, from: NoticeStatus, to: NoticeStatus, reason: string | undefined): Promise<void>
  /** Copies not yet handed over get a state of their own, with a reason. */
  dropWaiting(id: string, reason: 'cancelled' | 'expired'): Promise<number>
  noticesBetween(from: number, to: number): Promise<readonly NoticeRecord[]>

  listDeliveries(
    noticeId: string,
    wish: ListWish & { readonly state?: DeliveryState | undefined },
  ): Promise<DeliveryPage>
  findDelivery(noticeId: string, deliveryId: string): Promise<DeliveryRecord | undefined>
  /** Writes what a person decided; false when the copy is no longer in one of the states. */
  settleDelivery(
    id: string,
    from: readonly DeliveryState[],
    to: DeliveryState,
    reason: 'given-up' | undefined,
  ): Promise<boolean>
  accountOf(deliveryId: string): Promise<string | undefined>
  findTargets(audience: Audience, at: number): Promise<readonly AudienceTarget[]>
  countSubscribers(): Promise<readonly { readonly platform: string; readonly count: number }[]>
  /** What the platforms said last of our monthly quotas; a channel without one is absent. */
  listQuotas(): Promise<readonly QuotaRecord[]>

  listStops(): Promise<readonly StopRecord[]>
  /** @param unitCode undefined: everything */
  insertStop(id: string, unitCode: string | undefined, reason: string): Promise<void>
  /** False when it does not stand, or is not this officer's to lift. Wakes everybody who waited. */
  liftStop(id: string, at: number): Promise<boolean>

  listGroups(
    wish: ListWish & {
      readonly status?: GroupStatus | undefined
      readonly platform?: GroupPlatform | undefined
      readonly type?: string | undefined
    },
  ): Promise<Page<GroupRecord> & { readonly counts: Readonly<Partial<Record<GroupStatus, number>>> }>
  findGroup(id: string, lock?: 'lock'): Promise<GroupRecord | undefined>
  insertGroup(id: string, name: string): Promise<void>
  /** Takes the group into the unit if nobody has it yet. `communityId` is used when it has no community yet. */
  saveGroup(id: string, changes: GroupChanges, newCommunityId: string, at: number): Promise<void>
  saveGroupStatus(id: string, status: GroupStatus, reason: string | undefined): Promise<void>
  hasCommunity(id: string): Promise<boolean>
  areColleagues(officerIds: readonly string[]): Promise<boolean>
  insertLinkCode(code: {
    readonly hash: Uint8Array
    readonly kind: 'group' | 'officer'
    readonly detail: GroupChanges
    readonly expiresAt: number
  }): Promise<void>

  listTemplates(): Promise<readonly NoticeTemplateRecord[]>
  insertTemplate(template: NoticeTemplateRecord): Promise<void>
  deleteTemplate(id: string): Promise<boolean>
  listOwnChats(): Promise<
    readonly { readonly id: string; readonly channel: string; readonly linkedAt: number }[]
  >
  deleteOwnChat(id: string): Promise<boolean>

  /** Asks the worker for something that needs chats; ids and codes only. */
  insertRequest(id: string, payload: Readonly<Record<string, string>>): Promise<void>
  askFor(kind: 'plan-notice' | 'send-notices' | 'answer-chat-request', refs: readonly string[]): Promise<void>
  announce(
    kind: 'notice.changed' | 'notice.progress' | 'group.changed',
    noticeId: string | undefined,
  ): Promise<void>
  recordAudit(record: AuditRecord): Promise<void>
}

/** What is left of a channel's monthly quota. */
export interface QuotaRecord {
  readonly channel: string
  readonly left: number
  /** When it was asked. */
  readonly at: number
}

/** Somebody stopped all sending. */
export interface StopRecord {
  readonly id: string
  /** Undefined: everywhere. */
  readonly unit: { readonly code: string; readonly name: string } | undefined
  readonly reason: string
  readonly by: Person
  readonly at: number
}

/** Opens transactions on behalf of officers. */
export interface NoticeStore {
  withOfficer<T>(officer: AskingOfficer, work: (db: NoticeTransaction) => Promise<T>): Promise<T>
  /** What anybody may know of a notice that was sent. */
  findPublicNotice(code: string): Promise<PublicNoticeRecord | undefined>
}

/** A notice as anybody may check it. */
export interface PublicNoticeRecord {
  readonly code: string
  readonly status: NoticeStatus
  readonly unitName: string
  readonly type: NoticeType
  readonly texts: NoticeTexts
  /** None of a notice that was withdrawn. */
  readonly attachments: readonly NoticeAttachment[]
  readonly sentAt: number | undefined
  readonly expiresAt: number | undefined
  readonly correctedBy: string | undefined
}

/** What the officer side of notices is made of. */
export interface NoticeDependencies {
  readonly store: NoticeStore
  readonly clock: Clock
  readonly ids: Ids
  readonly nudge: () => void
  /** Pictures and PDFs of notices. */
  readonly files: NoticeFiles
  /** SHA-256 of a one-time code. */
  readonly hashCode: (code: string) => Uint8Array
  /** Where the product is reached; public pages are below it. */
  readonly publicUrl: string
  /** Platforms' bulk rates, in messages a second. */
  readonly bulkRate: (platform: string) => number
  /** Opens Telegram and adds the bot to a group; undefined without a Telegram bot. */
  readonly telegramBot: () => string | undefined
}
