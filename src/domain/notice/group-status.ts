/** States of a group (domain reference §9.4). Only `ACTIVE` groups get notices. */
export const GROUP_STATUSES = ['PENDING_LINK', 'ACTIVE', 'SUSPENDED', 'ARCHIVED'] as const
export type GroupStatus = (typeof GROUP_STATUSES)[number]

/** Names of the states on screens. */
export const GROUP_STATUS_NAMES: Readonly<Record<GroupStatus, string>> = {
  PENDING_LINK: 'Chờ liên kết',
  ACTIVE: 'Đang hoạt động',
  SUSPENDED: 'Tạm ngưng',
  ARCHIVED: 'Đã lưu trữ',
}

/**
 * How a notice reaches a group. `by-hand` is an ordinary Zalo group, to which no API of Zalo lets anybody post: its admin
 * pastes the text and says so (platform reference §8).
 */
export const GROUP_PLATFORMS = ['telegram', 'zalo-gmf', 'zalo-bot', 'by-hand'] as const
export type GroupPlatform = (typeof GROUP_PLATFORMS)[number]

/** Kinds of community by short stable code (domain reference §13.5). */
export const COMMUNITY_TYPES = {
  THON: 'Thôn, ấp, tổ dân phố, khu phố',
  KHU_TRO: 'Khu trọ',
  KCN: 'Khu công nghiệp, doanh nghiệp',
  TRUONG: 'Trường học',
  CHO: 'Chợ',
  TON_GIAO: 'Cơ sở thờ tự',
  HOI: 'Hội, đoàn thể',
  XA: 'Toàn xã, phường',
} as const
export type CommunityType = keyof typeof COMMUNITY_TYPES
/** Every code, in the order people choose from. */
// Safe: the keys of a literal that nothing adds to.
export const COMMUNITY_TYPE_CODES = Object.keys(COMMUNITY_TYPES) as [CommunityType, ...CommunityType[]]

const NEXT: Readonly<Record<GroupStatus, readonly GroupStatus[]>> = {
  PENDING_LINK: ['ACTIVE', 'ARCHIVED'],
  ACTIVE: ['SUSPENDED', 'ARCHIVED'],
  SUSPENDED: ['ACTIVE', 'ARCHIVED'],
  ARCHIVED: [],
}

/** Where a group may go from a state; archived ones only keep their history. */
export function nextGroupStatuses(status: GroupStatus): readonly GroupStatus[] {
  return NEXT[status]
}
