import { ActionIcon, Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { scheduleTexts as texts } from '../../texts/notice-schedule.ts'
import classes from './month-grid.module.css'
import { type MonthKey, monthWeeks, shiftMonth } from './month-weeks.ts'

interface MonthGridProps {
  readonly month: MonthKey
  /** Today in Vietnam: `2026-11-22`. */
  readonly today: string
  readonly onMonth: (month: MonthKey) => void
  /** What stands on a day; null for nothing. */
  readonly children: (day: string) => ReactNode
}

/** A month at a glance; on a phone only the days on which something happens, one below the other. */
export function MonthGrid({ month, today, onMonth, children }: MonthGridProps) {
  return (
    <section aria-label={texts.calendarOf(month)}>
      <div className={classes.bar}>
        <ActionIcon
          variant="default"
          size={44}
          aria-label={texts.monthBefore}
          onClick={() => onMonth(shiftMonth(month, -1))}
        >
          <IconChevronLeft size={20} />
        </ActionIcon>
        <h2 className={classes.month} aria-live="polite">
          {texts.month(month)}
        </h2>
        <ActionIcon
          variant="default"
          size={44}
          aria-label={texts.monthAfter}
          onClick={() => onMonth(shiftMonth(month, 1))}
        >
          <IconChevronRight size={20} />
        </ActionIcon>
        {!today.startsWith(month) && (
          <Button variant="subtle" size="md" onClick={() => onMonth(today.slice(0, 7))}>
            {texts.thisMonth}
          </Button>
        )}
      </div>
      <div className={classes.grid}>
        {texts.weekdays.map((name) => (
          <div key={name} className={classes.weekday}>
            {name}
          </div>
        ))}
        {monthWeeks(month)
          .flat()
          .map((day) => (
            <Day key={day} day={day} isOther={!day.startsWith(month)} isToday={day === today}>
              {children(day)}
            </Day>
          ))}
      </div>
    </section>
  )
}

function Day(props: {
  readonly day: string
  readonly isOther: boolean
  readonly isToday: boolean
  readonly children: ReactNode
}) {
  const { day, isOther, isToday, children } = props
  return (
    <div
      className={classes.day}
      data-other={isOther}
      data-today={isToday}
      data-empty={children === null}
      data-day={day}
    >
      <time dateTime={day} className={classes.number} {...(isToday && { 'aria-current': 'date' })}>
        <span className={classes.shortDate}>{Number(day.slice(8))}</span>
        <span className={classes.longDate}>{texts.dayLong(day)}</span>
      </time>
      <div className={classes.items}>{children}</div>
    </div>
  )
}
