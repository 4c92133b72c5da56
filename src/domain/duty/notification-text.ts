import { clockLabel } from '../clocks/clock-label.ts'
import { mediationNews } from '../mediation/mediation-news.ts'

/** What stands on an officer's lock screen. */
export interface NotificationText {
  readonly title: string
  readonly body: string
  readonly isUrgent: boolean
}

/**
 * Words of a notification (domain reference §17.1, made stricter): urgency, code and what to do; never what happened, where,
 * or who. Whoever finds the phone learns nothing.
 */
export function notificationText(kind: string, detail: Readonly<Record<string, string>>): NotificationText {
  const code = detail.code ?? ''
  const say = (title: string, body: string, isUrgent = false): NotificationText => ({ title, body, isUrgent })
  const news = mediationNews(kind)
  if (news !== undefined) return say(`${news.title} · ${code}`, news.body, kind === 'mediation-alarm')
  switch (kind) {
    case 'alert': {
      const mark = detail.urgency === 'P0' ? '🔴 KHẨN CẤP' : '🟠 KHẨN'
      return say(
        `${mark} · ${code}`,
        `Bấm để nhận tin. Sẽ nhắc lại nếu chưa ai nhận.${rungWords(detail)}`,
        true,
      )
    }
    case 'clock-warned':
      return say(`⏰ Sắp hết hạn · ${code}`, clockLabel(detail.key ?? ''))
    case 'clock-breached':
      return say(`⏰ Quá hạn · ${code}`, clockLabel(detail.key ?? ''))
    case 'assigned':
      return say(`📥 Được giao hồ sơ · ${code}`, 'Mở hộp thư để xem.')
    case 'transfer-offered':
      return say(`📨 Hồ sơ chuyển đến · ${code}`, 'Chờ đơn vị tiếp nhận hoặc trả lại.')
    case 'identity-asked':
      return say(`🔐 Đề nghị xem danh tính · ${code}`, 'Cần người thứ hai quyết định.')
    case 'identity-decided':
      return say(
        `🔐 Đề nghị xem danh tính · ${code}`,
        detail.state === 'approved' ? 'Đã được đồng ý.' : 'Không được đồng ý.',
      )
    case 'reopen-asked':
      return say(`🔁 Đề nghị xem lại · ${code}`, 'Người báo chờ đơn vị trả lời.')
    case 'notice-waiting':
      return say(`📢 Thông báo chờ duyệt · ${code}`, 'Mở để đọc và duyệt.')
    case 'notice-unconfirmed':
      return say(
        `📢 Thông báo khẩn chưa được xác nhận · ${code}`,
        'Đã quá 30 phút. Mở để xác nhận hoặc dừng.',
        true,
      )
    case 'channel-silent':
      return say(
        '📡 Kênh nhắn tin im lặng',
        `Không có tin đến từ ${detail.channel ?? 'kênh'}. Xin kiểm tra.`,
        true,
      )
    case 'person-added':
      return say('👤 Đơn vị có tài khoản mới', 'Mở trang Cài đặt để xem ai vừa được cấp quyền.')
    default:
      return say('Bình Yên', 'Thử thông báo: máy này nhận được.')
  }
}

function rungWords({ gap }: Readonly<Record<string, string>>): string {
  return gap === 'yes' ? ' Cấp dưới không có ai liên lạc được.' : ''
}
