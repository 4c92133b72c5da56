import { useState } from 'react'
import { addDays, dayOfInstant, endOfDay, startOfDay } from '../format/day.ts'
import { useSession } from '../session/session-context.ts'
import { ExportMenu } from '../shared/export-menu.tsx'
import { PageBody } from '../shell/page-body.tsx'
import { PageFrame } from '../shell/page-frame.tsx'
import { rolesOf } from '../shell/sections.ts'
import { dutyTexts as texts } from '../texts/duty.ts'
import { exportTexts } from '../texts/papers.ts'
import { AlertList } from './alert-list.tsx'
import { DayPicker } from './day-picker.tsx'
import { DutyBookCard } from './duty-book-card.tsx'
import classes from './duty-page.module.css'
import { RosterCard } from './roster-card.tsx'

const ROSTER_DAYS = 7

/** The shift: who is awake, what was handed over, and the book that nobody can change. */
export function DutyPage() {
  return (
    <PageFrame roles={rolesOf('/duty')}>
      <Duty />
    </PageFrame>
  )
}

function Duty() {
  const [day, setDay] = useState(() => dayOfInstant(new Date().toISOString()))
  const from = startOfDay(day) ?? ''
  const { user } = useSession()
  return (
    <PageBody
      title={texts.title}
      hint={texts.hint}
      width="wide"
      actions={
        <>
          <DayPicker day={day} onPick={setDay} />
          <ExportMenu
            label={exportTexts.dutyBook}
            title={exportTexts.dutyBookTitle}
            address="/api/v1/duty-book"
            formats={['pdf', 'xlsx']}
          />
          {user.role === 'unit_head' && (
            <ExportMenu
              label={exportTexts.register}
              title={exportTexts.registerTitle}
              address="/api/v1/reports/register"
              formats={['xlsx', 'csv', 'pdf']}
            />
          )}
        </>
      }
    >
      <AlertList />
      <div className={classes.columns}>
        <DutyBookCard from={from} to={endOfDay(day) ?? ''} />
        <RosterCard from={from} to={startOfDay(addDays(day, ROSTER_DAYS)) ?? ''} />
      </div>
    </PageBody>
  )
}
