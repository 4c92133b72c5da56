import type { DeliveryState } from '../../domain/notice/delivery-state.ts'
import type { NoticeAttachment } from '../../domain/notice/notice-attachment.ts'
import type {
  Audience,
  NoticeReply,
  NoticeSchedule,
  NoticeTexts,
} from '../../domain/notice/notice-content.ts'
import type { NoticeStanding } from '../../domain/notice/notice-moves.ts'
import type { NoticeStatus } from '../../domain/notice/notice-status.ts'
import type { NoticeType } from '../../domain/notice/notice-type.ts'

/** An officer or group admin by name. */
export interface Person {
  readonly id: string
  readonly name: string
}

/** How many copies of a notice are in each state; a state without copies is absent. */
export type DeliveryCounts = Readonly<Partial<Record<DeliveryState, number>>>

/** A line of the list of notices. Times are ms since the epoch. */
export interface NoticeSummary {
  readonly id: string
  readonly code: string
  readonly type: NoticeType
  readonly title: string
  readonly status: NoticeStatus
  readonly unit: { readonly code: string; readonly name: string; readonly dutyPhone: string | undefined }
  readonly author: Person
  readonly createdAt: number
  readonly updatedAt: number
  readonly sendAt: number | undefined
  readonly sentAt: number | undefined
  readonly expiresAt: number | undefined
  readonly counts: DeliveryCounts
  readonly version: number
}

/** One step in the life of a notice. */
export interface NoticeStep {
  readonly at: number
  readonly from: NoticeStatus
  readonly to: NoticeStatus
  readonly by: Person | undefined
  readonly reason: string | undefined
}

/** A notice with everything that is known about it. */
export interface NoticeRecord extends NoticeSummary {
  readonly texts: NoticeTexts
  readonly audience: Audience
  readonly schedule: NoticeSchedule
  readonly attachments: readonly NoticeAttachment[]
  readonly reply: NoticeReply | undefined
  /** How many people chose each choice of `reply`, by its index; a missing one is 0. */
  readonly replies: Readonly<Record<number, number>>
  /** Hex SHA-256 of everything that is approved together, by the database. */
  readonly hash: string
  readonly editors: readonly Person[]
  readonly approval:
    | {
        readonly by: Person
        readonly at: number
        readonly hash: string
      }
    | undefined
  readonly approvedTexts: NoticeTexts | undefined
  readonly startedAt: number | undefined
  readonly confirmBy: number | undefined
  readonly run: number
  /** Copies that reached the platform in the last ten seconds. */
  readonly recentlySent: number
  readonly steps: readonly NoticeStep[]
  /**
   * Type whose hours it keeps: of a correction that of what it corrects, else its own
   * (docs/decisions/0022-corrections-keep-hours.md).
   */
  readonly timedAs: NoticeType
  readonly corrects: { readonly id: string; readonly code: string } | undefined
  readonly correctedBy: { readonly id: string; readonly code: string } | undefined
  /** Nobody in the unit may approve it: the only head has a hand in it. */
  readonly lacksApprover: boolean
  /** `P-NN` of the unit's province, whose duty officer then approves. */
  readonly provinceUnit: string
}

/** What decides where a notice may go. @param isClean whether the text check found nothing that blocks */
export function standingOf(notice: NoticeRecord, isClean: boolean): NoticeStanding {
  return {
    type: notice.type,
    status: notice.status,
    unitCode: notice.unit.code,
    editorIds: notice.editors.map(({ id }) => id),
    isApproved: notice.approval !== undefined && notice.approval.hash === notice.hash,
    isClean,
    lacksApprover: notice.lacksApprover,
    provinceUnit: notice.provinceUnit,
  }
}
