import { ActionIcon, Skeleton } from '@mantine/core'
import { IconPlugConnectedX, IconShieldCheck, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type DutyRoster, rosterQuery, type Shift, useDutyWork } from '../api/duty.ts'
import { dayOfInstant } from '../format/day.ts'
import { clockTime, exactTime, shortMoment } from '../format/time.ts'
import { useSession } from '../session/session-context.ts'
import { FailedState } from '../shared/blank-state.tsx'
import { tellFailure } from '../shared/tell-failure.ts'
import { dutyTexts as texts } from '../texts/duty.ts'
import classes from './duty-page.module.css'
import { ShiftForm } from './shift-form.tsx'

/** The roster of the next days, its gaps in red; the head of the unit changes it. */
export function RosterCard({ from, to }: { readonly from: string; readonly to: string }) {
  const { user } = useSession()
  const roster = useQuery(rosterQuery(from, to))
  return (
    <section aria-labelledby="roster" className={classes.card}>
      <header className={classes.cardHead}>
        <h2 id="roster">{texts.roster}</h2>
        <span className={classes.quiet}>{texts.rosterHint}</span>
      </header>
      {roster.isPending && <Skeleton height={140} radius="md" />}
      {roster.isError && (
        <FailedState
          icon={<IconPlugConnectedX size={30} />}
          title={texts.roster}
          error={roster.error}
          onRetry={() => void roster.refetch()}
        />
      )}
      {roster.data && <OnDuty roster={roster.data} />}
      {roster.data && <Days roster={roster.data} />}
      {user.role === 'unit_head' && <ShiftForm day={dayOfInstant(from)} />}
    </section>
  )
}

function OnDuty({ roster }: { readonly roster: DutyRoster }) {
  if (roster.onDuty.length === 0) return <p className={classes.nobody}>{texts.nobody}</p>
  return (
    <p className={classes.now}>
      {roster.onDuty.map((person) => (
        <span key={person.id}>
          <IconShieldCheck size={17} aria-hidden="true" /> {texts.now}: {person.name}
        </span>
      ))}
    </p>
  )
}

type Line =
  | { readonly kind: 'shift'; readonly startsAt: string; readonly shift: Shift }
  | { readonly kind: 'gap'; readonly startsAt: string; readonly endsAt: string }

/** Shifts and gaps by the day they begin on, in order. */
function linesByDay(roster: DutyRoster): [string, Line[]][] {
  const lines: Line[] = [
    ...roster.items.map((shift): Line => ({ kind: 'shift', startsAt: shift.startsAt, shift })),
    ...roster.gaps.map((gap): Line => ({ kind: 'gap', ...gap })),
  ]
  lines.sort((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt))
  const days = new Map<string, Line[]>()
  for (const line of lines) {
    const day = dayOfInstant(line.startsAt)
    days.set(day, [...(days.get(day) ?? []), line])
  }
  return [...days]
}

function Days({ roster }: { readonly roster: DutyRoster }) {
  if (roster.items.length === 0) return <p className={classes.quiet}>{texts.rosterEmpty}</p>
  return (
    <div className={classes.days}>
      {linesByDay(roster).map(([day, lines]) => (
        <section key={day}>
          <h3>{exactTime(`${day}T05:00:00Z`).split(', ')[1]}</h3>
          <ul>
            {lines.map((line) =>
              line.kind === 'gap' ? (
                <li key={`gap ${line.startsAt}`} className={`${classes.shift} ${classes.gap}`}>
                  <span>{spanWords(line.startsAt, line.endsAt)}</span>
                  <span>{texts.gap}</span>
                </li>
              ) : (
                <ShiftLine key={line.shift.id} shift={line.shift} />
              ),
            )}
          </ul>
        </section>
      ))}
    </div>
  )
}

/** `19:30 – 07:30`, with the date of the end when it is more than a day later. */
function spanWords(startsAt: string, endsAt: string): string {
  const isLong = Date.parse(endsAt) - Date.parse(startsAt) > 86_400_000
  return `${clockTime(startsAt)} – ${isLong ? shortMoment(endsAt) : clockTime(endsAt)}`
}

function ShiftLine({ shift }: { readonly shift: Shift }) {
  const { user } = useSession()
  const work = useDutyWork()
  const time = spanWords(shift.startsAt, shift.endsAt)
  return (
    <li className={classes.shift}>
      <span>{time}</span>
      <span>
        {shift.officer.name}
        <small>{texts.posts[shift.post]}</small>
      </span>
      {user.role === 'unit_head' && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={36}
          aria-label={texts.removeShift(shift.officer.name, time)}
          loading={work.isPending}
          onClick={() => work.mutate({ verb: 'remove-shift', id: shift.id }, { onError: tellFailure })}
        >
          <IconX size={17} />
        </ActionIcon>
      )}
    </li>
  )
}
