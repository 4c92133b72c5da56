import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type {
  addedWaySchema,
  addWaySchema,
  notificationSettingsSchema,
  quietHoursSchema,
} from '../../contracts/notifications.ts'
import { callApi } from './http.ts'

/** How this officer is woken. */
export type NotificationSettings = z.infer<typeof notificationSettingsSchema>
/** One way of waking. */
export type Way = NotificationSettings['ways'][number]
/** What adding a way answers: for a chat, the code to send to the bot. */
export type AddedWay = z.infer<typeof addedWaySchema>

const SETTINGS_KEY = ['notification-settings'] as const

/** The officer's ways and quiet hours. */
export const notificationSettingsQuery = queryOptions({
  queryKey: SETTINGS_KEY,
  queryFn: ({ signal }) => callApi<NotificationSettings>('/notifications/settings', { signal }),
})

/** A change of the settings. */
export type SettingsWork =
  | { readonly verb: 'add'; readonly body: z.input<typeof addWaySchema> }
  | { readonly verb: 'switch'; readonly id: string; readonly isOn: boolean }
  | { readonly verb: 'remove'; readonly id: string }
  | { readonly verb: 'test'; readonly id: string }
  | { readonly verb: 'quiet'; readonly body: z.input<typeof quietHoursSchema> }

function send(work: SettingsWork): Promise<AddedWay | undefined> {
  switch (work.verb) {
    case 'add':
      return callApi('/notifications/ways', { method: 'POST', body: work.body })
    case 'switch':
      return callApi(`/notifications/ways/${work.id}`, { method: 'PATCH', body: { isOn: work.isOn } })
    case 'remove':
      return callApi(`/notifications/ways/${work.id}`, { method: 'DELETE' })
    case 'test':
      return callApi(`/notifications/ways/${work.id}/test`, { method: 'POST', body: {} })
    case 'quiet':
      return callApi('/notifications/settings', { method: 'PUT', body: work.body })
  }
}

/** Changes the settings and reads them again. */
export function useSettingsWork() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSuccess: () => void client.invalidateQueries({ queryKey: SETTINGS_KEY }),
  })
}
