import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { alertsQuery, type OpenAlert } from '../api/duty.ts'
import { clockTime } from '../format/time.ts'
import { UrgencyMark } from '../shared/urgency-mark.tsx'
import { dutyTexts as texts } from '../texts/duty.ts'
import classes from './duty-page.module.css'

/** Urgent cases that nobody has acknowledged. Nothing is shown when there are none. */
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
            {alert.caseFileId && (
              <Link to="/inbox/$caseFileId" params={{ caseFileId: alert.caseFileId }}>
                {texts.alertOpen}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function stateOf(alert: OpenAlert): string {
  const since = texts.alertSince(clockTime(alert.startedAt))
  if (alert.nobodyReachable) return `${since}, ${texts.alertNobody}`
  const next = alert.nextAt === null ? '' : `, ${texts.alertNext(clockTime(alert.nextAt))}`
  return `${since}, ${texts.alertWakes(alert.rung)}${next}`
}
