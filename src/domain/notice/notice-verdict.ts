import type { NoticeStatus } from './notice-status.ts'

/** What anybody is told about a notice: whether it is ours and still holds. */
export type NoticeVerdict = 'genuine' | 'expired' | 'corrected' | 'withdrawn' | 'unknown'

/** Judges a notice that went out. @param correctedBy code of the notice that corrects it, when there is one */
export function judgeNotice(
  notice: { readonly status: NoticeStatus; readonly expiresAt: number | undefined },
  correctedBy: string | undefined,
  now: number,
): NoticeVerdict {
  if (notice.status === 'WITHDRAWN') return 'withdrawn'
  if (notice.status === 'CORRECTED' || correctedBy !== undefined) return 'corrected'
  const isOver = notice.status === 'EXPIRED' || (notice.expiresAt !== undefined && notice.expiresAt <= now)
  return isOver ? 'expired' : 'genuine'
}

/** One line for people, without the code. */
export const VERDICT_WORDS: Readonly<Record<NoticeVerdict, string>> = {
  genuine: 'Thông báo này là thật và còn hiệu lực.',
  expired: 'Thông báo này là thật nhưng đã hết hiệu lực.',
  corrected: 'Thông báo này đã được đính chính.',
  withdrawn: 'Thông báo này đã được thu hồi. Xin không chia sẻ tiếp.',
  unknown: 'Không có thông báo nào với mã này. Đây có thể là giả mạo: xin đừng làm theo và báo cho Công an.',
}
