import type { CaseFileStatus } from '../../domain/case-file/status.ts'
import classes from './status-mark.module.css'
import { statusTone } from './status-tone.ts'

/** A status in the words of the server, with a dot whose colour tells waiting, working and finished apart. */
export function StatusMark({ status, label }: { readonly status: CaseFileStatus; readonly label: string }) {
  return (
    <span className={classes.mark} data-tone={statusTone(status)}>
      {label}
    </span>
  )
}
