import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { accessTokensSchema } from '../../contracts/administration/access-tokens.ts'
import type { accountSchema } from '../../contracts/administration/account.ts'
import type { auditChainsSchema, auditPageSchema } from '../../contracts/administration/audit.ts'
import type { channelsSchema } from '../../contracts/administration/channels.ts'
import type { documentTemplatesSchema } from '../../contracts/administration/document-templates.ts'
import type { hamletsSchema } from '../../contracts/administration/hamlets.ts'
import type { labelsSchema } from '../../contracts/administration/labels.ts'
import type { peopleSchema } from '../../contracts/administration/people.ts'
import type { routingRulesSchema } from '../../contracts/administration/routing-rules.ts'
import type { managedUnitsSchema } from '../../contracts/administration/units.ts'
import type { holidaysSchema, workCalendarSchema } from '../../contracts/calendar.ts'
import type { cannedRepliesSchema } from '../../contracts/case-work/canned-replies.ts'
import type { notificationsSchema } from '../../contracts/notifications.ts'
import { callApi } from './http.ts'

/** Cache keys of settings; a write names the one whose list it changes. */
export const adminKeys = {
  account: ['account'],
  people: ['people'],
  hamlets: ['settings', 'hamlets'],
  labels: ['settings', 'labels'],
  replies: ['settings', 'replies'],
  calendar: ['settings', 'calendar'],
  units: ['managed-units'],
  rules: ['routing-rules'],
  channels: ['channels'],
  templates: ['document-templates'],
  audit: ['audit'],
  tokens: ['access-tokens'],
  notifications: ['notifications', 'list'],
} as const

function listOf<T>(queryKey: readonly string[], path: string) {
  return queryOptions({ queryKey, queryFn: ({ signal }) => callApi<T>(path, { signal }) })
}

/** How I log in. */
export const accountQuery = listOf<z.infer<typeof accountSchema>>(adminKeys.account, '/session/account')
/** Hamlets of the unit. */
export const hamletsQuery = listOf<z.infer<typeof hamletsSchema>>(adminKeys.hamlets, '/hamlets')
/** Labels of the unit. */
export const labelsQuery = listOf<z.infer<typeof labelsSchema>>(adminKeys.labels, '/labels')
/** All replies, those of the product among them. */
export const repliesQuery = listOf<z.infer<typeof cannedRepliesSchema>>(adminKeys.replies, '/canned-replies')
/** The shifts of a working day. */
export const shiftsQuery = listOf<z.infer<typeof workCalendarSchema>>(
  [...adminKeys.calendar, 'shifts'],
  '/work-calendar',
)
/** Rules by which cases find their unit. */
export const rulesQuery = listOf<z.infer<typeof routingRulesSchema>>(adminKeys.rules, '/routing-rules')
/** Whether messages come and go; looked at again while the page is open. */
export const channelsQuery = queryOptions({
  ...listOf<z.infer<typeof channelsSchema>>(adminKeys.channels, '/channels'),
  refetchInterval: 30_000,
})
/** DOCX templates. */
export const templatesQuery = listOf<z.infer<typeof documentTemplatesSchema>>(
  adminKeys.templates,
  '/document-templates',
)
/** My access tokens. */
export const tokensQuery = listOf<z.infer<typeof accessTokensSchema>>(adminKeys.tokens, '/access-tokens')
/** What I was told, newest first. */
export const notificationsQuery = listOf<z.infer<typeof notificationsSchema>>(
  adminKeys.notifications,
  '/notifications',
)
/** Chains of the audit log that I may read. */
export const chainsQuery = listOf<z.infer<typeof auditChainsSchema>>(
  [...adminKeys.audit, 'chains'],
  '/audit/chains',
)

/** Days off and days made up for, of one year. */
export function holidaysQuery(year: number) {
  return listOf<z.infer<typeof holidaysSchema>>(
    [...adminKeys.calendar, String(year)],
    `/holidays?year=${year}`,
  )
}

/** People of the own unit, or those that words find. */
export function peopleQuery(q: string) {
  const path = q === '' ? '/people' : `/people?${new URLSearchParams({ q })}`
  return queryOptions({
    ...listOf<z.infer<typeof peopleSchema>>([...adminKeys.people, q], path),
    placeholderData: keepPreviousData,
  })
}

/** Units by words; the own one for a head. */
export function managedUnitsQuery(q: string) {
  const path = `/managed-units?${new URLSearchParams({ q })}`
  return queryOptions({
    ...listOf<z.infer<typeof managedUnitsSchema>>([...adminKeys.units, q], path),
    placeholderData: keepPreviousData,
  })
}

/** What of the audit log is looked at; empty strings leave out. */
export interface AuditSearch {
  readonly chain: string
  readonly action: string
  /** A person's id. */
  readonly officer: string
  readonly from: string
  readonly to: string
}

/** The audit log page by page. */
export function auditQuery(search: AuditSearch) {
  return infiniteQueryOptions({
    queryKey: [...adminKeys.audit, 'list', search],
    queryFn: ({ pageParam, signal }) => {
      const asked = Object.entries({ ...search, after: pageParam }).filter(([, value]) => value !== '')
      const path = `/audit?${new URLSearchParams(Object.fromEntries(asked))}`
      return callApi<z.infer<typeof auditPageSchema>>(path, { signal })
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })
}
