import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../root-route.ts'
import { parseComposeSearch, parseNoticeListSearch } from './notice-search.ts'

const noticesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/notices',
  component: lazyRouteComponent(() => import('./notice-pages.tsx'), 'NoticePages'),
})

const listRoute = createRoute({
  getParentRoute: () => noticesRoute,
  path: '/',
  validateSearch: parseNoticeListSearch,
  component: lazyRouteComponent(() => import('./list/notice-list-page.tsx'), 'NoticeListPage'),
})

const composeRoute = createRoute({
  getParentRoute: () => noticesRoute,
  path: 'compose',
  validateSearch: parseComposeSearch,
  component: lazyRouteComponent(() => import('./compose/compose-page.tsx'), 'ComposePage'),
})

const calendarRoute = createRoute({
  getParentRoute: () => noticesRoute,
  path: 'calendar',
  component: lazyRouteComponent(() => import('./schedule/calendar-page.tsx'), 'CalendarPage'),
})

const loudspeakerRoute = createRoute({
  getParentRoute: () => noticesRoute,
  path: 'loudspeaker',
  component: lazyRouteComponent(() => import('./loudspeaker/loudspeaker-page.tsx'), 'LoudspeakerPage'),
})

const groupsRoute = createRoute({
  getParentRoute: () => noticesRoute,
  path: 'groups',
  component: lazyRouteComponent(() => import('../groups/group-list-page.tsx'), 'GroupListPage'),
})

const groupRoute = createRoute({
  getParentRoute: () => noticesRoute,
  path: 'groups/$groupId',
  component: lazyRouteComponent(() => import('../groups/group-page.tsx'), 'GroupPage'),
})

const noticeRoute = createRoute({
  getParentRoute: () => noticesRoute,
  path: '$noticeId',
  component: lazyRouteComponent(() => import('./detail/notice-page.tsx'), 'NoticePage'),
})

/** The pages of notices and groups; the code of each is loaded when it is first needed. */
export const noticeRoutes = noticesRoute.addChildren([
  listRoute,
  composeRoute,
  calendarRoute,
  loudspeakerRoute,
  groupsRoute,
  groupRoute,
  noticeRoute,
])
