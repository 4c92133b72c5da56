import { IconHistory } from '@tabler/icons-react'
import { calendarDate, clockTime, exactTime } from '../../format/time.ts'
import { ResidentText } from '../../shared/resident-text.tsx'
import { workTexts as texts } from '../../texts/case-file.ts'
import { CaseCard } from '../case-card.tsx'
import { useCaseDesk } from '../case-desk.ts'
import classes from './timeline-card.module.css'

/** Everything that happened to the case, newest first, with notes and reasons in full. */
export function TimelineCard() {
  const { timeline } = useCaseDesk().detail
  const newestFirst = [...timeline].sort((one, other) => Date.parse(other.at) - Date.parse(one.at))
  return (
    <CaseCard title={texts.timeline} icon={<IconHistory size={19} />}>
      {timeline.length === 0 && <p className={classes.meta}>{texts.timelineEmpty}</p>}
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
    </CaseCard>
  )
}
