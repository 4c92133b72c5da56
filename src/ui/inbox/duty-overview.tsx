import {
  IconAlertTriangle,
  IconCircleDot,
  IconClockHour4,
  IconHourglass,
  IconMoodSmile,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { CaseFileItem } from '../../contracts/case-file.ts'
import { countsQuery, shortListQuery } from '../api/case-files.ts'
import { useSession } from '../session/session-context.ts'
import { overviewTexts as texts } from '../texts/inbox.ts'
import { CaseRow } from './case-row.tsx'
import classes from './duty-overview.module.css'

const TILES = [
  { view: 'urgent', Icon: IconAlertTriangle },
  { view: 'unseen', Icon: IconCircleDot },
  { view: 'due-today', Icon: IconClockHour4 },
  { view: 'waiting', Icon: IconHourglass },
] as const

/** How many of the next deadlines are shown. */
const MAX_NEXT = 5

const byDueTime = (one: CaseFileItem, other: CaseFileItem) =>
  Date.parse(one.dueAt ?? one.submittedAt) - Date.parse(other.dueAt ?? other.submittedAt)

/** What matters right now, beside the list while no case file is open. */
export function DutyOverview() {
  const { user } = useSession()
  return (
    <div className={classes.overview}>
      <p className={classes.greeting}>{texts.greeting(user.name)}</p>
      <h2 className={classes.title}>{texts.today}</h2>
      <Tiles />
      <NextDue />
      <Keys />
    </div>
  )
}

function Tiles() {
  const { data: counts } = useQuery(countsQuery)
  return (
    <ul className={classes.tiles}>
      {TILES.map(({ view, Icon }) => (
        <li key={view}>
          <Link
            to="/inbox"
            search={{ view }}
            className={classes.tile}
            data-view={view}
            data-some={Boolean(counts?.[view])}
          >
            <Icon size={22} stroke={1.8} aria-hidden="true" />
            <span className={classes.number}>{counts?.[view] ?? '–'}</span>
            <span>{texts[view]}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

function NextDue() {
  const { data } = useQuery(shortListQuery({ view: 'due-today' }, 100))
  if (data === undefined) return null
  const soonestFirst = [...data.items].sort(byDueTime).slice(0, MAX_NEXT)
  return (
    <section aria-labelledby="next-due" className={classes.next}>
      <h2 id="next-due" className={classes.subtitle}>
        {texts.next}
      </h2>
      {soonestFirst.length === 0 ? (
        <p className={classes.calm}>
          <IconMoodSmile size={20} aria-hidden="true" /> {texts.nothing}
        </p>
      ) : (
        <ol className={classes.card}>
          {soonestFirst.map((item) => (
            <CaseRow key={item.id} item={item} />
          ))}
        </ol>
      )}
    </section>
  )
}

function Keys() {
  return (
    <section aria-labelledby="keys" className={classes.keys}>
      <h2 id="keys" className={classes.subtitle}>
        {texts.keyboard}
      </h2>
      <dl>
        {texts.keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
