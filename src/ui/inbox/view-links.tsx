import {
  IconAlarm,
  IconAlertTriangle,
  IconArchive,
  IconArrowBarRight,
  IconCircleDot,
  IconClockHour4,
  IconEye,
  IconHourglass,
  IconInbox,
  IconMapPin,
  IconRefreshAlert,
  IconShieldQuestion,
  IconStack2,
  IconUser,
  IconUserQuestion,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import type { InboxView } from '../../domain/case-file/inbox-view.ts'
import { countsQuery } from '../api/case-files.ts'
import { inboxTexts } from '../texts/inbox.ts'
import { RARE_VIEWS, VIEWS } from './inbox-search.ts'

const ICONS: Readonly<Record<InboxView, typeof IconInbox>> = {
  open: IconInbox,
  unseen: IconCircleDot,
  urgent: IconAlertTriangle,
  'due-today': IconClockHour4,
  overdue: IconAlarm,
  mine: IconUser,
  unassigned: IconUserQuestion,
  'my-hamlets': IconMapPin,
  incoming: IconArrowBarRight,
  shared: IconEye,
  quarantine: IconShieldQuestion,
  waiting: IconHourglass,
  reopening: IconRefreshAlert,
  closed: IconArchive,
  all: IconStack2,
}

const isShown = (view: InboxView, current: InboxView, count: number | undefined) =>
  view === current || !RARE_VIEWS.includes(view) || Boolean(count)

/** The saved views as links with live counts; the rail and the phone's bar only differ in their style sheet. */
export function ViewLinks({
  className,
  isShort,
}: {
  readonly className?: string | undefined
  readonly isShort: boolean
}) {
  const { data: counts } = useQuery(countsQuery)
  const { view: current = 'open' } = useSearch({ from: '/inbox' })
  const names = isShort ? inboxTexts.viewsShort : inboxTexts.views
  return (
    <ul className={className}>
      {VIEWS.filter((view) => isShown(view, current, counts?.[view])).map((view) => {
        const Icon = ICONS[view]
        const count = counts?.[view]
        return (
          <li key={view}>
            <Link
              to="/inbox"
              search={view === 'open' ? {} : { view }}
              activeOptions={{ exact: true }}
              aria-current={view === current ? 'page' : undefined}
              data-view={view}
              data-some={Boolean(count)}
            >
              <Icon size={20} stroke={1.8} aria-hidden="true" />
              <span>{names[view]}</span>
              {count !== undefined && <span data-count="">{count}</span>}
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
