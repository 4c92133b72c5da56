import { IconHourglassHigh } from '@tabler/icons-react'
import type { z } from 'zod'
import type { clockSchema } from '../../../contracts/case-file.ts'
import { exactTime } from '../../format/time.ts'
import { Due } from '../../shared/moment.tsx'
import { workTexts as texts } from '../../texts/case-file.ts'
import { CaseCard } from '../case-card.tsx'
import { useCaseDesk } from '../case-desk.ts'
import classes from './clocks-card.module.css'

type Clock = z.infer<typeof clockSchema>

/** Each deadline, how it stands, and what it is based on. */
export function ClocksCard() {
  const { clocks } = useCaseDesk().detail
  return (
    <CaseCard title={texts.clocks} icon={<IconHourglassHigh size={19} />}>
      {clocks.length === 0 && <p className={classes.basis}>{texts.clocksEmpty}</p>}
      <ul className={classes.clocks}>
        {clocks.map((clock) => (
          <li key={clock.key} data-state={clock.state}>
            <p className={classes.label}>
              {clock.label}
              <ClockState clock={clock} />
            </p>
            <p className={classes.basis}>
              {exactTime(clock.dueAt)}
              <br />
              {texts.basis}: {clock.basis}
            </p>
          </li>
        ))}
      </ul>
    </CaseCard>
  )
}

function ClockState({ clock }: { readonly clock: Clock }) {
  const isOver = clock.stoppedAt !== null || clock.state === 'met'
  return (
    <span className={classes.state} data-state={clock.state}>
      {isOver ? texts.clockStates[clock.state] : <Due at={clock.dueAt} />}
    </span>
  )
}
