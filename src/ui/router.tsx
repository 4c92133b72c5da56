import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { parseInboxSearch } from './inbox/inbox-search.ts'
import { noticeRoutes } from './notices/notice-routes.ts'
import { rootRoute } from './root-route.ts'
import { CrashPage } from './shared/dead-end-pages.tsx'

const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/inbox', replace: true })
  },
})

const inboxRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/inbox',
  validateSearch: parseInboxSearch,
  component: lazyRouteComponent(() => import('./inbox/inbox-page.tsx'), 'InboxPage'),
})

const overviewRoute = createRoute({
  getParentRoute: () => inboxRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./inbox/duty-overview.tsx'), 'DutyOverview'),
})

const enterCaseRoute = createRoute({
  getParentRoute: () => inboxRoute,
  path: 'new',
  component: lazyRouteComponent(() => import('./enter-case/enter-case-page.tsx'), 'EnterCasePage'),
})

const caseFileRoute = createRoute({
  getParentRoute: () => inboxRoute,
  path: '$caseFileId',
  component: lazyRouteComponent(() => import('./case-file/case-page.tsx'), 'CasePage'),
})

const simulatorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/simulator',
  component: lazyRouteComponent(() => import('./simulator/simulator-page.tsx'), 'SimulatorPage'),
})

/** The pages and their addresses; the code of each is loaded when it is first needed. */
export const router = createRouter({
  routeTree: rootRoute.addChildren([
    startRoute,
    inboxRoute.addChildren([overviewRoute, enterCaseRoute, caseFileRoute]),
    simulatorRoute,
    noticeRoutes,
  ]),
  defaultPreload: 'intent',
  defaultErrorComponent: CrashPage,
  scrollRestoration: false,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
