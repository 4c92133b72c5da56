import { z } from 'zod'
import type { InboxDependencies } from '../../app/inbox/ports.ts'
import {
  addedWaySchema,
  addWaySchema,
  changeWaySchema,
  notificationSettingsSchema,
  quietHoursSchema,
} from '../../contracts/notifications.ts'
import type { NotificationKind } from '../../domain/duty/notification-kind.ts'
import { type Api, GUARDED, problems } from '../api.ts'
import { iso } from '../present-instant.ts'
import { ProblemError } from '../problems/problem-error.ts'
import { sessionOf } from '../session/guard.ts'
import { addNotificationWay } from './add-notification-way.ts'
import type { NotificationRoutesOptions } from './notification-routes-options.ts'

const tags = ['notifications']
const itemParams = z.object({ id: z.uuid() })

/** By which ways an officer is told, and when not to be. */
export function addNotificationWayRoutes(api: Api, options: NotificationRoutesOptions): void {
  addSettings(api, options)
  addWays(api, options)
  addTest(api, options.inbox)
}

function addSettings(api: Api, options: NotificationRoutesOptions): void {
  const answer = { 200: notificationSettingsSchema, ...problems('csrf.invalid', 'request.invalid') }
  api.route({
    method: 'GET',
    url: '/api/v1/notifications/settings',
    schema: { tags, summary: 'Own ways and quiet hours', security: GUARDED, response: answer },
    handler: async (request) => showSettings(options, request),
  })
  api.route({
    method: 'PUT',
    url: '/api/v1/notifications/settings',
    schema: {
      tags,
      summary: 'Set the quiet hours; alerts come through anyway',
      security: GUARDED,
      body: quietHoursSchema,
      response: answer,
    },
    handler: async (request) => {
      const { quietFrom: from, quietTo: to } = request.body
      const quiet = from === null || to === null ? undefined : { from, to }
      await options.inbox.store.withOfficer(sessionOf(request).officer, ({ duty }) =>
        duty.saveQuietHours(quiet),
      )
      return showSettings(options, request)
    },
  })
}

function addWays(api: Api, options: NotificationRoutesOptions): void {
  const { inbox } = options
  const changed = {
    200: notificationSettingsSchema,
    ...problems('record.not-found', 'csrf.invalid', 'request.invalid'),
  }
  api.route({
    method: 'POST',
    url: '/api/v1/notifications/ways',
    schema: {
      tags,
      summary: 'Add a way to be told',
      security: GUARDED,
      body: addWaySchema,
      response: {
        201: addedWaySchema,
        ...problems('notification.not-available', 'csrf.invalid', 'request.invalid'),
      },
    },
    handler: async (request, reply) =>
      reply.code(201).send(await addNotificationWay(options, sessionOf(request).officer, request.body)),
  })
  api.route({
    method: 'PATCH',
    url: '/api/v1/notifications/ways/:id',
    schema: {
      tags,
      summary: 'Turn a way on or off',
      security: GUARDED,
      params: itemParams,
      body: changeWaySchema,
      response: changed,
    },
    handler: async (request) => {
      const { officer } = sessionOf(request)
      const isDone = await inbox.store.withOfficer(officer, ({ duty }) =>
        duty.switchWay(request.params.id, request.body.isOn),
      )
      if (!isDone) throw new ProblemError('record.not-found')
      return showSettings(options, request)
    },
  })
  api.route({
    method: 'DELETE',
    url: '/api/v1/notifications/ways/:id',
    schema: { tags, summary: 'Remove a way', security: GUARDED, params: itemParams, response: changed },
    handler: async (request) => {
      const { officer } = sessionOf(request)
      const isDone = await inbox.store.withOfficer(officer, ({ duty }) => duty.removeWay(request.params.id))
      if (!isDone) throw new ProblemError('record.not-found')
      return showSettings(options, request)
    },
  })
}

function addTest(api: Api, inbox: InboxDependencies): void {
  api.route({
    method: 'POST',
    url: '/api/v1/notifications/ways/:id/test',
    schema: {
      tags,
      summary: 'Send a test by one way',
      security: GUARDED,
      params: itemParams,
      response: { 204: z.null(), ...problems('record.not-found', 'csrf.invalid') },
    },
    handler: async (request, reply) => {
      const { officer } = sessionOf(request)
      const { id } = request.params
      const kind: NotificationKind = 'test'
      await inbox.store.withOfficer(officer, async (db) => {
        const at = inbox.clock.now()
        if (!(await db.duty.listWays(at)).some((way) => way.id === id))
          throw new ProblemError('record.not-found')
        const detail = { way: id }
        await db.notifyOfficers([
          { id: inbox.ids.uuid(), officerId: officer.id, kind, caseFileId: undefined, detail, at },
        ])
      })
      inbox.nudge()
      return reply.code(204).send(null)
    },
  })
}

async function showSettings(
  { inbox, vapidPublicKey, isEmailAvailable }: NotificationRoutesOptions,
  request: Parameters<typeof sessionOf>[0],
) {
  return inbox.store.withOfficer(sessionOf(request).officer, async ({ duty }) => {
    const quiet = await duty.readQuietHours()
    const ways = await duty.listWays(inbox.clock.now())
    return {
      quietFrom: quiet?.from ?? null,
      quietTo: quiet?.to ?? null,
      ways: ways.map(({ lastSentAt, problem, ...way }) => ({
        ...way,
        lastSentAt: lastSentAt === undefined ? null : iso(lastSentAt),
        problem: problem ?? null,
      })),
      vapidPublicKey: vapidPublicKey ?? null,
      isEmailAvailable,
    }
  })
}
