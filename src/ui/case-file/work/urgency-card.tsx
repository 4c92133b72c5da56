import { IconUrgent } from '@tabler/icons-react'
import { UrgencyMark } from '../../shared/urgency-mark.tsx'
import { caseTexts as texts } from '../../texts/case-file.ts'
import { CaseCard } from '../case-card.tsx'
import { useCaseDesk } from '../case-desk.ts'
import classes from './urgency-card.module.css'

/** Why the case is as urgent as it is. Nothing is shown when no reason was kept. */
export function UrgencyCard() {
  const { urgency, urgencyReasons } = useCaseDesk().detail
  if (urgencyReasons.length === 0) return null
  return (
    <CaseCard
      title={texts.urgencyWhy}
      icon={<IconUrgent size={19} />}
      aside={<UrgencyMark urgency={urgency} />}
    >
      <ul className={classes.reasons}>
        {urgencyReasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </CaseCard>
  )
}
