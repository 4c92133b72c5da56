import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type { linkCodeSchema } from '../../contracts/notices/change-group.ts'
import type {
  createNoticeSchema,
  noticeTransitionSchema,
  updateNoticeSchema,
} from '../../contracts/notices/change-notice.ts'
import type { decideDeliverySchema, testSendResultSchema } from '../../contracts/notices/notice-deliveries.ts'
import type { NoticeDetail } from '../../contracts/notices/notice-detail.ts'
import type { createTemplateSchema } from '../../contracts/notices/notice-templates.ts'
import { callApi } from './http.ts'
import { noticeKeys, noticePath } from './notices.ts'

/** What a new notice begins with. */
export type NewNotice = z.input<typeof createNoticeSchema>
/** What is changed of a notice. */
export type NoticeChange = z.input<typeof updateNoticeSchema>
/** A step of a notice. */
export type NoticeStep = z.input<typeof noticeTransitionSchema>
/** What a person found out about an unknown copy. */
export type DeliveryDecision = z.input<typeof decideDeliverySchema>['decision']

/** Writes a new notice; nothing is sent. */
export function createNotice(body: NewNotice): Promise<NoticeDetail> {
  return callApi<NoticeDetail>('/notices', { method: 'POST', body })
}

/** Keeps the changes of a notice. Fails with `ApiProblem` of status 409 when somebody else changed it meanwhile. */
export function updateNotice(id: string, body: NoticeChange): Promise<NoticeDetail> {
  return callApi<NoticeDetail>(noticePath(id), { method: 'PATCH', body })
}

/** A new draft with the same words and audience. */
export function duplicateNotice(id: string): Promise<NoticeDetail> {
  return callApi<NoticeDetail>(`${noticePath(id)}/duplicate`, { method: 'POST' })
}

/** Sends a copy to the officer's own chats only. */
export function testSendNotice(id: string): Promise<z.infer<typeof testSendResultSchema>> {
  return callApi<z.infer<typeof testSendResultSchema>>(`${noticePath(id)}/test-send`, { method: 'POST' })
}

/** Keeps words as a template of the unit. */
export function createTemplate(body: z.input<typeof createTemplateSchema>): Promise<unknown> {
  return callApi('/notice-templates', { method: 'POST', body })
}

/** Takes a step of a notice and brings its page and the lists up to date. */
export function useNoticeStep() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, ...body }: NoticeStep & { readonly id: string }) =>
      callApi<NoticeDetail>(`${noticePath(id)}/transitions`, { method: 'POST', body }),
    onSuccess: (detail, { id }) => {
      client.setQueryData(noticeKeys.detail(id), detail)
      void client.invalidateQueries({ queryKey: noticeKeys.lists })
      void client.invalidateQueries({ queryKey: noticeKeys.calendar })
      void client.invalidateQueries({ queryKey: noticeKeys.deliveries(id) })
    },
    onError: (_, { id }) => void client.invalidateQueries({ queryKey: noticeKeys.detail(id) }),
  })
}

/** What can be done to one copy: decide an unknown one, tell that it was posted by hand. */
export type DeliveryWork =
  | { readonly verb: 'decision'; readonly body: { readonly decision: DeliveryDecision } }
  | { readonly verb: 'posted' }

/** Reminds, in their own chats, all admins who have not posted the notice yet. */
export function remindAdmins(noticeId: string): Promise<unknown> {
  return callApi(`${noticePath(noticeId)}/reminders`, { method: 'POST' })
}

/** Takes a saved beginning out of the unit's list. */
export function deleteTemplate(id: string): Promise<unknown> {
  return callApi(`/notice-templates/${encodeURIComponent(id)}`, { method: 'DELETE' })
}

/** A one-time code that, sent to the bot, makes a private chat the officer's own. */
export function createChatLinkCode(): Promise<z.infer<typeof linkCodeSchema>> {
  return callApi<z.infer<typeof linkCodeSchema>>('/my/chat-links', { method: 'POST' })
}

/** Forgets one of the officer's own chats. */
export function deleteChatLink(id: string): Promise<unknown> {
  return callApi(`/my/chat-links/${encodeURIComponent(id)}`, { method: 'DELETE' })
}

/** Does one piece of work on a copy and refreshes the ledger. */
export function useDeliveryWork(noticeId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ deliveryId, ...work }: DeliveryWork & { readonly deliveryId: string }) =>
      callApi<unknown>(`${noticePath(noticeId)}/deliveries/${encodeURIComponent(deliveryId)}/${work.verb}`, {
        method: 'POST',
        ...('body' in work && { body: work.body }),
      }),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: noticeKeys.deliveries(noticeId) })
      void client.invalidateQueries({ queryKey: noticeKeys.detail(noticeId) })
    },
  })
}
