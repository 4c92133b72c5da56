import type { NoticeItem } from '../../api/notices.ts'
import classes from './count-bar.module.css'

/** Copies of a notice by state. */
export type DeliveryCounts = NoticeItem['counts']

/** How many copies there are in all. */
export function totalOf(counts: DeliveryCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

/** How many copies are in the groups, however they got there. */
export function reachedOf(counts: DeliveryCounts): number {
  return counts.sent + counts['posted-by-hand']
}

const PARTS = [
  ['sent', classes.sent],
  ['posted-by-hand', classes.hand],
  ['waiting-by-hand', classes.waiting],
  ['unknown', classes.unknown],
  ['failed', classes.failed],
  ['skipped', classes.skipped],
] as const

/** How far a notice got, at a glance. Decorative: the numbers stand beside it in words. */
export function CountBar({
  counts,
  isBig = false,
}: {
  readonly counts: DeliveryCounts
  readonly isBig?: boolean
}) {
  const total = totalOf(counts)
  return (
    <div className={classes.bar} data-size={isBig ? 'big' : 'small'} aria-hidden="true">
      {PARTS.map(([state, look]) => (
        <span
          key={state}
          className={look}
          style={{ width: `${(100 * counts[state]) / Math.max(1, total)}%` }}
        />
      ))}
    </div>
  )
}
