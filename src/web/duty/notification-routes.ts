import { z } from 'zod'
import type { InboxDependencies } from '../../app/inbox/ports.ts'
import {
  addedWaySchema,
  addWaySchema,
  changeWaySchema,
  NOTIFICATION_WAYS,
  notificationSettingsSchema,
  notificationsSchema,
  quietHoursSchema,
  readNotificationsSchema,
} from '../../contracts/notifications.ts'
import { CODE_ALPHABET } from '../../domain/case-file/reference-code.ts'
import { NOTIFICATION_KINDS, type NotificationKind } from '../../domain/duty/notification-kind.ts'
import { notificationText } from '../../domain/duty/notification-text.ts'
import { type Api, GUARDED, problems } from '../api.ts'
import { ProblemError } from '../problems/problem-error.ts'
import { sessionOf } from '../session/guard.ts'

const MAX_SHOWN = 100
const CODE_CHARACTERS = 8
const CODE_LIFETIME_MS = 10 * 60_000
const STATES = ['pending', 'sent', 'failed', 'held'] as const
const tags = ['notifications']
const itemParams = z.object({ id: z.uuid() })
type Request = Parameters<typeof sessionOf>[0]

/** What the routes of notifications work with. */
export interface NotificationRoutesOptions {
  readonly inbox: InboxDependencies
  /** Undefined when web push is not set up. */
  readonly vapidPublicKey: string | undefined
  readonly isEmailAvailable: boolean
  /** Whether an address belongs to a push service that the server may call. */
  readonly isPushEndpoint: (endpoint: string) => boolean
  /** The hash under which a one-time code for a chat is kept. */
  readonly hashLinkCode: (code: string) => Uint8Array
}

/** What an officer is told, and by which ways. */
export function addNotificationRoutes(api: Api, options: NotificationRoutesOptions): void {
  addList(api, options.inbox)
  addSettings(api, options)
  addWays(api, options)
}

function addList(api: Api, inbox: InboxDependencies): void {
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

async function showSettings(
  { inbox, vapidPublicKey, isEmailAvailable }: NotificationRoutesOptions,
  request: Request,
) {
  return inbox.store.withOfficer(sessionOf(request).officer, async ({ duty }) => {
    const quiet = await duty.readQuietHours()
    const ways = await duty.listWays()
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
    handler: async (request, reply) => reply.code(201).send(await addWay(options, request, request.body)),
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
  addTest(api, inbox)
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
        if (!(await db.duty.listWays()).some((way) => way.id === id))
          throw new ProblemError('record.not-found')
        const at = inbox.clock.now()
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

async function addWay(
  options: NotificationRoutesOptions,
  request: Request,
  body: z.output<typeof addWaySchema>,
): Promise<z.input<typeof addedWaySchema>> {
  const { inbox } = options
  const { officer } = sessionOf(request)
  const id = inbox.ids.uuid()
  if (body.way === 'chat') return addChat(options, request)
  if (
    body.way === 'web-push' &&
    (options.vapidPublicKey === undefined || !options.isPushEndpoint(body.endpoint))
  )
    throw new ProblemError('notification.not-available')
  if (body.way === 'email' && !options.isEmailAvailable) throw new ProblemError('notification.not-available')
  const way =
    body.way === 'web-push'
      ? { label: body.label, address: JSON.stringify({ endpoint: body.endpoint, keys: body.keys }) }
      : { label: hideMail(body.address), address: body.address }
  await inbox.store.withOfficer(officer, ({ duty }) => duty.addWay({ id, way: body.way, ...way }))
  return { id, chatCode: null, expiresAt: null }
}

/** A one-time code that the officer sends to the bot as "LIENKET <code>"; only its hash is kept. */
async function addChat(
  { inbox, hashLinkCode }: NotificationRoutesOptions,
  request: Request,
): Promise<z.input<typeof addedWaySchema>> {
  const bytes = inbox.ids.bytes(CODE_CHARACTERS)
  const code = Array.from(bytes, (byte) => CODE_ALPHABET.charAt(byte % CODE_ALPHABET.length)).join('')
  const expiresAt = inbox.clock.now() + CODE_LIFETIME_MS
  await inbox.store.withOfficer(sessionOf(request).officer, ({ duty }) =>
    duty.saveLinkCode(hashLinkCode(code), expiresAt),
  )
  return { id: null, chatCode: `LIENKET ${code.slice(0, 4)}-${code.slice(4)}`, expiresAt: iso(expiresAt) }
}

/** "an.nv@congan.example" → "a***@congan.example". */
function hideMail(address: string): string {
  const [name = '', host = ''] = address.split('@')
  return `${name.slice(0, 1)}***@${host}`
}

function iso(ms: number): string {
  return new Date(ms).toISOString()
}
