import {
  IconAlertTriangle,
  IconArchive,
  IconCircleDot,
  IconClockHour4,
  IconHourglass,
  IconInbox,
  IconStack2,
  IconUser,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import type { InboxView } from '../api/case-file-filters.ts'
import { countsQuery } from '../api/case-files.ts'
import { inboxTexts } from '../texts/inbox.ts'
import { VIEWS } from './inbox-search.ts'

const ICONS: Readonly<Record<InboxView, typeof IconInbox>> = {
  open: IconInbox,
  unseen: IconCircleDot,
  urgent: IconAlertTriangle,
  'due-today': IconClockHour4,
  mine: IconUser,
  waiting: IconHourglass,
  closed: IconArchive,
  all: IconStack2,
}

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
      {VIEWS.map((view) => {
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
