import { Skeleton } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type AudienceForecast, forecastQuery } from '../../api/notices.ts'
import { exactTime, shortMoment } from '../../format/time.ts'
import { audienceTexts as texts } from '../../texts/notice-compose.ts'
import { deliveryTexts } from '../../texts/notice-delivery.ts'
import { durationWords } from '../shared/duration-words.ts'
import { toAudience } from './audience-draft.ts'
import classes from './forecast-panel.module.css'
import type { NoticeDraft } from './notice-draft.ts'
import { toSchedule } from './schedule-draft.ts'

const SETTLE_MS = 350

/** Whom the chosen audience reaches, how long it takes and what it costs, before anything is sent. */
export function ForecastPanel({ draft }: { readonly draft: NoticeDraft }) {
  const [{ type, audience, schedule, corrects }] = useDebouncedValue(draft, SETTLE_MS)
  const { sendAt } = toSchedule(schedule)
  const asked = {
    type,
    audience: toAudience(audience),
    ...(sendAt !== undefined && { sendAt }),
    ...(corrects !== undefined && { corrects }),
  }
  const forecast = useQuery(forecastQuery(asked))
  if (forecast.isPending) return <Skeleton height={132} radius="md" />
  if (forecast.data === undefined) return <p role="status">{texts.forecastFailed}</p>
  return (
    <section aria-label={texts.forecast} className={classes.panel} data-stale={forecast.isPlaceholderData}>
      <Numbers forecast={forecast.data} />
      <Platforms forecast={forecast.data} />
      {draft.schedule.mode !== 'now' && (
        <p className={classes.when}>
          {texts.goesOut}: <b>{exactTime(forecast.data.sendAt)}</b>
        </p>
      )}
      {forecast.data.warnings.map((warning) => (
        <p key={warning} className={classes.warning}>
          <IconAlertTriangle size={17} aria-hidden="true" />
          {warning}
        </p>
      ))}
      <Skipped forecast={forecast.data} />
    </section>
  )
}

function Numbers({ forecast }: { readonly forecast: AudienceForecast }) {
  const numbers = [
    [texts.groupsCount, forecast.groups],
    [texts.byHand, forecast.byHand],
    [texts.membersShort, forecast.members],
    [texts.subscribersShort, forecast.subscribers],
  ] as const
  return (
    <dl className={classes.numbers}>
      {numbers.map(([name, count]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{count.toLocaleString('vi-VN')}</dd>
        </div>
      ))}
    </dl>
  )
}

function Platforms({ forecast }: { readonly forecast: AudienceForecast }) {
  return (
    <ul className={classes.platforms}>
      {forecast.platforms.map(({ platform, targets, seconds, quotaLeft, quotaAt, isEnough }) => (
        <li key={platform}>
          <b>
            {texts.platforms[platform]}: {targets.toLocaleString('vi-VN')}
          </b>
          <span className={classes.detail}>
            {platform === 'by-hand' ? texts.handWork : texts.takes(durationWords(seconds))}
          </span>
          {quotaLeft !== null && (
            <span className={isEnough ? classes.detail : classes.short}>
              {isEnough ? texts.quotaLeft(quotaLeft) : texts.quotaShort(quotaLeft)}
              {quotaAt !== null && ` (${texts.quotaAt(shortMoment(quotaAt))})`}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

function Skipped({ forecast: { skipped } }: { readonly forecast: AudienceForecast }) {
  if (skipped.length === 0) return null
  return (
    <details className={classes.skipped}>
      <summary>{texts.skipped(skipped.length)}</summary>
      <ul>
        {skipped.map(({ groupId, name, reason }) => (
          <li key={groupId}>
            <b>{name}</b>
            <span className={classes.detail}>{deliveryTexts.reasons[reason]}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
