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
import { caseFileKeys } from './case-files.ts'
import { callApi } from './http.ts'

/** What an officer can do to a case file: the last part of the address, with the body that belongs to it. */
export type CaseWork =
  | { readonly verb: 'transitions'; readonly body: z.input<typeof transitionSchema> }
  | { readonly verb: 'messages'; readonly body: z.input<typeof sendMessageSchema> }
  | { readonly verb: 'notes'; readonly body: z.input<typeof addNoteSchema> }
  | { readonly verb: 'assignment'; readonly body: z.input<typeof assignmentSchema> }
  | { readonly verb: 'transfer'; readonly body: z.input<typeof transferSchema> }
  | { readonly verb: 'hand-back'; readonly body: z.input<typeof handBackSchema> }

/**
 * Does one piece of work on a case file and brings its screen, the list and the counts up to date. Answers with the case
 * as it is now, or undefined when it has left the officer's sight. Fails with `ApiProblem` `case-file.stale` when somebody
 * was faster.
 */
export function useCaseWork(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ verb, body }: CaseWork) =>
      callApi<CaseFileDetail | undefined>(`/case-files/${encodeURIComponent(id)}/${verb}`, {
        method: 'POST',
        body,
      }),
    onSuccess: (detail) => {
      if (detail !== undefined) client.setQueryData(caseFileKeys.detail(id), detail)
      void client.invalidateQueries({ queryKey: caseFileKeys.lists })
      void client.invalidateQueries({ queryKey: caseFileKeys.counts })
    },
  })
}

/** Takes the unread mark off, for the whole unit. A failure is not worth a word: the mark just stays. */
export function markRead(id: string): void {
  callApi(`/case-files/${encodeURIComponent(id)}/read`, { method: 'POST' }).catch(() => undefined)
}
