import { IconHistory } from '@tabler/icons-react'
import { CaseCard } from '../case-file/case-card.tsx'
import { TimelineList } from '../case-file/work/timeline-list.tsx'
import { workTexts as texts } from '../texts/case-file.ts'
import { useMediationDesk } from './mediation-desk.ts'

/** Everything that happened to the mediation. */
export function MediationTimeline() {
  const { detail } = useMediationDesk()
  return (
    <CaseCard title={texts.timeline} icon={<IconHistory size={19} />}>
      <TimelineList entries={detail.timeline} />
    </CaseCard>
  )
}
