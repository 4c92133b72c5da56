import { URGENCY_LABELS, type Urgency } from '../../domain/case-file/urgency.ts'
import classes from './urgency-mark.module.css'

/** The urgency in colour and in words. */
export function UrgencyMark({ urgency }: { readonly urgency: Urgency }) {
  return (
    <span className={classes.mark} data-urgency={urgency}>
      <span className="screen-reader-only">Mức khẩn: </span>
      {URGENCY_LABELS[urgency]}
    </span>
  )
}
