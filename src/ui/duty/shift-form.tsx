import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useDutyWork } from '../api/duty.ts'
import { officersQuery } from '../api/unit-directory.ts'
import { addDays, instantOfLocal } from '../format/day.ts'
import { asText } from '../shared/as-text.ts'
import { tellFailure } from '../shared/tell-failure.ts'
import { stepTexts } from '../texts/case-work.ts'
import { dutyTexts as texts } from '../texts/duty.ts'
import classes from './duty-page.module.css'

const POSTS = ['duty', 'deputy', 'commander'] as const
/** The contract's limit of one shift. */
const MAX_SHIFT_MS = 48 * 3_600_000

/** The instants of a shift; undefined when an end is missing, comes first, or is too far away. */
export function shiftSpan(start: string, end: string): { startsAt: string; endsAt: string } | undefined {
  const startsAt = instantOfLocal(start)
  const endsAt = instantOfLocal(end)
  if (startsAt === undefined || endsAt === undefined) return undefined
  const ms = Date.parse(endsAt) - Date.parse(startsAt)
  return ms > 0 && ms <= MAX_SHIFT_MS ? { startsAt, endsAt } : undefined
}

/** Puts somebody on duty; begins with the usual night shift of the day on the screen. */
export function ShiftForm({ day }: { readonly day: string }) {
  const work = useDutyWork()
  const { data: officers = [] } = useQuery(officersQuery)
  const [officerId, setOfficerId] = useState('')
  const [post, setPost] = useState<(typeof POSTS)[number]>('duty')
  const [start, setStart] = useState(`${day}T07:30`)
  const [end, setEnd] = useState(`${addDays(day, 1)}T07:30`)
  const [isChecked, setChecked] = useState(false)
  const span = shiftSpan(start, end)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (officerId === '' || span === undefined) return
    work.mutate(
      { verb: 'add-shift', body: { officerId, post, ...span } },
      { onSuccess: () => setChecked(false), onError: tellFailure },
    )
  }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <div className={classes.times}>
        <NativeSelect
          label={texts.officer}
          data={[
            { value: '', label: stepTexts.choose },
            ...officers.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={officerId}
          onChange={asText(setOfficerId)}
        />
        <NativeSelect
          label={texts.post}
          data={POSTS.map((value) => ({ value, label: texts.posts[value] }))}
          value={post}
          onChange={(event) => setPost(POSTS.find((one) => one === event.currentTarget.value) ?? 'duty')}
        />
        <TextInput type="datetime-local" label={texts.startsAt} value={start} onChange={asText(setStart)} />
        <TextInput type="datetime-local" label={texts.endsAt} value={end} onChange={asText(setEnd)} />
      </div>
      {isChecked && (officerId === '' || span === undefined) && (
        <p role="alert" className={classes.gap}>
          {texts.shiftMissing}
        </p>
      )}
      <Button type="submit" variant="light" size="md" loading={work.isPending}>
        {texts.addShift}
      </Button>
    </form>
  )
}
