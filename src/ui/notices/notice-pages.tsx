import { IconCalendarTime, IconSpeakerphone, IconUsersGroup, IconVolume } from '@tabler/icons-react'
import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { NOTICE_ROLES } from '../../domain/notice/notice-moves.ts'
import { PageFrame } from '../shell/page-frame.tsx'
import { noticeTexts as texts } from '../texts/notices.ts'
import classes from './notice-pages.module.css'
import { StopBanner } from './stops/stop-banner.tsx'

const NO_ACCESS = { title: texts.noAccessTitle, hint: texts.noAccessHint }
const PAGES = [
  { to: '/notices', label: texts.list, Icon: IconSpeakerphone },
  { to: '/notices/calendar', label: texts.calendar, Icon: IconCalendarTime },
  { to: '/notices/groups', label: texts.groups, Icon: IconUsersGroup },
  { to: '/notices/loudspeaker', label: texts.loudspeaker, Icon: IconVolume },
] as const

/** Everything about notices and the groups they go to, with the ways between the pages. */
export function NoticePages() {
  const { pathname } = useLocation()
  const current = PAGES.findLast(({ to }) => pathname.startsWith(to))
  return (
    <PageFrame roles={NOTICE_ROLES} noAccess={NO_ACCESS}>
      <div className={classes.pages}>
        <nav aria-label={texts.pages} className={classes.nav}>
          <ul>
            {PAGES.map(({ to, label, Icon }) => (
              <li key={to}>
                <Link
                  to={to}
                  activeOptions={{ exact: true }}
                  aria-current={to === current?.to ? 'page' : undefined}
                >
                  <Icon size={18} stroke={1.8} aria-hidden="true" />
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className={classes.stops}>
          <StopBanner />
        </div>
        <Outlet />
      </div>
    </PageFrame>
  )
}
