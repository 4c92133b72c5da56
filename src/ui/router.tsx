import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { parseInboxSearch } from './inbox/inbox-search.ts'
import { parseMediationSearch } from './mediation/mediation-search.ts'
import { noticeRoutes } from './notices/notice-routes.ts'
import { rootRoute } from './root-route.ts'
import { settingsRoutes } from './settings/settings-routes.ts'
import { CrashPage } from './shared/dead-end-pages.tsx'
import { WaitingPage } from './shared/waiting-page.tsx'

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

const dutyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/duty',
  component: lazyRouteComponent(() => import('./duty/duty-page.tsx'), 'DutyPage'),
})

const supervisionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/supervision',
  component: lazyRouteComponent(() => import('./supervision/supervision-page.tsx'), 'SupervisionPage'),
})

const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invitation',
  component: lazyRouteComponent(() => import('./session/invitation-page.tsx'), 'InvitationPage'),
})

const mediationsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mediations',
  validateSearch: parseMediationSearch,
  component: lazyRouteComponent(() => import('./mediation/mediations-page.tsx'), 'MediationsPage'),
})

const mediationTeamsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mediations/teams',
  component: lazyRouteComponent(() => import('./mediation/teams-page.tsx'), 'TeamsPage'),
})

const mediationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mediations/$mediationId',
  component: lazyRouteComponent(() => import('./mediation/mediation-page.tsx'), 'MediationPage'),
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
    mediationsRoute,
    mediationTeamsRoute,
    mediationRoute,
    dutyRoute,
    supervisionRoute,
    settingsRoutes,
    invitationRoute,
    simulatorRoute,
    noticeRoutes,
  ]),
  defaultPreload: 'intent',
  defaultErrorComponent: CrashPage,
  defaultPendingComponent: WaitingPage,
  scrollRestoration: false,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
