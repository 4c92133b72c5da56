import { z } from 'zod'
import type { InboxDependencies } from '../../app/inbox/ports.ts'
import {
  NOTIFICATION_WAYS,
  notificationsSchema,
  readNotificationsSchema,
} from '../../contracts/notifications.ts'
import { NOTIFICATION_KINDS } from '../../domain/duty/notification-kind.ts'
import { notificationText } from '../../domain/duty/notification-text.ts'
import { type Api, GUARDED, problems } from '../api.ts'
import { iso } from '../present-instant.ts'
import { sessionOf } from '../session/guard.ts'

const MAX_SHOWN = 100
const STATES = ['pending', 'sent', 'failed', 'held'] as const
const tags = ['notifications']

/** What an officer was told, and by which ways it went. */
export function addNotificationRoutes(api: Api, inbox: InboxDependencies): void {
  api.route({
    method: 'GET',
    url: '/api/v1/notifications',
    schema: {
      tags,
      summary: 'The newest notifications of one’s own',
      security: GUARDED,
      response: { 200: notificationsSchema, ...problems() },
    },
    handler: async (request) =>
      inbox.store.withOfficer(sessionOf(request).officer, async ({ duty }) => ({
        items: (await duty.listNotifications(MAX_SHOWN)).map((one) => ({
          id: one.id,
          kind: NOTIFICATION_KINDS.find((kind) => kind === one.kind) ?? ('test' as const),
          text: textOf(one.kind, one.detail),
          caseFileId: one.caseFileId ?? null,
          mediationId: one.detail.mediation ?? null,
          at: iso(one.at),
          readAt: one.readAt === undefined ? null : iso(one.readAt),
          deliveries: one.deliveries.map(({ way, state, reason }) => ({
            way: NOTIFICATION_WAYS.find((known) => known === way) ?? ('chat' as const),
            state: STATES.find((known) => known === state) ?? ('failed' as const),
            reason: reason ?? null,
          })),
        })),
        unread: await duty.countUnread(),
      })),
  })
  api.route({
    method: 'POST',
    url: '/api/v1/notifications/read',
    schema: {
      tags,
      summary: 'Take the unread mark off',
      security: GUARDED,
      body: readNotificationsSchema,
      response: { 204: z.null(), ...problems('csrf.invalid', 'request.invalid') },
    },
    handler: async (request, reply) => {
      await inbox.store.withOfficer(sessionOf(request).officer, ({ duty }) =>
        duty.markNotificationsRead(request.body.ids, inbox.clock.now()),
      )
      return reply.code(204).send(null)
    },
  })
}

function textOf(kind: string, detail: Readonly<Record<string, string>>): string {
  const { title, body } = notificationText(kind, detail)
  return `${title}. ${body}`
}
