import { calendarDate, clockTime, exactTime } from '../../format/time.ts'
import { ResidentText } from '../../shared/resident-text.tsx'
import { workTexts as texts } from '../../texts/case-file.ts'
import classes from './timeline-card.module.css'

interface Entry {
  readonly id: string
  readonly kind: string
  readonly at: string
  readonly text: string
  readonly note: string | null
  readonly officer: { readonly name: string } | null
}

/** What happened, newest first, with notes and reasons in full. */
export function TimelineList({ entries }: { readonly entries: readonly Entry[] }) {
  const newestFirst = [...entries].sort((one, other) => Date.parse(other.at) - Date.parse(one.at))
  return (
    <ol className={classes.entries}>
      {newestFirst.map((entry) => (
        <li key={entry.id} data-kind={entry.kind}>
          <p className={classes.text}>{entry.text}</p>
          {entry.note && (
            <p className={classes.note}>
              <ResidentText text={entry.note} />
            </p>
          )}
          <p className={classes.meta}>
            <time dateTime={entry.at} title={exactTime(entry.at)} className="tabular">
              {clockTime(entry.at)} {calendarDate(entry.at)}
            </time>
            {' · '}
            {entry.officer?.name ?? texts.system}
          </p>
        </li>
      ))}
    </ol>
  )
}
