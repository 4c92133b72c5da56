import { Button, NativeSelect, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import { adminKeys } from '../../api/administration.ts'
import { useCallWork } from '../../api/call-work.ts'
import { minutesOf, timeOf } from '../../format/minutes.ts'
import { asText } from '../../shared/as-text.ts'
import { tellFailure } from '../../shared/tell-failure.ts'
import { editTexts } from '../../texts/administration.ts'
import { calendarTexts as texts } from '../../texts/unit-settings.ts'
import classes from '../shared/settings.module.css'

/** Adds one day off, or one that is made up for. */
export function AddHoliday({ scope, year }: { readonly scope: string; readonly year: number }) {
  const work = useCallWork(adminKeys.calendar)
  const [day, setDay] = useState(`${year}-01-01`)
  const [name, setName] = useState('')
  const [kind, setKind] = useState('off')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const body = { scope, day, name, isWorkingDay: kind === 'madeUp' }
    work.mutate(
      { path: '/holidays', method: 'PUT', body },
      { onSuccess: () => setName(''), onError: tellFailure },
    )
  }
  return (
    <form onSubmit={submit} className={classes.line}>
      <TextInput label={texts.name} maxLength={80} value={name} onChange={asText(setName)} />
      <TextInput type="date" label={texts.day} value={day} onChange={asText(setDay)} />
      <NativeSelect
        label={texts.kind}
        data={[
          { value: 'off', label: texts.off },
          { value: 'madeUp', label: texts.madeUp },
        ]}
        value={kind}
        onChange={asText(setKind)}
      />
      <Button type="submit" loading={work.isPending} disabled={name.trim() === '' || day === ''}>
        {editTexts.add}
      </Button>
    </form>
  )
}

interface Shift {
  readonly startsAt: number
  readonly endsAt: number
}

/** The two shifts of a working day. */
export function ShiftsForm(props: { readonly shifts: readonly Shift[]; readonly isReadOnly: boolean }) {
  const work = useCallWork(adminKeys.calendar)
  const [times, setTimes] = useState(() =>
    props.shifts.map(({ startsAt, endsAt }) => ({ from: timeOf(startsAt), to: timeOf(endsAt) })),
  )
  const change = (index: number, part: 'from' | 'to', value: string) =>
    setTimes(times.map((one, at) => (at === index ? { ...one, [part]: value } : one)))
  const shifts = times.map(({ from, to }) => ({ startsAt: minutesOf(from), endsAt: minutesOf(to) }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    work.mutate(
      { path: '/work-calendar', method: 'PUT', body: { shifts } },
      { onSuccess: () => notifications.show({ message: editTexts.saved }), onError: tellFailure },
    )
  }
  return (
    <form onSubmit={submit} className={classes.form}>
      {times.map(({ from, to }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a shift is nothing but its place in the day
        <fieldset key={index} className={classes.line} disabled={props.isReadOnly}>
          <legend>{texts.shift(index + 1)}</legend>
          <TextInput
            type="time"
            label={texts.from}
            value={from}
            onChange={(event) => change(index, 'from', event.currentTarget.value)}
          />
          <TextInput
            type="time"
            label={texts.to}
            value={to}
            onChange={(event) => change(index, 'to', event.currentTarget.value)}
          />
        </fieldset>
      ))}
      {!props.isReadOnly && (
        <Button
          type="submit"
          loading={work.isPending}
          disabled={shifts.some(({ startsAt, endsAt }) => startsAt === null || endsAt === null)}
        >
          {editTexts.save}
        </Button>
      )}
    </form>
  )
}
