import { ActionIcon, Button, Skeleton, Switch } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconMessage, IconPlugConnectedX, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import {
  type NotificationSettings,
  notificationSettingsQuery,
  useSettingsWork,
  type Way,
} from '../api/notification-settings.ts'
import { shortMoment } from '../format/time.ts'
import { FailedState } from '../shared/blank-state.tsx'
import { tellFailure } from '../shared/tell-failure.ts'
import { PageBody } from '../shell/page-body.tsx'
import { settingsTexts as texts } from '../texts/settings.ts'
import { AddWay } from './add-way.tsx'
import { QuietHours } from './quiet-hours.tsx'
import classes from './settings-page.module.css'
import { wayProblem } from './way-problem.ts'

/** How this officer is woken: ways, a trial of each, and hours of quiet. */
export function SettingsPage() {
  return (
    <PageBody title={texts.title} hint={texts.hint}>
      <Settings />
    </PageBody>
  )
}

function Settings() {
  const settings = useQuery(notificationSettingsQuery)
  if (settings.isPending) return <Skeleton height={240} radius="md" />
  if (settings.isError) {
    return (
      <FailedState
        icon={<IconPlugConnectedX size={30} />}
        title={texts.title}
        error={settings.error}
        onRetry={() => void settings.refetch()}
      />
    )
  }
  return (
    <div className={classes.cards}>
      <Ways settings={settings.data} />
      <AddWay settings={settings.data} />
      <QuietHours key={`${settings.data.quietFrom}-${settings.data.quietTo}`} settings={settings.data} />
    </div>
  )
}

function Ways({ settings }: { readonly settings: NotificationSettings }) {
  return (
    <section aria-labelledby="ways" className={classes.card}>
      <h2 id="ways">{texts.ways}</h2>
      {settings.ways.length === 0 && <p className={classes.none}>{texts.noWays}</p>}
      <ul className={classes.ways}>
        {settings.ways.map((way) => (
          <WayLine key={way.id} way={way} />
        ))}
      </ul>
    </section>
  )
}

function WayLine({ way }: { readonly way: Way }) {
  const work = useSettingsWork()
  const test = () =>
    work.mutate(
      { verb: 'test', id: way.id },
      { onSuccess: () => notifications.show({ message: texts.tested }), onError: tellFailure },
    )
  return (
    <li className={classes.way}>
      {way.way === 'chat' ? (
        <IconMessage size={26} aria-hidden className={classes.chat} />
      ) : (
        <Switch
          size="md"
          checked={way.isOn}
          aria-label={texts.isOn(way.label)}
          onChange={(event) =>
            work.mutate(
              { verb: 'switch', id: way.id, isOn: event.currentTarget.checked },
              { onError: tellFailure },
            )
          }
        />
      )}
      <div className={classes.words}>
        <p className={classes.label}>{way.label}</p>
        <p className={classes.kind}>
          {texts.kinds[way.way]}
          {way.lastSentAt && ` · ${texts.lastSent(shortMoment(way.lastSentAt))}`}
        </p>
        {way.problem && <p className={classes.problem}>{wayProblem(way.problem)}</p>}
      </div>
      <Button variant="default" size="sm" loading={work.isPending} onClick={test}>
        {texts.test}
      </Button>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={40}
        aria-label={texts.remove(way.label)}
        onClick={() => work.mutate({ verb: 'remove', id: way.id }, { onError: tellFailure })}
      >
        <IconTrash size={18} />
      </ActionIcon>
    </li>
  )
}
