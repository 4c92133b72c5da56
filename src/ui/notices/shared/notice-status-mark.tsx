import type { NoticeStatus } from '../../../domain/notice/notice-status.ts'
import classes from '../../shared/status-mark.module.css'

const TONES: Readonly<Record<NoticeStatus, 'new' | 'waiting' | 'working' | 'done' | 'none'>> = {
  DRAFT: 'none',
  IN_REVIEW: 'waiting',
  CHANGES_REQUESTED: 'new',
  REJECTED: 'none',
  APPROVED: 'working',
  SCHEDULED: 'working',
  SENDING: 'working',
  PAUSED: 'waiting',
  SENT: 'done',
  CANCELLED: 'none',
  EXPIRED: 'none',
  CORRECTED: 'none',
  WITHDRAWN: 'none',
}

/** The state of a notice in the server's words, with a dot that tells waiting, working and finished apart. */
export function NoticeStatusMark({
  status,
  label,
}: {
  readonly status: NoticeStatus
  readonly label: string
}) {
  return (
    <span className={classes.mark} data-tone={TONES[status]}>
      {label}
    </span>
  )
}
