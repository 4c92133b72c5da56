import { Button, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import { adminKeys } from '../../api/administration.ts'
import { useCallWork } from '../../api/call-work.ts'
import { dayOfInstant } from '../../format/day.ts'
import { asText } from '../../shared/as-text.ts'
import { tellFailure } from '../../shared/tell-failure.ts'
import { unitTexts as texts } from '../../texts/unit-settings.ts'
import { CommunePicker } from '../shared/commune-picker.tsx'
import classes from '../shared/settings.module.css'

/** Lets a unit answer for one more commune: where units were joined, or one has no police of its own. */
export function TakeOverCommune({ unitCode }: { readonly unitCode: string }) {
  const work = useCallWork(adminKeys.units)
  const today = dayOfInstant(new Date().toISOString())
  const [communeCode, setCommuneCode] = useState('')
  const [from, setFrom] = useState(today)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const done = () => {
      setCommuneCode('')
      notifications.show({ message: texts.taken })
    }
    work.mutate(
      { path: `/managed-units/${unitCode}/communes`, body: { communeCode, from } },
      { onSuccess: done, onError: tellFailure },
    )
  }
  return (
    <form onSubmit={submit} className={classes.form}>
      <p className={classes.hint}>{texts.takeOverHint}</p>
      <CommunePicker label={texts.commune} code={communeCode} onPick={setCommuneCode} />
      <TextInput type="date" label={texts.from} min={today} value={from} onChange={asText(setFrom)} />
      <Button
        type="submit"
        variant="light"
        loading={work.isPending}
        disabled={communeCode === '' || from === ''}
      >
        {texts.takeOver}
      </Button>
    </form>
  )
}
