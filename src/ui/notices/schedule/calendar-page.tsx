import { IconPlugConnectedX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { NoticeStatus } from '../../../domain/notice/notice-status.ts'
import { noticeTypeFacts } from '../../../domain/notice/notice-type.ts'
import { type CalendarItem, calendarQuery } from '../../api/notices.ts'
import { clockTime } from '../../format/time.ts'
import { FailedState } from '../../shared/blank-state.tsx'
import { useNow } from '../../shared/use-now.ts'
import { PageBody } from '../../shell/page-body.tsx'
import { scheduleTexts as texts } from '../../texts/notice-schedule.ts'
import classes from './calendar-page.module.css'
import { fromLocalField, localDay } from './local-time.ts'
import { MonthGrid } from './month-grid.tsx'
import { type MonthKey, monthWeeks, shiftMonth } from './month-weeks.ts'

/** What goes out and what went out, month by month: everybody sees how much a day already carries. */
export function CalendarPage() {
  const today = localDay(new Date(useNow()).toISOString())
  const [month, setMonth] = useState<MonthKey>(today.slice(0, 7))
  const { from, to } = spanOf(month)
  const calendar = useQuery(calendarQuery(from, to))
  const items = calendar.data ?? []
  return (
    <PageBody title={texts.title} hint={texts.hint} width="wide">
      {calendar.isError ? (
        <FailedState
          icon={<IconPlugConnectedX size={30} />}
          title={texts.failed}
          error={calendar.error}
          onRetry={() => void calendar.refetch()}
        />
      ) : (
        <div aria-busy={calendar.isPending}>
          <MonthGrid month={month} today={today} onMonth={setMonth}>
            {(day) => {
              const ofDay = items.filter(({ at }) => localDay(at) === day)
              return ofDay.length === 0 ? null : <DayItems items={ofDay} />
            }}
          </MonthGrid>
          {calendar.isSuccess && items.length === 0 && <p className={classes.none}>{texts.empty}</p>}
          <Legend />
        </div>
      )}
    </PageBody>
  )
}

/** The instants between which the page of a month lies, neighbouring days included. */
function spanOf(month: MonthKey): { readonly from: string; readonly to: string } {
  const first = monthWeeks(month)[0]?.[0] ?? `${month}-01`
  const from = fromLocalField(`${first}T00:00`) ?? ''
  const to = fromLocalField(`${shiftMonth(month, 1)}-07T00:00`) ?? ''
  return { from, to }
}

const WAITING: readonly NoticeStatus[] = ['DRAFT', 'IN_REVIEW', 'CHANGES_REQUESTED']
const OFF: readonly NoticeStatus[] = ['CANCELLED', 'REJECTED', 'WITHDRAWN']

function toneOf(status: NoticeStatus): 'waiting' | 'off' | 'done' | 'planned' {
  if (WAITING.includes(status)) return 'waiting'
  if (OFF.includes(status)) return 'off'
  return status === 'SENT' || status === 'EXPIRED' || status === 'CORRECTED' ? 'done' : 'planned'
}

const countsToday = ({ type, status }: CalendarItem) =>
  noticeTypeFacts(type).isOrdinary && toneOf(status) !== 'off'

function DayItems({ items }: { readonly items: readonly CalendarItem[] }) {
  return (
    <>
      {items.map((item) => (
        <Link
          key={`${item.noticeId}${item.at}`}
          to="/notices/$noticeId"
          params={{ noticeId: item.noticeId }}
          className={classes.item}
          data-tone={toneOf(item.status)}
          title={`${texts.states[toneOf(item.status)]}: ${item.title}`}
        >
          <span className={classes.time}>{clockTime(item.at)}</span>
          <span className={classes.title}>{item.title}</span>
        </Link>
      ))}
      {items.filter(countsToday).length >= 2 && <span className={classes.full}>{texts.fullDay}</span>}
    </>
  )
}

function Legend() {
  return (
    <>
      <ul className={classes.legend}>
        {(['planned', 'waiting', 'done'] as const).map((tone) => (
          <li key={tone}>
            <span data-tone={tone} aria-hidden="true" />
            {texts.states[tone]}
          </li>
        ))}
      </ul>
      <p className={classes.hint}>{texts.limitHint}</p>
    </>
  )
}
