import type { CommunityType, GroupPlatform, GroupStatus } from '../../domain/notice/group-status.ts'
import type { NoticeLanguage } from '../../domain/notice/notice-content.ts'
import type { Person } from './notice-record.ts'

/** A group of the register. Times are ms since the epoch. */
export interface GroupRecord {
  readonly id: string
  readonly name: string
  readonly platform: GroupPlatform
  readonly status: GroupStatus
  readonly statusReason: string | undefined
  /** Undefined until somebody links it. */
  readonly unit: { readonly code: string; readonly name: string } | undefined
  readonly community: CommunityRecord | undefined
  readonly members: { readonly count: number; readonly at: number } | undefined
  readonly admins: readonly Person[]
  readonly memberApproval: boolean | undefined
  readonly onlyAdminsPost: boolean | undefined
  /** Codes of what is wrong there, e.g. `no-rights`. */
  readonly troubles: readonly string[]
  readonly checkedAt: number | undefined
  readonly inviteLink: string | undefined
  readonly language: NoticeLanguage
  readonly lastNoticeAt: number | undefined
  readonly createdAt: number
  readonly version: number
  /** Notices go to one topic of a Telegram forum. */
  readonly hasTopic: boolean
  /** When an admin last posted or answered; by-hand groups only. */
  readonly adminSeenAt: number | undefined
}

/** A community that is spoken to. */
export interface CommunityRecord {
  readonly id: string
  readonly name: string
  readonly type: CommunityType
  readonly commune: { readonly code: string; readonly name: string } | undefined
  readonly hamlet: string | undefined
  readonly model: string | undefined
  readonly earlierUnits: readonly { readonly code: string; readonly name: string; readonly until: number }[]
  /** Its other chats: one community may be spoken to on several platforms. */
  readonly otherChats: readonly {
    readonly id: string
    readonly name: string
    readonly platform: GroupPlatform
  }[]
}

/** What people may write about a group; undefined leaves it as it is, null takes it away. */
export interface GroupChanges {
  readonly name?: string | undefined
  readonly memberCount?: number | undefined
  readonly adminIds?: readonly string[] | undefined
  readonly memberApproval?: boolean | undefined
  readonly onlyAdminsPost?: boolean | undefined
  readonly inviteLink?: string | null | undefined
  readonly language?: NoticeLanguage | undefined
  /** Joins another community of the unit; null: gets one of its own. */
  readonly communityId?: string | null | undefined
  readonly type?: CommunityType | undefined
  readonly communeCode?: string | undefined
  readonly hamlet?: string | null | undefined
  readonly model?: string | null | undefined
}
