import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../root-route.ts'

const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings-frame.tsx'), 'SettingsFrame'),
})

const waysRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./settings-page.tsx'), 'SettingsPage'),
})
const receivedRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: 'notifications',
  component: lazyRouteComponent(() => import('./received-page.tsx'), 'ReceivedPage'),
})
const securityRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: 'security',
  component: lazyRouteComponent(() => import('./security/security-page.tsx'), 'SecurityPage'),
})
const peopleRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: 'people',
  component: lazyRouteComponent(() => import('./people/people-page.tsx'), 'PeoplePage'),
})
const unitRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: 'unit',
  component: lazyRouteComponent(() => import('./unit/unit-page.tsx'), 'UnitPage'),
})
const hamletsRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: 'hamlets',
  component: lazyRouteComponent(() => import('./unit/hamlets-page.tsx'), 'HamletsPage'),
})
const labelsRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: 'labels',
  component: lazyRouteComponent(() => import('./unit/labels-page.tsx'), 'LabelsPage'),
})
const repliesRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: 'replies',
  component: lazyRouteComponent(() => import('./unit/replies-page.tsx'), 'RepliesPage'),
})
const calendarRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: 'calendar',
  component: lazyRouteComponent(() => import('./unit/calendar-page.tsx'), 'CalendarPage'),
})
const routingRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: 'routing',
  component: lazyRouteComponent(() => import('./routing/routing-page.tsx'), 'RoutingPage'),
})
const channelsRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: 'channels',
  component: lazyRouteComponent(() => import('./system/channels-page.tsx'), 'ChannelsPage'),
})
const templatesRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: 'templates',
  component: lazyRouteComponent(() => import('./system/templates-page.tsx'), 'TemplatesPage'),
})
const auditRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: 'audit',
  component: lazyRouteComponent(() => import('./system/audit-page.tsx'), 'AuditPage'),
})
const tokensRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: 'tokens',
  component: lazyRouteComponent(() => import('./system/tokens-page.tsx'), 'TokensPage'),
})

/** The pages of settings; the code of each is loaded when it is first needed. */
export const settingsRoutes = settingsRoute.addChildren([
  waysRoute,
  receivedRoute,
  securityRoute,
  peopleRoute,
  unitRoute,
  hamletsRoute,
  labelsRoute,
  repliesRoute,
  calendarRoute,
  routingRoute,
  channelsRoute,
  templatesRoute,
  auditRoute,
  tokensRoute,
])
