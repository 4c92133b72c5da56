import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type {
  addNoteSchema,
  assignmentSchema,
  CaseFileDetail,
  handBackSchema,
  sendMessageSchema,
  transferSchema,
  transitionSchema,
} from '../../contracts/case-file.ts'
import type {
  changeClockSchema,
  mergeSchema,
  reclassifySchema,
  setHamletSchema,
  setLabelsSchema,
  tickChecklistSchema,
  undoMergeSchema,
} from '../../contracts/case-work/changes.ts'
import type {
  identityDecisionSchema,
  identityRequestSchema,
} from '../../contracts/case-work/identity-requests.ts'
import type { declineReopeningSchema } from '../../contracts/case-work/resident-wish.ts'
import type { shareSchema, transferAnswerSchema } from '../../contracts/case-work/transfers.ts'
import { caseFileKeys } from './case-files.ts'
import { callApi } from './http.ts'

/** What an officer can do to a case file: the last part of the address, with the body that belongs to it. */
export type CaseWork =
  | { readonly verb: 'transitions'; readonly body: z.input<typeof transitionSchema> }
  | { readonly verb: 'messages'; readonly body: z.input<typeof sendMessageSchema> }
  | { readonly verb: 'retry'; readonly messageId: string; readonly body: { readonly version: number } }
  | { readonly verb: 'notes'; readonly body: z.input<typeof addNoteSchema> }
  | { readonly verb: 'assignment'; readonly body: z.input<typeof assignmentSchema> }
  | { readonly verb: 'transfer'; readonly body: z.input<typeof transferSchema> }
  | { readonly verb: 'transfer/answer'; readonly body: z.input<typeof transferAnswerSchema> }
  | { readonly verb: 'shares'; readonly body: z.input<typeof shareSchema> }
  | { readonly verb: 'end-share'; readonly unitCode: string; readonly body: { readonly version: number } }
  | { readonly verb: 'merge'; readonly body: z.input<typeof mergeSchema> }
  | { readonly verb: 'merge/undo'; readonly body: z.input<typeof undoMergeSchema> }
  | { readonly verb: 'labels'; readonly body: z.input<typeof setLabelsSchema> }
  | { readonly verb: 'hamlet'; readonly body: z.input<typeof setHamletSchema> }
  | { readonly verb: 'checklist'; readonly body: z.input<typeof tickChecklistSchema> }
  | { readonly verb: 'classification'; readonly body: z.input<typeof reclassifySchema> }
  | { readonly verb: 'clocks'; readonly body: z.input<typeof changeClockSchema> }
  | { readonly verb: 'identity-requests'; readonly body: z.input<typeof identityRequestSchema> }
  | {
      readonly verb: 'identity-decision'
      readonly requestId: string
      readonly body: z.input<typeof identityDecisionSchema>
    }
  | { readonly verb: 'reopening/decline'; readonly body: z.input<typeof declineReopeningSchema> }
  | { readonly verb: 'alert/acknowledge'; readonly body: Record<string, never> }
  | { readonly verb: 'hand-back'; readonly body: z.input<typeof handBackSchema> }

/** Work after which the case may belong to somebody else; then the answer is empty. */
const MAY_LEAVE: readonly CaseWork['verb'][] = ['transfer', 'transfer/answer', 'assignment', 'transitions']

function requestOf(work: CaseWork): readonly [path: string, method: 'POST' | 'PUT' | 'DELETE'] {
  switch (work.verb) {
    case 'retry':
      return [`messages/${work.messageId}/retry`, 'POST']
    case 'end-share':
      return [`shares/${work.unitCode}?version=${work.body.version}`, 'DELETE']
    case 'identity-decision':
      return [`identity-requests/${work.requestId}/decision`, 'POST']
    case 'labels':
    case 'hamlet':
      return [work.verb, 'PUT']
    default:
      return [work.verb, 'POST']
  }
}

function isDetail(answer: unknown): answer is CaseFileDetail {
  return typeof answer === 'object' && answer !== null && 'answers' in answer && 'version' in answer
}

/** What became of a piece of work. */
export type WorkOutcome = 'done' | 'left'

/**
 * Does one piece of work on a case file and brings its screen, the list and the counts up to date; `left` when the case is
 * out of the officer's sight now. Fails with `ApiProblem` `case-file.stale` when somebody was faster.
 */
export function useCaseWork(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (work: CaseWork): Promise<WorkOutcome> => {
      const [path, method] = requestOf(work)
      const body = method === 'DELETE' ? {} : { body: work.body }
      const answer = await callApi<unknown>(`/case-files/${encodeURIComponent(id)}/${path}`, {
        method,
        ...body,
      })
      if (isDetail(answer)) client.setQueryData(caseFileKeys.detail(id), answer)
      else if (MAY_LEAVE.includes(work.verb)) return 'left'
      else await client.invalidateQueries({ queryKey: caseFileKeys.detail(id) })
      return 'done'
    },
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: caseFileKeys.lists })
      void client.invalidateQueries({ queryKey: caseFileKeys.counts })
    },
  })
}

/** Takes the unread mark off, for the whole unit. A failure is not worth a word: the mark just stays. */
export function markRead(id: string): void {
  callApi(`/case-files/${encodeURIComponent(id)}/read`, { method: 'POST' }).catch(() => undefined)
}
