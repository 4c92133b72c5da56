import { IconHistory } from '@tabler/icons-react'
import { workTexts as texts } from '../../texts/case-file.ts'
import { CaseCard } from '../case-card.tsx'
import { useCaseDesk } from '../case-desk.ts'
import classes from './timeline-card.module.css'
import { TimelineList } from './timeline-list.tsx'

/** Everything that happened to the case. */
export function TimelineCard() {
  const { timeline } = useCaseDesk().detail
  return (
    <CaseCard title={texts.timeline} icon={<IconHistory size={19} />}>
      {timeline.length === 0 && <p className={classes.meta}>{texts.timelineEmpty}</p>}
      <TimelineList entries={timeline} />
    </CaseCard>
  )
}
