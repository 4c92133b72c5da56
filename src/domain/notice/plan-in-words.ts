import { formatInstant } from '../text/format-instant.ts'
import type { Audience, NoticeSchedule, Recurrence } from './notice-content.ts'

const DAY_NAMES = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'] as const

/** When something repeats: "hằng ngày lúc 22:00, đến 31/12/2026". */
export function recurrenceInWords({ weekdays, time, until }: Recurrence): string {
  const days = weekdays.length === 7 ? 'hằng ngày' : weekdays.map((day) => DAY_NAMES[day]).join(', ')
  return `${days} lúc ${time}, đến ${until.split('-').toReversed().join('/')}`
}

/** When a notice goes out and to whom, for somebody who approves it in a chat: two lines. */
export function planInWords({ sendAt, recurrence }: NoticeSchedule, audience: Audience): string {
  const once = sendAt === undefined ? 'khi được duyệt và bấm gửi' : formatInstant(Date.parse(sendAt), 'vi')
  const when = recurrence === undefined ? once : `LẶP LẠI ${recurrenceInWords(recurrence)}`
  return `Thời gian: ${when}\nNơi nhận: ${audienceInWords(audience)}`
}

function audienceInWords(audience: Audience): string {
  const { groupIds, excludedGroupIds, communeCodes, hamlets, communityTypes, communityIds } = audience
  const isNarrowed = [communeCodes, hamlets, communityTypes, communityIds].some((list) => list.length > 0)
  const chosen = isNarrowed ? 'nhóm theo địa bàn, loại đã chọn' : 'mọi nhóm của đơn vị'
  const groups = groupIds.length > 0 ? `${groupIds.length} nhóm đã chọn` : chosen
  const without = excludedGroupIds.length > 0 ? `, trừ ${excludedGroupIds.length} nhóm` : ''
  return [
    ...(audience.includeGroups ? [`${groups}${without}`] : []),
    ...(audience.includeSubscribers ? ['người dân đã đăng ký'] : []),
  ].join('; ')
}
