import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type {
  audienceForecastSchema,
  forecastAudienceSchema,
} from '../../contracts/notices/audience-forecast.ts'
import type { chatLinksSchema } from '../../contracts/notices/chat-links.ts'
import type { loudspeakerSchema, noticeCalendarSchema } from '../../contracts/notices/notice-calendar.ts'
import type { deliveryPageSchema } from '../../contracts/notices/notice-deliveries.ts'
import type { NoticeDetail } from '../../contracts/notices/notice-detail.ts'
import type { listNoticesQuerySchema, noticePageSchema } from '../../contracts/notices/notice-list.ts'
import type { noticePreviewSchema, previewNoticeSchema } from '../../contracts/notices/notice-preview.ts'
import type { noticeTemplatesSchema } from '../../contracts/notices/notice-templates.ts'
import type { subscribersSchema } from '../../contracts/notices/public-notice.ts'
import type { DeliveryState } from '../../domain/notice/delivery-state.ts'
import type { NoticeStatus } from '../../domain/notice/notice-status.ts'
import { callApi } from './http.ts'

/** One line of the list of notices. */
export type NoticeItem = z.infer<typeof noticePageSchema>['items'][number]
/** What the list of notices can be narrowed by; absent means everything. */
export type NoticeFilters = Omit<z.input<typeof listNoticesQuerySchema>, 'cursor' | 'limit'>
/** How a notice looks on each platform, how it sounds, and what the text check found. */
export type NoticePreview = z.infer<typeof noticePreviewSchema>
/** One finding of the text check. */
export type TextFinding = NoticePreview['findings'][number]
/** Who would get a notice, how long it takes and what it costs. */
export type AudienceForecast = z.infer<typeof audienceForecastSchema>
/** Copies of a notice, a page of them. */
export type DeliveryPage = z.infer<typeof deliveryPageSchema>
/** One copy of a notice. */
export type NoticeDelivery = DeliveryPage['items'][number]
/** A saved beginning of a notice. */
export type NoticeTemplate = z.infer<typeof noticeTemplatesSchema>['items'][number]
/** One sending in the calendar. */
export type CalendarItem = z.infer<typeof noticeCalendarSchema>['items'][number]
/** The week's text for the loudspeaker. */
export type Loudspeaker = z.infer<typeof loudspeakerSchema>

/** Cache keys, from the widest to one notice: invalidating a prefix refreshes all below it. */
export const noticeKeys = {
  all: ['notices'] as const,
  lists: ['notices', 'list'] as const,
  detail: (id: string) => ['notices', 'detail', id] as const,
  deliveries: (id: string) => ['notices', 'deliveries', id] as const,
  templates: ['notices', 'templates'] as const,
  calendar: ['notices', 'calendar'] as const,
  stops: ['notices', 'stops'] as const,
}

/** The address of one notice in the API. */
export const noticePath = (id: string) => `/notices/${encodeURIComponent(id)}`

function searchOf(values: Readonly<Record<string, string | number | undefined>>): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) if (value) search.set(name, String(value))
  return search.toString()
}

/** The list of notices, page after page, newest first. */
export function noticeListQuery(filters: NoticeFilters) {
  return infiniteQueryOptions({
    queryKey: [...noticeKeys.lists, filters],
    queryFn: ({ pageParam, signal }) =>
      callApi<z.infer<typeof noticePageSchema>>(
        `/notices?${searchOf({ ...filters, cursor: pageParam, limit: 40 })}`,
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })
}

/** How many notices there are in each state. */
export function noticeCountsQuery(type: NoticeFilters['type']) {
  return queryOptions({
    queryKey: [...noticeKeys.lists, 'counts', type],
    queryFn: async ({ signal }) => {
      const path = `/notices?${searchOf({ type, limit: 1 })}`
      return (await callApi<z.infer<typeof noticePageSchema>>(path, { signal })).counts
    },
    placeholderData: keepPreviousData,
  })
}

/** While copies go out, the page asks again after this time. */
const LIVE_MS = 1_500
/** While a notice waits for somebody else: an approver, its hour, an admin who posts it. */
const WAITING_MS = 10_000
const RESTING: readonly NoticeStatus[] = ['DRAFT', 'REJECTED', 'CANCELLED', 'CORRECTED', 'WITHDRAWN']

function askAgainAfter(notice: NoticeDetail | undefined): number | false {
  if (notice === undefined || RESTING.includes(notice.status)) return false
  return notice.status === 'SENDING' ? LIVE_MS : WAITING_MS
}

/** One notice with everything on its page; asked for again and again while others can change it. */
export function noticeQuery(id: string) {
  return queryOptions({
    queryKey: noticeKeys.detail(id),
    queryFn: ({ signal }) => callApi<NoticeDetail>(noticePath(id), { signal }),
    refetchInterval: ({ state }) => askAgainAfter(state.data),
  })
}

/** Copies of a notice, in one state or in all; live like the notice. */
export function deliveriesQuery(id: string, state: DeliveryState | undefined, isLive: boolean) {
  return infiniteQueryOptions({
    queryKey: [...noticeKeys.deliveries(id), state],
    queryFn: ({ pageParam, signal }) =>
      callApi<DeliveryPage>(
        `${noticePath(id)}/deliveries?${searchOf({ state, cursor: pageParam, limit: 60 })}`,
        {
          signal,
        },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: isLive ? 2 * LIVE_MS : false,
  })
}

/** How unsaved words would look and sound; the last picture stays while the next is made. */
export function previewQuery(asked: z.input<typeof previewNoticeSchema>) {
  return queryOptions({
    queryKey: ['notices', 'preview', asked],
    queryFn: ({ signal }) =>
      callApi<NoticePreview>('/notices/preview', { method: 'POST', body: asked, signal }),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 60_000,
  })
}

/** Whom an audience reaches; the last count stays while the next is made. */
export function forecastQuery(asked: z.input<typeof forecastAudienceSchema>) {
  return queryOptions({
    queryKey: ['notices', 'forecast', asked],
    queryFn: ({ signal }) =>
      callApi<AudienceForecast>('/notices/audience', { method: 'POST', body: asked, signal }),
    placeholderData: keepPreviousData,
    staleTime: 15_000,
  })
}

/** Saved beginnings of the unit. */
export const templatesQuery = queryOptions({
  queryKey: noticeKeys.templates,
  queryFn: async ({ signal }) =>
    (await callApi<z.infer<typeof noticeTemplatesSchema>>('/notice-templates', { signal })).items,
})

/** What goes out and what went out between two instants. */
export function calendarQuery(from: string, to: string) {
  return queryOptions({
    queryKey: [...noticeKeys.calendar, from, to],
    queryFn: async ({ signal }) =>
      (
        await callApi<z.infer<typeof noticeCalendarSchema>>(`/notices/calendar?${searchOf({ from, to })}`, {
          signal,
        })
      ).items,
    placeholderData: keepPreviousData,
  })
}

/** How many residents asked for the unit's notices. */
export const subscribersQuery = queryOptions({
  queryKey: ['notices', 'subscribers'],
  queryFn: async ({ signal }) =>
    (await callApi<z.infer<typeof subscribersSchema>>('/notices/subscribers', { signal })).count,
})

/** "Tiếng loa an ninh" of the notices between two instants. */
export function loudspeakerQuery(from: string, to: string) {
  return queryOptions({
    queryKey: ['notices', 'loudspeaker', from, to],
    queryFn: ({ signal }) =>
      callApi<Loudspeaker>(`/notices/loudspeaker?${searchOf({ from, to })}`, { signal }),
    placeholderData: keepPreviousData,
  })
}

/** The officer's own chats, to which test copies, texts to paste and calls to approve go. */
export const chatLinksQuery = queryOptions({
  queryKey: ['chat-links'],
  queryFn: async ({ signal }) =>
    (await callApi<z.infer<typeof chatLinksSchema>>('/my/chat-links', { signal })).items,
})
