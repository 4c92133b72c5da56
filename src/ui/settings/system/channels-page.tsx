import { useQuery } from '@tanstack/react-query'
import type { ChannelHealth } from '../../../contracts/administration/channels.ts'
import { channelsQuery } from '../../api/administration.ts'
import { shortMoment } from '../../format/time.ts'
import { settingsPageTexts } from '../../texts/administration.ts'
import { channelTexts as texts } from '../../texts/system-settings.ts'
import classes from '../shared/settings.module.css'
import { Loaded, SettingsBody, SettingsCard } from '../shared/settings-body.tsx'

const TONES = { working: 'ok', trouble: 'bad', quiet: 'note', off: undefined } as const

/** Whether messages come and go, and what to do where they do not. */
export function ChannelsPage() {
  const channels = useQuery(channelsQuery)
  return (
    <SettingsBody title={settingsPageTexts.channels} hint={texts.hint}>
      <Loaded query={channels} title={settingsPageTexts.channels}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={classes.none}>{texts.none}</p>
          ) : (
            items.map((channel) => <ChannelCard key={channel.account} channel={channel} />)
          )
        }
      </Loaded>
    </SettingsBody>
  )
}

function ChannelCard({ channel }: { readonly channel: ChannelHealth }) {
  const { name, account, state, problems, silentSince } = channel
  const time = (at: string | null) => (at === null ? texts.never : shortMoment(at))
  const figures = {
    [texts.lastEvent]: time(channel.lastEventAt),
    [texts.lastSent]: time(channel.lastSentAt),
    [texts.received]: channel.received,
    [texts.waiting]: channel.waiting,
    [texts.refused]: channel.refused,
  }
  return (
    <SettingsCard
      title={name}
      hint={account}
      actions={
        <span className={classes.mark} data-tone={TONES[state]}>
          {texts.states[state]}
        </span>
      }
    >
      {silentSince !== null && <p className={classes.bad}>{texts.silent(shortMoment(silentSince))}</p>}
      {problems.length > 0 && (
        <ul className={classes.steps}>
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      <dl className={classes.figures}>
        {Object.entries(figures).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </SettingsCard>
  )
}
