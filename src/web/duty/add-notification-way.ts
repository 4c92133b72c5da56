import type { z } from 'zod'
import { makeLinkCode } from '../../app/notices/create-link-code.ts'
import type { addedWaySchema, addWaySchema } from '../../contracts/notifications.ts'
import type { AskingOfficer } from '../../domain/access/role.ts'
import { iso } from '../present-instant.ts'
import { ProblemError } from '../problems/problem-error.ts'
import type { NotificationRoutesOptions } from './notification-routes-options.ts'

const CODE_LIFETIME_MS = 10 * 60_000

/** Adds a way to be told, or makes the code by which an own chat becomes one. */
export async function addNotificationWay(
  options: NotificationRoutesOptions,
  officer: AskingOfficer,
  body: z.output<typeof addWaySchema>,
): Promise<z.input<typeof addedWaySchema>> {
  const { inbox } = options
  const id = inbox.ids.uuid()
  if (body.way === 'chat') return addChat(options, officer)
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
  officer: AskingOfficer,
): Promise<z.input<typeof addedWaySchema>> {
  const { code, shown } = makeLinkCode(inbox.ids)
  const expiresAt = inbox.clock.now() + CODE_LIFETIME_MS
  await inbox.store.withOfficer(officer, ({ duty }) => duty.saveLinkCode(hashLinkCode(code), expiresAt))
  return { id: null, chatCode: `LIENKET ${shown}`, expiresAt: iso(expiresAt) }
}

/** "an.nv@congan.example" → "a***@congan.example". */
function hideMail(address: string): string {
  const [name = '', host = ''] = address.split('@')
  return `${name.slice(0, 1)}***@${host}`
}
