import type { DeliveryReason, DeliveryState } from '../../domain/notice/delivery-state.ts'
import type { GroupPlatform } from '../../domain/notice/group-status.ts'
import type { DeliveryCounts, Person } from './notice-record.ts'

/** How copies travel: to groups, or to residents who subscribed. */
export type DeliveryPlatform = GroupPlatform | 'telegram-subscriber' | 'zalo-subscriber'

/** One copy of a notice. Times are ms since the epoch. */
export interface DeliveryRecord {
  readonly id: string
  readonly run: number
  readonly platform: DeliveryPlatform
  readonly group:
    | { readonly id: string; readonly name: string; readonly hamlet: string | undefined }
    | undefined
  readonly state: DeliveryState
  readonly reason: DeliveryReason | undefined
  readonly at: number | undefined
  readonly by: Person | undefined
  readonly remindedAt: number | undefined
  readonly admins: readonly Person[]
}

/** A page of copies. */
export interface DeliveryPage {
  readonly items: readonly DeliveryRecord[]
  readonly counts: DeliveryCounts
  readonly nextCursor: string | undefined
}

/** One target as the audience finds it before sending. */
export interface AudienceTarget {
  readonly groupId: string
  readonly name: string
  readonly platform: GroupPlatform
  readonly isActive: boolean
  readonly members: number | undefined
  /** Ordinary notices that the group got today or will get. */
  readonly ordinaryToday: number
}
