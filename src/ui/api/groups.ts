import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import type { z } from 'zod'
import type {
  createGroupSchema,
  createLinkCodeSchema,
  groupTransitionSchema,
  linkCodeSchema,
  updateGroupSchema,
} from '../../contracts/notices/change-group.ts'
import type { Group, groupPageSchema, listGroupsQuerySchema } from '../../contracts/notices/notice-groups.ts'
import { callApi } from './http.ts'

/** A page of the register. */
export type GroupPage = z.infer<typeof groupPageSchema>
/** What the register can be narrowed by; absent means everything. */
export type GroupFilters = Omit<z.input<typeof listGroupsQuerySchema>, 'cursor' | 'limit'>
/** What is known of an ordinary Zalo group when it is entered. */
export type NewGroup = z.input<typeof createGroupSchema>
/** What is changed of a group. */
export type GroupChange = z.input<typeof updateGroupSchema>
/** A step of a group. */
export type GroupStep = z.input<typeof groupTransitionSchema>
/** A one-time code that links a group. */
export type LinkCode = z.infer<typeof linkCodeSchema>

/** Cache key of everything about groups. */
export const groupKey = ['groups'] as const

const REGISTER_MS = 10_000

const groupPath = (id: string) => `/groups/${encodeURIComponent(id)}`

/** The register, page after page. */
export function groupListQuery(filters: GroupFilters) {
  return infiniteQueryOptions({
    queryKey: [...groupKey, 'list', filters],
    queryFn: ({ pageParam, signal }) => {
      const search = new URLSearchParams({ limit: '60' })
      for (const [name, value] of Object.entries(filters)) if (value) search.set(name, value)
      if (pageParam !== undefined) search.set('cursor', pageParam)
      return callApi<GroupPage>(`/groups?${search}`, { signal })
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    // A group links itself from its chat, while somebody looks here.
    refetchInterval: REGISTER_MS,
  })
}

/** Groups that can get notices, for choosing among them by name. */
export const activeGroupsQuery = queryOptions({
  queryKey: [...groupKey, 'active'],
  queryFn: async ({ signal }) =>
    (await callApi<GroupPage>('/groups?status=ACTIVE&limit=500', { signal })).items,
  staleTime: 60_000,
})

/** One group. */
export function groupQuery(id: string) {
  return queryOptions({
    queryKey: [...groupKey, 'detail', id],
    queryFn: ({ signal }) => callApi<Group>(groupPath(id), { signal }),
  })
}

/** Enters an ordinary Zalo group, which its admins post to by hand. */
export function createGroup(body: NewGroup): Promise<Group> {
  return callApi<Group>('/groups', { method: 'POST', body })
}

/** Makes a code that links the group in which an admin posts it. */
export function createLinkCode(body: z.input<typeof createLinkCodeSchema>): Promise<LinkCode> {
  return callApi<LinkCode>('/groups/link-codes', { method: 'POST', body })
}

/** Changes a group, or takes a step with it, and brings register and page up to date. */
export function useGroupWork(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (work: { readonly change: GroupChange } | { readonly step: GroupStep }) =>
      'change' in work
        ? callApi<Group>(groupPath(id), { method: 'PATCH', body: work.change })
        : callApi<Group>(`${groupPath(id)}/transitions`, { method: 'POST', body: work.step }),
    onSettled: () => client.invalidateQueries({ queryKey: groupKey }),
  })
}
