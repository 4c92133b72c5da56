import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { alertsQuery, type OpenAlert, useDutyWork } from '../api/duty.ts'
import { clockTime } from '../format/time.ts'
import { LinkButton } from '../shared/link-controls.tsx'
import { tellFailure } from '../shared/tell-failure.ts'
import { UrgencyMark } from '../shared/urgency-mark.tsx'
import { dutyTexts as texts } from '../texts/duty.ts'
import classes from './duty-page.module.css'

/** Urgent cases that nobody has acknowledged, each with the one tap that does. Nothing is shown when there are none. */
export function AlertList() {
  const { data: alerts = [] } = useQuery(alertsQuery)
  if (alerts.length === 0) return null
  return (
    <section role="alert" className={classes.alerts}>
      <h2>{texts.alerts}</h2>
      <ul>
        {alerts.map((alert) => (
          <li key={alert.referenceCode}>
            <UrgencyMark urgency={alert.urgency} />
            <strong className="tabular">{alert.referenceCode}</strong>
            <span>{alert.unit.name}</span>
            <span>{stateOf(alert)}</span>
            <AlertActions alert={alert} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function AlertActions({ alert }: { readonly alert: OpenAlert }) {
  const { caseFileId, acknowledgeId, referenceCode, unit } = alert
  const work = useDutyWork()
  if (acknowledgeId === null && caseFileId === null) return null
  const take = (id: string) => {
    const message =
      caseFileId === null ? texts.alertTakenFor(referenceCode, unit.name) : texts.alertTaken(referenceCode)
    work.mutate(
      { verb: 'acknowledge', id },
      { onSuccess: () => notifications.show({ message, autoClose: 15_000 }), onError: tellFailure },
    )
  }
  return (
    <div className={classes.alertActions}>
      {acknowledgeId !== null && (
        <Button
          color="seal"
          size="md"
          loading={work.isPending}
          aria-label={`${texts.alertTake} ${referenceCode}`}
          onClick={() => take(acknowledgeId)}
        >
          {texts.alertTake}
        </Button>
      )}
      {caseFileId !== null && (
        <LinkButton variant="default" size="md" to="/inbox/$caseFileId" params={{ caseFileId }}>
          {texts.alertOpen}
        </LinkButton>
      )}
    </div>
  )
}

function stateOf(alert: OpenAlert): string {
  const since = texts.alertSince(clockTime(alert.startedAt))
  if (alert.nobodyReachable) return `${since}, ${texts.alertNobody}`
  const next = alert.nextAt === null ? '' : `, ${texts.alertNext(clockTime(alert.nextAt))}`
  return `${since}, ${texts.alertWakes(alert.rung)}${next}`
}
