import { Button, PasswordInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import { adminKeys } from '../../api/administration.ts'
import { useCallWork } from '../../api/call-work.ts'
import { asText } from '../../shared/as-text.ts'
import { tellFailure } from '../../shared/tell-failure.ts'
import { securityTexts as texts } from '../../texts/administration.ts'
import classes from '../shared/settings.module.css'
import { SettingsCard } from '../shared/settings-body.tsx'

/** Changes the password by the old one; the new one is typed twice. */
export function PasswordCard({ minChars }: { readonly minChars: number }) {
  const work = useCallWork(adminKeys.account)
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [repeat, setRepeat] = useState('')
  const isDifferent = repeat !== '' && repeat !== next
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const done = () => {
      for (const clear of [setCurrent, setNext, setRepeat]) clear('')
      notifications.show({ message: texts.changed })
    }
    work.mutate(
      { path: '/session/password', method: 'PUT', body: { current, next } },
      { onSuccess: done, onError: tellFailure },
    )
  }
  return (
    <SettingsCard title={texts.password} hint={texts.passwordHint(minChars)}>
      <form onSubmit={submit} className={classes.form}>
        <div className={classes.fields}>
          <PasswordInput
            label={texts.current}
            autoComplete="current-password"
            value={current}
            onChange={asText(setCurrent)}
          />
          <PasswordInput
            label={texts.next}
            autoComplete="new-password"
            value={next}
            onChange={asText(setNext)}
          />
          <PasswordInput
            label={texts.repeat}
            autoComplete="new-password"
            value={repeat}
            error={isDifferent && texts.different}
            onChange={asText(setRepeat)}
          />
        </div>
        <Button
          type="submit"
          size="md"
          loading={work.isPending}
          disabled={current === '' || next === '' || next !== repeat}
        >
          {texts.change}
        </Button>
      </form>
    </SettingsCard>
  )
}
