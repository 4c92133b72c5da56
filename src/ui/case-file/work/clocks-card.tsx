import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconHourglassHigh } from '@tabler/icons-react'
import { useState } from 'react'
import type { z } from 'zod'
import type { clockSchema } from '../../../contracts/case-file.ts'
import { exactTime, shortMoment } from '../../format/time.ts'
import { Due } from '../../shared/moment.tsx'
import { workTexts as texts } from '../../texts/case-file.ts'
import { clockTexts } from '../../texts/case-work.ts'
import { CaseCard } from '../case-card.tsx'
import { useCaseDesk } from '../case-desk.ts'
import { ReasonOnlyForm } from '../dialogs/reason-only-form.tsx'
import { WorkDialog } from '../dialogs/work-dialog.tsx'
import classes from './clocks-card.module.css'

type Clock = z.infer<typeof clockSchema>
type ClockChange = NonNullable<Clock['changes']>[number]

/** Each deadline, how it stands, what it is based on, and what the officer may do with it. */
export function ClocksCard() {
  const { clocks } = useCaseDesk().detail
  return (
    <CaseCard title={texts.clocks} icon={<IconHourglassHigh size={19} />}>
      {clocks.length === 0 && <p className={classes.basis}>{texts.clocksEmpty}</p>}
      <ul className={classes.clocks}>
        {clocks.map((clock) => (
          <li key={clock.key} data-state={clock.state}>
            <div className={classes.label}>
              <span>{clock.label}</span>
              <ClockState clock={clock} />
              <ClockMenu clock={clock} />
            </div>
            <p className={classes.basis}>
              {clock.nature && <b>{clockTexts.natures[clock.nature]} · </b>}
              {clock.pausedAt ? clockTexts.paused(shortMoment(clock.pausedAt)) : exactTime(clock.dueAt)}
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
  const isStill = clock.stoppedAt !== null || clock.state === 'met' || clock.state === 'paused'
  return (
    <span className={classes.state} data-state={clock.state}>
      {isStill ? texts.clockStates[clock.state] : <Due at={clock.dueAt} />}
    </span>
  )
}

/** Changes that are kept with a reason (contract `ChangeClock`). */
const WITH_REASON: readonly ClockChange[] = ['pause', 'extend']

function ClockMenu({ clock }: { readonly clock: Clock }) {
  const { detail, run } = useCaseDesk()
  const [asked, setAsked] = useState<ClockChange>()
  const { changes = [], key } = clock
  if (changes.length === 0) return null
  const change = (to: ClockChange, reason?: string) =>
    run({
      verb: 'clocks',
      body: { key, change: to, version: detail.version, ...(reason !== undefined && { reason }) },
    })
  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={32} aria-label={clockTexts.menu(clock.label)}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {changes.map((to) => (
            <Menu.Item key={to} onClick={() => (WITH_REASON.includes(to) ? setAsked(to) : void change(to))}>
              {clockTexts.changes[to]}
              {WITH_REASON.includes(to) && '…'}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <WorkDialog
        title={asked === undefined ? '' : `${clockTexts.changes[asked]}: ${clock.label}`}
        isOpen={asked !== undefined}
        onClose={() => setAsked(undefined)}
      >
        {asked && (
          <ReasonOnlyForm
            explain={`${texts.basis}: ${clock.basis}`}
            submit={clockTexts.changes[asked]}
            onClose={() => setAsked(undefined)}
            onReason={(reason) => change(asked, reason)}
          />
        )}
      </WorkDialog>
    </>
  )
}
