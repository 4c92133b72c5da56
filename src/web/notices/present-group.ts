import type { GroupRecord } from '../../app/notices/group-record.ts'
import type { Group } from '../../contracts/notices/notice-groups.ts'
import {
  COMMUNITY_TYPES,
  GROUP_STATUS_NAMES,
  type GroupStatus,
  nextGroupStatuses,
} from '../../domain/notice/group-status.ts'
import { iso, isoOrNull } from '../present-instant.ts'

const TROUBLES: Readonly<Record<string, string>> = {
  'no-rights': 'Bot chưa có quyền gửi tin trong nhóm.',
  'not-admin': 'Bot chưa là quản trị viên của nhóm.',
  'no-admin': 'Nhóm không còn quản trị viên nào ngoài bot.',
  'approval-off': 'Chưa bật phê duyệt thành viên mới.',
  'everybody-posts': 'Ai cũng gửi được tin: cần người trực nhóm.',
  'admin-missing': 'Quản trị nhóm chưa liên kết tài khoản.',
}

const STEP_LABELS: Readonly<Record<GroupStatus, string>> = {
  PENDING_LINK: 'Chờ liên kết',
  ACTIVE: 'Đưa vào hoạt động',
  SUSPENDED: 'Tạm ngưng',
  ARCHIVED: 'Lưu trữ',
}

/** A group as the register shows it. */
export function presentGroup(group: GroupRecord): Group {
  return {
    id: group.id,
    name: group.name,
    platform: group.platform,
    status: group.status,
    statusName: GROUP_STATUS_NAMES[group.status],
    statusReason: group.statusReason ?? null,
    unit: group.unit ?? null,
    community: presentCommunity(group),
    members: group.members === undefined ? null : { count: group.members.count, at: iso(group.members.at) },
    admins: group.admins.map((admin) => ({ ...admin })),
    memberApproval: group.memberApproval ?? null,
    onlyAdminsPost: group.onlyAdminsPost ?? null,
    troubles: group.troubles.map((code) => TROUBLES[code] ?? code),
    checkedAt: isoOrNull(group.checkedAt),
    inviteLink: group.inviteLink ?? null,
    language: group.language,
    lastNoticeAt: isoOrNull(group.lastNoticeAt),
    createdAt: iso(group.createdAt),
    transitions: nextGroupStatuses(group.status).map((to) => ({ to, label: STEP_LABELS[to] })),
    version: group.version,
    hasTopic: group.hasTopic,
    adminSeenAt: isoOrNull(group.adminSeenAt),
  }
}

function presentCommunity({ community }: GroupRecord): Group['community'] {
  if (community === undefined) return null
  return {
    id: community.id,
    name: community.name,
    type: community.type,
    typeName: COMMUNITY_TYPES[community.type],
    commune: community.commune ?? null,
    hamlet: community.hamlet ?? null,
    model: community.model ?? null,
    earlierUnits: community.earlierUnits.map((unit) => ({ ...unit, until: iso(unit.until) })),
    otherChats: community.otherChats.map((chat) => ({ ...chat })),
  }
}
