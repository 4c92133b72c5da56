import { Button, PasswordInput, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import type { z } from 'zod'
import type { totpSetUpSchema } from '../../../contracts/administration/account.ts'
import { adminKeys } from '../../api/administration.ts'
import { useCallWork } from '../../api/call-work.ts'
import { asText } from '../../shared/as-text.ts'
import { CopyText } from '../../shared/copy-text.tsx'
import { tellFailure } from '../../shared/tell-failure.ts'
import { editTexts, securityTexts as texts } from '../../texts/administration.ts'
import classes from '../shared/settings.module.css'
import { SettingsCard } from '../shared/settings-body.tsx'

type SetUp = z.infer<typeof totpSetUpSchema>
type Wish = 'begin' | 'remove'

/** Turns one-time passwords on, moves them to another phone, or off; the password is asked for first. */
export function TotpCard({ hasTotp }: { readonly hasTotp: boolean }) {
  const [wish, setWish] = useState<Wish>()
  const [setUp, setSetUp] = useState<SetUp>()
  const done = (message: string) => {
    setWish(undefined)
    setSetUp(undefined)
    notifications.show({ message })
  }
  const prove = (result: SetUp | undefined) => (wish === 'remove' ? done(texts.turnedOff) : setSetUp(result))
  return (
    <SettingsCard title={texts.totp} hint={hasTotp ? texts.totpOn : texts.totpOff}>
      {setUp !== undefined ? (
        <Scan setUp={setUp} onDone={() => done(texts.turnedOn)} />
      ) : wish === undefined ? (
        <div className={classes.foot}>
          <Button variant={hasTotp ? 'default' : 'filled'} onClick={() => setWish('begin')}>
            {hasTotp ? texts.renew : texts.begin}
          </Button>
          {hasTotp && (
            <Button variant="default" onClick={() => setWish('remove')}>
              {texts.off}
            </Button>
          )}
        </div>
      ) : (
        <Prove wish={wish} onProved={prove} />
      )}
    </SettingsCard>
  )
}

function Prove(props: { readonly wish: Wish; readonly onProved: (result: SetUp | undefined) => void }) {
  const work = useCallWork<SetUp | undefined>(adminKeys.account)
  const [password, setPassword] = useState('')
  const path = props.wish === 'begin' ? '/session/totp' : '/session/totp/removal'
  const submit = (event: FormEvent) => {
    event.preventDefault()
    work.mutate({ path, body: { password } }, { onSuccess: props.onProved, onError: tellFailure })
  }
  return (
    <form onSubmit={submit} className={classes.line}>
      <PasswordInput
        label={texts.prove}
        autoComplete="current-password"
        data-autofocus
        value={password}
        onChange={asText(setPassword)}
      />
      <Button type="submit" loading={work.isPending} disabled={password === ''}>
        {texts.go}
      </Button>
    </form>
  )
}

function Scan({ setUp, onDone }: { readonly setUp: SetUp; readonly onDone: () => void }) {
  const work = useCallWork(adminKeys.account)
  const [code, setCode] = useState('')
  const { size, path } = setUp.qr
  const submit = (event: FormEvent) => {
    event.preventDefault()
    work.mutate(
      { path: '/session/totp/confirmation', body: { code: code.trim() } },
      { onSuccess: onDone, onError: tellFailure },
    )
  }
  return (
    <form onSubmit={submit} className={classes.form}>
      <p>{texts.scan}</p>
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={texts.qr} className={classes.qr}>
        <path d={path} fill="#000" shapeRendering="crispEdges" />
      </svg>
      <div className={classes.secret}>
        {texts.type}
        <code>{setUp.secret}</code>
        <CopyText text={setUp.secret.replaceAll(' ', '')} label={editTexts.copyLink} />
      </div>
      <div className={classes.line}>
        <TextInput
          label={texts.code}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={7}
          value={code}
          onChange={asText(setCode)}
        />
        <Button type="submit" loading={work.isPending} disabled={code.trim().length !== 6}>
          {texts.confirm}
        </Button>
      </div>
    </form>
  )
}
