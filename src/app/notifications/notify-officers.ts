import { notificationText } from '../../domain/duty/notification-text.ts'
import { quietUntil } from '../../domain/duty/quiet-hours.ts'
import type { Clock } from '../clock.ts'
import type { Outbox, WorkItem } from '../work/ports.ts'
import type {
  DeliveryResult,
  NotificationSender,
  NotificationStore,
  OutgoingNotification,
  SendingWay,
  WaitingNotification,
  WayVault,
} from './ports.ts'

/** Tries by one way; with the pauses between them about five minutes. */
const MAX_ATTEMPTS = 6
const FIRST_PAUSE_MS = 5_000

/** What telling officers needs. A kind of way without a sender is not set up. */
export interface NotifyDependencies {
  readonly store: NotificationStore
  readonly senders: Partial<Readonly<Record<'web-push' | 'email', NotificationSender>>>
  readonly vault: WayVault
  readonly outbox: Pick<Outbox, 'finish' | 'postpone'>
  readonly clock: Clock
  readonly publicUrl: string
}

/**
 * Tells officers by every way they have on. A way that fails is tried again, one that is gone is turned off, and quiet hours
 * hold everything but alerts. One that the officer has read meanwhile is not sent any more.
 */
export function createNotifyOfficers(deps: NotifyDependencies) {
  return async (items: readonly WorkItem[]): Promise<void> => {
    for (const item of items) await notifyOne(deps, item)
  }
}

async function notifyOne(deps: NotifyDependencies, item: WorkItem): Promise<void> {
  const found = await deps.store.find(item.ref)
  const at = deps.clock.now()
  const open = found === undefined || found.isRead ? [] : found.ways.filter(({ state }) => !isDone(state))
  if (found === undefined || open.length === 0) return deps.outbox.finish('notify-officer', [item])
  const heldUntil = isAlert(found) ? undefined : quietUntil(found.quiet, at)
  const results = await Promise.all(
    open.map(async (way) => (heldUntil === undefined ? sendBy(deps, found, way) : hold(way))),
  )
  await deps.store.record(found.id, results, at)
  const again = open.filter((way) => results.some(({ wayId, state }) => wayId === way.id && !isDone(state)))
  if (again.length === 0) return deps.outbox.finish('notify-officer', [item])
  const tries = Math.max(...again.map(({ attempts }) => attempts))
  const pause = heldUntil === undefined ? FIRST_PAUSE_MS * 2 ** tries : heldUntil - at
  return deps.outbox.postpone('notify-officer', [item.ref], pause)
}

function isDone(state: SendingWay['state']): boolean {
  return state === 'sent' || state === 'failed'
}

function isAlert({ kind, detail }: WaitingNotification): boolean {
  return (
    kind === 'alert' ||
    kind === 'test' ||
    kind === 'mediation-alarm' ||
    kind === 'notice-unconfirmed' ||
    kind === 'channel-silent' ||
    detail.urgency === 'P0' ||
    detail.urgency === 'P1'
  )
}

function hold(way: SendingWay): DeliveryResult {
  return { wayId: way.id, kind: way.kind, state: 'held', reason: 'quiet-hours', isGone: false }
}

async function sendBy(
  deps: NotifyDependencies,
  notification: WaitingNotification,
  way: SendingWay,
): Promise<DeliveryResult> {
  const base = { wayId: way.id, kind: way.kind, isGone: false }
  const outgoing = wordsOf(notification)
  if (way.kind === 'chat') return { ...base, ...(await sendToChat(deps, notification, way, outgoing)) }
  const sender = deps.senders[way.kind]
  if (sender === undefined || way.sealed === undefined)
    return { ...base, state: 'failed', reason: 'not-set-up' }
  const result = await sender.send(deps.vault.openAddress(way.id, way.sealed), outgoing)
  if (result.kind === 'sent') return { ...base, state: 'sent', reason: undefined }
  const mayComeBack = result.kind === 'failed' && way.attempts + 1 < MAX_ATTEMPTS
  const state = mayComeBack ? 'pending' : 'failed'
  return { ...base, state, reason: result.reason, isGone: result.kind === 'gone' }
}

async function sendToChat(
  deps: NotifyDependencies,
  { id: notificationId }: WaitingNotification,
  { conversationId }: SendingWay,
  { title, body, path }: OutgoingNotification,
): Promise<{ readonly state: 'sent' | 'failed'; readonly reason: string | undefined }> {
  const text = `${title}\n${body}\n${deps.publicUrl}${path}`
  const at = deps.clock.now()
  const reason =
    conversationId === undefined
      ? 'chat-gone'
      : await deps.store.sendToChat({ conversationId, notificationId, text, at })
  return { state: reason === undefined ? 'sent' : 'failed', reason }
}

function wordsOf({ kind, detail, caseFileId }: WaitingNotification): OutgoingNotification {
  const { title, body, isUrgent } = notificationText(kind, detail)
  const { mediation, notice } = detail
  const path = pathOf(detail, caseFileId)
  const about = mediation ?? notice ?? caseFileId
  return { title, body, isUrgent, path, tag: about === undefined ? kind : `${kind}:${about}` }
}

function pathOf(
  { mediation, notice }: WaitingNotification['detail'],
  caseFileId: string | undefined,
): string {
  if (mediation !== undefined) return `/mediations/${mediation}`
  return notice === undefined ? `/inbox/${caseFileId ?? ''}` : `/notices/${notice}`
}
