import type { ChannelAccount } from '../../domain/message/channel.ts'
import type { OutgoingMessage } from '../../domain/message/outgoing-message.ts'
import type { SendOutcome } from '../../domain/message/send-outcome.ts'
import { isQuietHour } from '../../domain/notice/notice-times.ts'
import type { Departure } from '../../domain/pacing/departure-gate.ts'
import type { Pacer } from '../../domain/pacing/pacer.ts'
import { errorClassOf } from '../app-error.ts'
import type { Clock } from '../clock.ts'
import type { Sleep } from '../delivery/ports.ts'
import type { Channels, MessageChannel } from '../message-channel.ts'
import type { Nudge, Outbox, WorkItem } from '../work/ports.ts'
import { decideCopy } from './copy-policy.ts'
import { createDepartures, type Departures } from './departures.ts'
import { createNoticeMessages, type NoticeMessages } from './notice-messages.ts'
import { createResultWriter, type ResultWriter } from './result-writer.ts'
import type { CopyResult, CopyStore, PlannedCopy } from './sending-ports.ts'

/** One job sends for this long, then hands over to the next: shorter than its lease, so that nobody else sends meanwhile. */
const HOLD_MS = 9_000
/**
 * Copies that are durably on their way before their turn: long enough for a slow database to hand over the next ones in time,
 * short because after a crash that many are unknown.
 */
const LOOK_AHEAD_MS = 240
const MAX_LOOK_AHEAD = 160
/** After this long a copy without a result is unknown: longer than every time-out of a send and the patience of writing. */
export const SENDING_LEASE_MS = 45_000
/** A chat's own limit that is sat out; a longer one sends the copy back to wait. */
const MAX_CHAT_WAIT_MS = 400
const CHANNEL_OFF_DELAY_MS = 60_000

/** What sending copies is made of. */
export interface SendNoticesDependencies {
  readonly store: CopyStore
  readonly vault: {
    openAddress(conversationId: string, sealed: Uint8Array): string
    sealAddress(conversationId: string, chatId: string): Uint8Array
  }
  readonly channels: Channels
  readonly pacerOf: (account: string) => Pacer
  /** Messages a second in bulk. */
  readonly bulkRate: (account: string) => number
  readonly outbox: Pick<Outbox, 'finish' | 'postpone'>
  readonly clock: Clock
  readonly sleep: Sleep
  /** 0 to 1. */
  readonly random: () => number
  readonly publicUrl: string
  readonly nudge: Nudge
  readonly count: (account: string, outcome: SendOutcome['kind']) => void
  readonly reportFailure: (errorClass: string) => void
  readonly refreshKeys: () => Promise<void>
  /** Asks for a look at these notices: they may be done. */
  readonly askToPlan: (noticeIds: readonly string[]) => Promise<void>
}

/**
 * Creates the use case behind the job `send-notices`: one job an account at a time sends what waits, as evenly and as fast as
 * the platform allows. A copy is claimed durably before it is handed over, so that no crash can send it twice.
 */
export function createSendNotices(
  deps: SendNoticesDependencies,
): (items: readonly WorkItem[]) => Promise<void> {
  return async (items) => {
    await Promise.all(items.map((item) => sendFor(item, deps)))
  }
}

/** One job's work on one account. */
interface Pump {
  readonly account: ChannelAccount
  readonly channel: MessageChannel
  readonly pacer: Pacer
  readonly writer: ResultWriter
  readonly messages: NoticeMessages
  readonly departures: Departures
  readonly inFlight: Set<Promise<void>>
  readonly touched: Set<string>
  readonly until: number
}

async function sendFor(item: WorkItem, deps: SendNoticesDependencies): Promise<void> {
  // Safe: only accounts of ours are asked for, by the planner.
  const account = item.ref as ChannelAccount
  const channel = deps.channels.find(account)
  if (channel === undefined) return deps.outbox.postpone('send-notices', [item.ref], CHANNEL_OFF_DELAY_MS)
  const pacer = deps.pacerOf(account)
  const pump: Pump = {
    account,
    channel,
    pacer,
    departures: createDepartures(pacer, deps),
    writer: createResultWriter(deps),
    messages: createNoticeMessages(deps.store, deps.publicUrl, channel.posting),
    inFlight: new Set(),
    touched: new Set(),
    until: deps.clock.now() + HOLD_MS,
  }
  pacer.beginBulk(deps.clock.now())
  try {
    while (deps.clock.now() < pump.until && (await sendSome(pump, deps)));
  } finally {
    await Promise.all(pump.inFlight)
    await pump.writer.flush()
  }
  await handOver(item, pump, deps)
}

/** Claims the next few and waits until half of them have left; false when nothing can go out now. */
async function sendSome(pump: Pump, deps: SendNoticesDependencies): Promise<boolean> {
  const readyAt = pump.pacer.bulkReadyAt(deps.clock.now())
  if (readyAt > pump.until) return false
  await sleepUntil(readyAt - LOOK_AHEAD_MS / 2, deps)
  const copies = await claim(pump, deps)
  if (copies.length === 0) return false
  await pump.messages.load(copies.map(({ noticeId }) => noticeId))
  const leaving: Promise<unknown>[] = []
  for (const copy of copies) {
    const turn = takeTurn(copy, pump, deps)
    if (turn.kind === 'take') leaving.push(launch(copy, turn.at, pump, deps))
    else pump.writer.add(laterOf(copy, turn.at, deps))
  }
  await leaving[Math.floor(leaving.length / 2)]
  return true
}

function claim({ account }: Pump, deps: SendNoticesDependencies): Promise<readonly PlannedCopy[]> {
  const wanted = Math.ceil((deps.bulkRate(account) * LOOK_AHEAD_MS) / 1_000)
  const limit = Math.max(1, Math.min(wanted, MAX_LOOK_AHEAD))
  return deps.store.claimToSend(account, limit, isQuietHour(deps.clock.now()), SENDING_LEASE_MS)
}

function takeTurn(copy: PlannedCopy, { pacer }: Pump, { clock }: SendNoticesDependencies) {
  const send = { chatKey: copy.conversationId, chatKind: copy.chatKind, urgency: 'bulk' } as const
  return pacer.takeAt(clock.now(), send, MAX_CHAT_WAIT_MS)
}

/** The chat itself is limited: its copy waits, and nobody waits for it. */
function laterOf({ id }: PlannedCopy, at: number, { clock }: SendNoticesDependencies): CopyResult {
  return { id, kind: 'later', delayMs: at - clock.now(), counts: false }
}

/** Resolves when the copy has left, or is not to leave now. */
function launch(
  copy: PlannedCopy,
  at: number,
  pump: Pump,
  deps: SendNoticesDependencies,
): Promise<Departure | undefined> {
  pump.touched.add(copy.noticeId)
  const leaving = sleepUntil(at, deps).then(() => pump.departures.next())
  const flight = leaving
    .then((departure) => (departure === undefined ? heldBack(copy) : sendCopy(copy, departure, pump, deps)))
    .then((result) => pump.writer.add(result))
    .finally(() => pump.inFlight.delete(flight))
  pump.inFlight.add(flight)
  return leaving
}

/** The account has to wait, or its platform is slow: the copy was not handed over. */
function heldBack({ id }: PlannedCopy): CopyResult {
  return { id, kind: 'later', delayMs: 0, counts: false }
}

async function sendCopy(
  copy: PlannedCopy,
  departure: Departure,
  pump: Pump,
  deps: SendNoticesDependencies,
): Promise<CopyResult> {
  try {
    return await handOverCopy(copy, pump, deps)
  } finally {
    pump.pacer.answered(departure, deps.clock.now())
  }
}

async function handOverCopy(
  copy: PlannedCopy,
  pump: Pump,
  deps: SendNoticesDependencies,
): Promise<CopyResult> {
  if (copy.addressSealed === undefined) return { id: copy.id, kind: 'failed', reason: 'unreachable' }
  const messages = pump.messages.messagesFor(copy)
  const message = messages[copy.part]
  // A person said of the last of several messages that it had arrived.
  if (message === undefined) return { id: copy.id, kind: 'sent' }
  let chatId: string
  try {
    chatId = deps.vault.openAddress(copy.conversationId, copy.addressSealed)
  } catch (error) {
    deps.reportFailure(errorClassOf(error))
    await deps.refreshKeys().catch(() => undefined)
    return { id: copy.id, kind: 'later', delayMs: 5_000, counts: true }
  }
  const topic = copy.topicId === undefined ? {} : { topicId: copy.topicId }
  const outcome = await trySend(chatId, { ...message, ...topic }, pump, deps)
  deps.count(pump.account, outcome.kind)
  slowDown(copy, outcome, pump, deps)
  if (outcome.kind !== 'moved') return decideCopy(copy, outcome, messages.length, deps.random())
  const addressSealed = deps.vault.sealAddress(copy.conversationId, outcome.chatId)
  return { id: copy.id, kind: 'moved', addressSealed }
}

async function sleepUntil(at: number, { clock, sleep }: SendNoticesDependencies): Promise<void> {
  const waitMs = at - clock.now()
  if (waitMs > 0) await sleep(waitMs)
}

async function trySend(
  chatId: string,
  message: OutgoingMessage,
  { channel }: Pump,
  deps: SendNoticesDependencies,
): Promise<SendOutcome> {
  try {
    return await channel.send(chatId, message)
  } catch (error) {
    const errorClass = errorClassOf(error)
    deps.reportFailure(errorClass)
    const isBeforeSending = error instanceof Error && 'retryable' in error && error.retryable === true
    return { kind: isBeforeSending ? 'failed' : 'unknown', errorClass }
  }
}

function slowDown(
  copy: PlannedCopy,
  outcome: SendOutcome,
  { pacer }: Pump,
  { clock }: SendNoticesDependencies,
): void {
  if (outcome.kind !== 'retry-after') return
  if (outcome.scope === 'account') pacer.throttleAccount(clock.now(), outcome.afterMs)
  else pacer.throttleChat(clock.now(), copy.conversationId, outcome.afterMs)
}

/** What is left is offered again: at once, or when it is due; notices that may be done are looked at. */
async function handOver(item: WorkItem, pump: Pump, deps: SendNoticesDependencies): Promise<void> {
  await deps.askToPlan([...pump.touched])
  const dueMs = await deps.store.nextDueMs(pump.account, isQuietHour(deps.clock.now()))
  if (dueMs === undefined) {
    await deps.outbox.finish('send-notices', [item])
    // Asked for once more meanwhile: the row is still there, and need not wait for its lease to lapse.
    await deps.outbox.postpone('send-notices', [item.ref], 0)
  } else {
    const pausedMs = pump.pacer.bulkReadyAt(deps.clock.now()) - deps.clock.now() - LOOK_AHEAD_MS
    await deps.outbox.postpone('send-notices', [item.ref], Math.max(0, dueMs, pausedMs))
  }
  deps.nudge()
}
