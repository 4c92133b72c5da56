import { dueWords, exactTime, timeAgo } from '../format/time.ts'
import classes from './moment.module.css'
import { useNow } from './use-now.ts'

/** How long ago, with the exact moment on hover. */
export function Ago({ at }: { readonly at: string }) {
  const now = useNow()
  return (
    <time dateTime={at} title={exactTime(at)} className="tabular">
      {timeAgo(at, now)}
    </time>
  )
}

/** A deadline: "còn 3 giờ", or "quá hạn 25 phút" in red. */
export function Due({ at }: { readonly at: string }) {
  const now = useNow()
  const { text, press } = dueWords(at, now)
  return (
    <time dateTime={at} title={exactTime(at)} data-press={press} className={`tabular ${classes.due}`}>
      {text}
    </time>
  )
}
