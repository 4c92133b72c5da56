import { Button, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import { type NotificationSettings, useSettingsWork } from '../api/notification-settings.ts'
import { minutesOf, timeOf } from '../format/minutes.ts'
import { asText } from '../shared/as-text.ts'
import { tellFailure } from '../shared/tell-failure.ts'
import { settingsTexts as texts } from '../texts/settings.ts'
import classes from './settings-page.module.css'

/** Hours in which only urgent cases wake the officer; may pass over midnight. */
export function QuietHours({ settings }: { readonly settings: NotificationSettings }) {
  const work = useSettingsWork()
  const [from, setFrom] = useState(timeOf(settings.quietFrom))
  const [to, setTo] = useState(timeOf(settings.quietTo))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    work.mutate(
      { verb: 'quiet', body: { quietFrom: minutesOf(from), quietTo: minutesOf(to) } },
      { onSuccess: () => notifications.show({ message: texts.saved }), onError: tellFailure },
    )
  }
  return (
    <section aria-labelledby="quiet" className={classes.card}>
      <h2 id="quiet">{texts.quiet}</h2>
      <p className={classes.hint}>{texts.quietHint}</p>
      <form onSubmit={submit} className={classes.quiet}>
        <TextInput type="time" label={texts.quietFrom} value={from} onChange={asText(setFrom)} />
        <TextInput type="time" label={texts.quietTo} value={to} onChange={asText(setTo)} />
        <Button
          type="submit"
          variant="default"
          loading={work.isPending}
          disabled={(from === '') !== (to === '')}
        >
          {texts.save}
        </Button>
      </form>
    </section>
  )
}
