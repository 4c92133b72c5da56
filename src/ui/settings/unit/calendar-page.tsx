import { NumberInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { adminKeys, holidaysQuery, shiftsQuery } from '../../api/administration.ts'
import { useCallWork } from '../../api/call-work.ts'
import { dayOfInstant } from '../../format/day.ts'
import { exactTime } from '../../format/time.ts'
import { useSession } from '../../session/session-context.ts'
import { settingsPageTexts } from '../../texts/administration.ts'
import { calendarTexts as texts } from '../../texts/unit-settings.ts'
import { RemoveButton } from '../shared/remove-button.tsx'
import classes from '../shared/settings.module.css'
import { Loaded, SettingsBody, SettingsCard, SettingsRow } from '../shared/settings-body.tsx'
import { AddHoliday, ShiftsForm } from './calendar-forms.tsx'

const YEARS = { min: 2020, max: 2100 }

/** Days off and shifts: read by everybody, set for the unit by its head and for the country by the administrator. */
export function CalendarPage() {
  const { user } = useSession()
  const shifts = useQuery(shiftsQuery)
  const scope = user.role === 'sys_admin' ? 'all' : user.role === 'unit_head' ? user.unit.code : undefined
  return (
    <SettingsBody title={settingsPageTexts.calendar} hint={texts.hint}>
      {scope === undefined && <p className={classes.hint}>{texts.readOnly}</p>}
      <Holidays scope={scope} />
      <Loaded query={shifts} title={texts.shifts}>
        {(calendar) => (
          <SettingsCard title={texts.shifts} hint={texts.shiftsHint}>
            <ShiftsForm
              key={JSON.stringify(calendar.shifts)}
              shifts={calendar.shifts}
              isReadOnly={scope === undefined}
            />
          </SettingsCard>
        )}
      </Loaded>
    </SettingsBody>
  )
}

function Holidays({ scope }: { readonly scope: string | undefined }) {
  const [year, setYear] = useState(() => Number(dayOfInstant(new Date().toISOString()).slice(0, 4)))
  const days = useQuery(holidaysQuery(year))
  const work = useCallWork(adminKeys.calendar)
  return (
    <SettingsCard
      title={texts.days}
      actions={
        <NumberInput
          aria-label={texts.year}
          {...YEARS}
          w={110}
          value={year}
          onChange={(value) => typeof value === 'number' && value >= YEARS.min && setYear(value)}
        />
      }
    >
      <Loaded query={days} title={texts.days}>
        {({ items }) => (
          <>
            {items.length === 0 && <p className={classes.none}>{texts.none}</p>}
            <ul className={classes.rows}>
              {items.map((one) => (
                <SettingsRow
                  key={`${one.scope} ${one.day}`}
                  title={dayWords(one.day)}
                  facts={[
                    one.name,
                    one.isWorkingDay ? texts.madeUp : texts.off,
                    one.scope === 'all' ? texts.wholeCountry : texts.ownUnit,
                  ]}
                  actions={
                    one.scope === scope && (
                      <RemoveButton
                        name={dayWords(one.day)}
                        onRemove={() =>
                          work.mutateAsync({ path: `/holidays/${one.scope}/${one.day}`, method: 'DELETE' })
                        }
                      />
                    )
                  }
                />
              ))}
            </ul>
          </>
        )}
      </Loaded>
      {scope !== undefined && <AddHoliday scope={scope} year={year} />}
    </SettingsCard>
  )
}

/** "Thứ Sáu 05/02/2027". */
function dayWords(day: string): string {
  return exactTime(`${day}T05:00:00Z`).split(', ')[1] ?? day
}
