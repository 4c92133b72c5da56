import { z } from 'zod'
import { NOTIFICATION_KINDS } from '../domain/duty/notification-kind.ts'
import { instant } from './shapes.ts'

/** How an officer can be woken. `chat` is the officer's own Telegram or Zalo chat with the bot. */
export const NOTIFICATION_WAYS = ['web-push', 'email', 'chat'] as const

/** `GET /api/v1/notifications`: the newest 100 of the officer. Without content: kind, code, urgency. */
export const notificationsSchema = z
  .object({
    items: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(NOTIFICATION_KINDS),
        text: z.string(),
        caseFileId: z.uuid().nullable(),
        /** Of `mediation-*` kinds. */
        mediationId: z.uuid().nullable(),
        at: instant,
        readAt: instant.nullable(),
        deliveries: z.array(
          z.object({
            way: z.enum(NOTIFICATION_WAYS),
            state: z.enum(['pending', 'sent', 'failed', 'held']),
            reason: z.string().nullable(),
          }),
        ),
      }),
    ),
    unread: z.number().int(),
  })
  .meta({ id: 'Notifications' })

/** `GET /api/v1/notifications/settings`, `PUT` changes the quiet hours. P0 and P1 come through whatever is set. */
export const notificationSettingsSchema = z
  .object({
    /** Minutes after midnight in Vietnam; null for none. May pass over midnight. */
    quietFrom: z.number().int().min(0).max(1439).nullable(),
    quietTo: z.number().int().min(0).max(1439).nullable(),
    ways: z.array(
      z.object({
        id: z.uuid(),
        way: z.enum(NOTIFICATION_WAYS),
        /** "Chrome trên Android", "a***@congan…": never the address itself. */
        label: z.string(),
        isOn: z.boolean(),
        lastSentAt: instant.nullable(),
        problem: z.string().nullable(),
      }),
    ),
    /** The public key for `PushManager.subscribe`; null when web push is not set up. */
    vapidPublicKey: z.string().nullable(),
    isEmailAvailable: z.boolean(),
  })
  .meta({ id: 'NotificationSettings' })
/** `PUT /api/v1/notifications/settings`: minutes after midnight; one null means none. */
export const quietHoursSchema = notificationSettingsSchema
  .pick({ quietFrom: true, quietTo: true })
  .meta({ id: 'QuietHours' })
/** `POST /api/v1/notifications/ways`. For `chat` the answer holds a code to send to the bot within 10 minutes. */
export const addWaySchema = z
  .discriminatedUnion('way', [
    z.object({
      way: z.literal('web-push'),
      label: z.string().trim().min(1).max(80),
      endpoint: z.url({ protocol: /^https$/ }).max(1000),
      keys: z.object({ p256dh: z.string().max(200), auth: z.string().max(100) }),
    }),
    z.object({ way: z.literal('email'), address: z.email().max(200) }),
    z.object({ way: z.literal('chat') }),
  ])
  .meta({ id: 'AddWay' })
/** The new way; for `chat` none yet, but the code by which one comes about. */
export const addedWaySchema = z
  .object({ id: z.uuid().nullable(), chatCode: z.string().nullable(), expiresAt: instant.nullable() })
  .meta({ id: 'AddedWay' })
/** `PATCH /api/v1/notifications/ways/{id}` `{isOn}`; `DELETE …`; `POST …/{id}/test` sends a test. */
export const changeWaySchema = z.object({ isOn: z.boolean() }).meta({ id: 'ChangeWay' })
/** `POST /api/v1/notifications/read`: absent ids mean all. */
export const readNotificationsSchema = z
  .object({ ids: z.array(z.uuid()).max(100).optional() })
  .meta({ id: 'ReadNotifications' })
