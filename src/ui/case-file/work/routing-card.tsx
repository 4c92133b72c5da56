import { IconRoute } from '@tabler/icons-react'
import { ruleNames, workTexts as texts } from '../../texts/case-file.ts'
import { CaseCard } from '../case-card.tsx'
import { useCaseDesk } from '../case-desk.ts'
import classes from './routing-card.module.css'

/** Why the case came to this unit, rule by rule. */
export function RoutingCard() {
  const { steps } = useCaseDesk().detail.routing
  return (
    <CaseCard title={texts.routing} icon={<IconRoute size={19} />}>
      {steps.length === 0 && <p className={classes.because}>{texts.routingEmpty}</p>}
      <ol className={classes.steps}>
        {steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the explanation is written once and never reordered
          <li key={index} data-matched={step.matched}>
            <p className={classes.rule}>
              {ruleNames[step.rule] ?? step.rule}
              <span>{step.matched ? texts.matched : texts.passedOver}</span>
            </p>
            <p className={classes.because}>{step.because}</p>
          </li>
        ))}
      </ol>
    </CaseCard>
  )
}
