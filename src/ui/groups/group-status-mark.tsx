import type { GroupStatus } from '../../domain/notice/group-status.ts'
import classes from '../shared/status-mark.module.css'

const TONES: Readonly<Record<GroupStatus, 'new' | 'waiting' | 'done' | 'none'>> = {
  PENDING_LINK: 'waiting',
  ACTIVE: 'done',
  SUSPENDED: 'new',
  ARCHIVED: 'none',
}

/** The state of a group in the server's words. */
export function GroupStatusMark({ status, label }: { readonly status: GroupStatus; readonly label: string }) {
  return (
    <span className={classes.mark} data-tone={TONES[status]}>
      {label}
    </span>
  )
}
