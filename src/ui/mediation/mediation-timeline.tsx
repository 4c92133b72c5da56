import { IconHistory } from '@tabler/icons-react'
import { CaseCard } from '../case-file/case-card.tsx'
import timeline from '../case-file/work/timeline-card.module.css'
import { calendarDate, clockTime, exactTime } from '../format/time.ts'
import { ResidentText } from '../shared/resident-text.tsx'
import { mediationTexts as texts } from '../texts/mediation.ts'
import { useMediationDesk } from './mediation-desk.ts'

/** Everything that happened, newest first. */
export function MediationTimeline() {
  const { detail } = useMediationDesk()
  const newestFirst = [...detail.timeline].sort((one, other) => Date.parse(other.at) - Date.parse(one.at))
  return (
    <CaseCard title={texts.timeline} icon={<IconHistory size={19} />}>
      <ol className={timeline.entries}>
        {newestFirst.map((entry) => (
          <li key={entry.id}>
            <p className={timeline.text}>{entry.text}</p>
            {entry.note && (
              <p className={timeline.note}>
                <ResidentText text={entry.note} />
              </p>
            )}
            <p className={timeline.meta}>
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
