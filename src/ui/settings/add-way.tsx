import { Button, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconBellPlus, IconBrandTelegram } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { type AddedWay, type NotificationSettings, useSettingsWork } from '../api/notification-settings.ts'
import { clockTime } from '../format/time.ts'
import { asText } from '../shared/as-text.ts'
import { tellFailure } from '../shared/tell-failure.ts'
import { settingsTexts as texts } from '../texts/settings.ts'
import classes from './settings-page.module.css'
import { canPush, subscribeToPush } from './web-push.ts'

const tellAdded = () => notifications.show({ message: texts.added })

/** Adds this device, an e-mail address, or the officer's own chat. */
export function AddWay({ settings }: { readonly settings: NotificationSettings }) {
  return (
    <section aria-labelledby="add-way" className={classes.card}>
      <h2 id="add-way">{texts.add}</h2>
      <div className={classes.add}>
        <AddPush publicKey={settings.vapidPublicKey} />
        <AddChat />
        {settings.isEmailAvailable && <AddEmail />}
      </div>
    </section>
  )
}

function AddPush({ publicKey }: { readonly publicKey: string | null }) {
  const work = useSettingsWork()
  if (publicKey === null) return <p className={classes.hint}>{texts.pushUnavailable}</p>
  if (!canPush()) return <p className={classes.hint}>{texts.pushUnsupported}</p>
  const add = async () => {
    const way = await subscribeToPush(publicKey)
    if (way === undefined) return void notifications.show({ color: 'seal', message: texts.pushDenied })
    work.mutate(
      { verb: 'add', body: { way: 'web-push', ...way } },
      { onSuccess: tellAdded, onError: tellFailure },
    )
  }
  return (
    <Button
      leftSection={<IconBellPlus size={19} />}
      loading={work.isPending}
      onClick={() => void add().catch(tellFailure)}
    >
      {texts.addPush}
    </Button>
  )
}

function AddChat() {
  const work = useSettingsWork()
  const [added, setAdded] = useState<AddedWay>()
  const add = () =>
    work.mutate({ verb: 'add', body: { way: 'chat' } }, { onSuccess: setAdded, onError: tellFailure })
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconBrandTelegram size={19} />}
        loading={work.isPending}
        onClick={add}
      >
        {texts.addChat}
      </Button>
      {added?.chatCode && added.expiresAt && (
        <p role="status" className={classes.code}>
          {texts.chatCode(added.chatCode, clockTime(added.expiresAt))}
        </p>
      )}
    </>
  )
}

function AddEmail() {
  const work = useSettingsWork()
  const [address, setAddress] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const done = () => {
      tellAdded()
      setAddress('')
    }
    work.mutate(
      { verb: 'add', body: { way: 'email', address: address.trim() } },
      { onSuccess: done, onError: tellFailure },
    )
  }
  return (
    <form onSubmit={submit}>
      <TextInput
        type="email"
        label={texts.email}
        autoComplete="email"
        maxLength={200}
        value={address}
        onChange={asText(setAddress)}
      />
      <Button type="submit" variant="default" loading={work.isPending} disabled={!address.includes('@')}>
        {texts.addEmail}
      </Button>
    </form>
  )
}
