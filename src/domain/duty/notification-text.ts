import { clockLabel } from '../clocks/clock-label.ts'
import { type MediationNewsKind, mediationNews } from '../mediation/mediation-news.ts'
import { channelLabel } from '../message/channel-label.ts'
import type { NotificationKind } from './notification-kind.ts'

/** What stands on an officer's lock screen. */
export interface NotificationText {
  readonly title: string
  readonly body: string
  readonly isUrgent: boolean
}

type Detail = Readonly<Record<string, string>>

interface Words {
  /** The code of what it is about is put behind it. */
  readonly title: string | ((detail: Detail) => string)
  readonly body: string | ((detail: Detail) => string)
  /** Wakes a sleeping phone. */
  readonly isUrgent?: boolean
}

/**
 * Words of a notification (domain reference §17.1, made stricter): urgency, code and what to do; never what happened, where,
 * or who. Whoever finds the phone learns nothing. A kind that this version does not know asks to look into the inbox.
 */
export function notificationText(kind: string, detail: Detail): NotificationText {
  const { title, body, isUrgent = false } = wordsOf(kind)
  const code = detail.code ? ` · ${detail.code}` : ''
  return { title: `${fill(title, detail)}${code}`, body: fill(body, detail), isUrgent }
}

function wordsOf(kind: string): Words {
  const words: Readonly<Record<string, Words>> = WORDS
  const news = mediationNews(kind)
  if (news !== undefined) return { ...news, isUrgent: kind === 'mediation-alarm' }
  return Object.hasOwn(WORDS, kind) ? (words[kind] ?? UNKNOWN) : UNKNOWN
}

function fill(words: Words['title'], detail: Detail): string {
  return typeof words === 'string' ? words : words(detail)
}

const UNKNOWN: Words = { title: 'Bình Yên', body: 'Có việc mới. Mở hộp thư để xem.' }

const WORDS: Readonly<Record<Exclude<NotificationKind, MediationNewsKind>, Words>> = {
  alert: {
    title: ({ urgency }) => (urgency === 'P0' ? '🔴 KHẨN CẤP' : '🟠 KHẨN'),
    body: ({ gap }) =>
      `Bấm để nhận tin. Sẽ nhắc lại nếu chưa ai nhận.${gap === 'yes' ? ' Cấp dưới không có ai liên lạc được.' : ''}`,
    isUrgent: true,
  },
  'clock-warned': { title: '⏰ Sắp hết hạn', body: ({ key = '' }) => clockLabel(key) },
  'clock-breached': { title: '⏰ Quá hạn', body: ({ key = '' }) => clockLabel(key) },
  assigned: { title: '📥 Được giao hồ sơ', body: 'Mở hộp thư để xem.' },
  'transfer-offered': { title: '📨 Hồ sơ chuyển đến', body: 'Chờ đơn vị tiếp nhận hoặc trả lại.' },
  'identity-asked': { title: '🔐 Đề nghị xem danh tính', body: 'Cần người thứ hai quyết định.' },
  'identity-decided': {
    title: '🔐 Đề nghị xem danh tính',
    body: ({ state }) => (state === 'approved' ? 'Đã được đồng ý.' : 'Không được đồng ý.'),
  },
  'reopen-asked': { title: '🔁 Đề nghị xem lại', body: 'Người báo chờ đơn vị trả lời.' },
  'notice-waiting': { title: '📢 Thông báo chờ duyệt', body: 'Mở để đọc và duyệt.' },
  'notice-unconfirmed': {
    title: '📢 Thông báo khẩn chưa được xác nhận',
    body: 'Đã quá 30 phút. Mở để xác nhận hoặc dừng.',
    isUrgent: true,
  },
  'channel-silent': {
    title: '📡 Kênh nhắn tin im lặng',
    body: ({ channel = 'kênh' }) => `Không có tin đến từ ${channelLabel(channel)}. Xin kiểm tra.`,
    isUrgent: true,
  },
  'person-added': {
    title: '👤 Đơn vị có tài khoản mới',
    body: 'Mở trang Cài đặt để xem ai vừa được cấp quyền.',
  },
  test: { title: 'Bình Yên', body: 'Thử thông báo: máy này nhận được.' },
}
