import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type { addFollowUpSchema, proposeAgreementSchema } from '../../contracts/mediation/agreement.ts'
import type { MediationDetail } from '../../contracts/mediation/detail.ts'
import type { mediationCountsSchema, mediationPageSchema } from '../../contracts/mediation/list.ts'
import type { caseFileMediationSchema, openMediationSchema } from '../../contracts/mediation/opening.ts'
import type {
  addStatementSchema,
  invitationSchema,
  recordConsentSchema,
  savePartySchema,
  sendPartyMessageSchema,
} from '../../contracts/mediation/party-work.ts'
import type { changeSessionSchema, planSessionSchema } from '../../contracts/mediation/session.ts'
import type {
  assignMediatorsSchema,
  escalateSchema,
  mediationTransitionSchema,
  sendToTeamSchema,
} from '../../contracts/mediation/steps.ts'
import type { PartySide } from '../../domain/mediation/mediation-codes.ts'
import type { MediationView } from '../mediation/mediation-search.ts'
import { callApi } from './http.ts'

/** One page of mediations. */
export type MediationPage = z.infer<typeof mediationPageSchema>
/** The one-time code with which a party joins in the chat. */
export type Invitation = z.infer<typeof invitationSchema>
/** What mediation a case file has or could have. */
export type CaseFileMediation = z.infer<typeof caseFileMediationSchema>

const KEY = ['mediations'] as const
const detailKey = (id: string) => [...KEY, 'detail', id] as const
/** Under which mediations are kept, for what the live channel tells. */
export const mediationKeys = { all: KEY }

/** A saved view, page after page. */
export function mediationListQuery(view: MediationView) {
  return infiniteQueryOptions({
    queryKey: [...KEY, 'list', view],
    queryFn: ({ pageParam, signal }) => {
      const search = new URLSearchParams({ view, limit: '40', ...(pageParam && { cursor: pageParam }) })
      return callApi<MediationPage>(`/mediations?${search}`, { signal })
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

/** How many mediations each view holds. */
export const mediationCountsQuery = queryOptions({
  queryKey: [...KEY, 'counts'],
  queryFn: ({ signal }) => callApi<z.infer<typeof mediationCountsSchema>>('/mediations/counts', { signal }),
})

/** One mediation with both parties apart. */
export function mediationQuery(id: string) {
  return queryOptions({
    queryKey: detailKey(id),
    queryFn: ({ signal }) => callApi<MediationDetail>(`/mediations/${encodeURIComponent(id)}`, { signal }),
  })
}

/** What mediation a case file has or could have. */
export function caseFileMediationQuery(caseFileId: string) {
  return queryOptions({
    queryKey: [...KEY, 'of-case', caseFileId],
    queryFn: ({ signal }) => callApi<CaseFileMediation>(`/case-files/${caseFileId}/mediation`, { signal }),
  })
}

/** Screens a request and opens its mediation. */
export function useOpenMediation(caseFileId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: z.input<typeof openMediationSchema>) =>
      callApi<MediationDetail>(`/case-files/${caseFileId}/mediation`, { method: 'POST', body }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: KEY })
      void client.invalidateQueries({ queryKey: ['case-files'] })
    },
  })
}

type Unversioned<T> = Omit<T, 'version'>

/** What can be done to a mediation; the version is added when it is sent. */
export type MediationWork =
  | { readonly verb: 'transitions'; readonly body: Unversioned<z.input<typeof mediationTransitionSchema>> }
  | { readonly verb: 'team'; readonly body: Unversioned<z.input<typeof sendToTeamSchema>> }
  | { readonly verb: 'mediators'; readonly body: Unversioned<z.input<typeof assignMediatorsSchema>> }
  | {
      readonly verb: 'party'
      readonly side: PartySide
      readonly body: Unversioned<z.input<typeof savePartySchema>>
    }
  | {
      readonly verb: 'consents'
      readonly side: PartySide
      readonly body: Unversioned<z.input<typeof recordConsentSchema>>
    }
  | {
      readonly verb: 'statements'
      readonly side: PartySide
      readonly body: Unversioned<z.input<typeof addStatementSchema>>
    }
  | {
      readonly verb: 'party-messages'
      readonly side: PartySide
      readonly body: Unversioned<z.input<typeof sendPartyMessageSchema>>
    }
  | { readonly verb: 'plan-session'; readonly body: Unversioned<z.input<typeof planSessionSchema>> }
  | {
      readonly verb: 'change-session'
      readonly sessionId: string
      readonly body: Unversioned<z.input<typeof changeSessionSchema>>
    }
  | { readonly verb: 'agreement'; readonly body: Unversioned<z.input<typeof proposeAgreementSchema>> }
  | { readonly verb: 'follow-ups'; readonly body: Unversioned<z.input<typeof addFollowUpSchema>> }
  | { readonly verb: 'escalation'; readonly body: Unversioned<z.input<typeof escalateSchema>> }

function requestOf(work: MediationWork): readonly [path: string, method: 'POST' | 'PUT' | 'PATCH'] {
  switch (work.verb) {
    case 'party':
      return [`parties/${work.side}`, 'PUT']
    case 'consents':
    case 'statements':
      return [`parties/${work.side}/${work.verb}`, 'POST']
    case 'party-messages':
      return [`parties/${work.side}/messages`, 'POST']
    case 'plan-session':
      return ['sessions', 'POST']
    case 'change-session':
      return [`sessions/${work.sessionId}`, 'PATCH']
    case 'agreement':
      return ['agreement', 'PUT']
    default:
      return [work.verb, 'POST']
  }
}

/** Does one piece of work on a mediation and shows it as it is then; fails when somebody was faster. */
export function useMediationWork(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (work: MediationWork & { readonly version: number }) => {
      const [path, method] = requestOf(work)
      const body = { ...work.body, version: work.version }
      return callApi<MediationDetail>(`/mediations/${id}/${path}`, { method, body })
    },
    onSuccess: (detail) => {
      client.setQueryData(detailKey(id), detail)
      void client.invalidateQueries({ queryKey: [...KEY, 'list'] })
      void client.invalidateQueries({ queryKey: [...KEY, 'counts'] })
    },
    onError: () => void client.invalidateQueries({ queryKey: detailKey(id) }),
  })
}

/** A new one-time code for a party; the old one becomes void. */
export function useInvitation(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ side, version }: { readonly side: PartySide; readonly version: number }) =>
      callApi<Invitation>(`/mediations/${id}/parties/${side}/invitation`, {
        method: 'POST',
        body: { version },
      }),
    onSuccess: ({ mediation }) => client.setQueryData(detailKey(id), mediation),
  })
}
