import type { ChannelAccount } from '../../domain/message/channel.ts'
import { isQuietHour } from '../../domain/notice/notice-times.ts'
import type { Pacer } from '../../domain/pacing/pacer.ts'
import { errorClassOf } from '../app-error.ts'
import type { Sleep } from '../delivery/ports.ts'
import type { Channels, MessageChannel } from '../message-channel.ts'
import type { Nudge, Outbox, WorkItem } from '../work/ports.ts'
import { createCopyClaims } from './copy-claims.ts'
import { createDepartures, type Departures, type Turn } from './departures.ts'
import { createNoticeMessages } from './notice-messages.ts'
import { createResultWriter, type ResultWriter } from './result-writer.ts'
import { type CopyWay, type SendCopyDependencies, sendCopy } from './send-copy.ts'
import type { CopyResult, CopyStore, PlannedCopy } from './sending-ports.ts'

/** One job sends for this long, then hands over to the next: shorter than its lease, so that nobody else sends meanwhile. */
const HOLD_MS = 9_000
/** Copies of so long are looked up before their turn, so that a slow database names the next ones in time. */
const LOOK_AHEAD_MS = 500
const MAX_LOOK_AHEAD = 160
/** After this long a copy without a result is unknown: longer than every time-out of a send and the patience of writing. */
export const SENDING_LEASE_MS = 45_000
/** Results of so long are written together, where so many come that one write for each would cost too much. */
const GATHER_MS = 40
const GATHER_ABOVE_PER_SECOND = 100
/** A chat's own limit that is sat out; a longer one sends the copy back to wait. */
const MAX_CHAT_WAIT_MS = 400
const CHANNEL_OFF_DELAY_MS = 60_000

/** What sending copies is made of. */
export interface SendNoticesDependencies extends SendCopyDependencies {
  readonly store: CopyStore
  readonly channels: Channels
  readonly pacerOf: (account: string) => Pacer
  /** Messages a second in bulk. */
  readonly bulkRate: (account: string) => number
  readonly outbox: Pick<Outbox, 'finish' | 'postpone'>
  readonly sleep: Sleep
  readonly publicUrl: string
  readonly nudge: Nudge
  /** Asks for a look at these notices: they may be done. */
  readonly askToPlan: (noticeIds: readonly string[]) => Promise<void>
}

/**
 * Creates the use case behind the job `send-notices`: one job an account at a time sends what waits, as evenly and as fast as
 * the platform allows. A copy is claimed durably just before it is handed over, so that no crash can send it twice and few are in
 * doubt after one (decision 0021).
 */
export function createSendNotices(
  deps: SendNoticesDependencies,
): (items: readonly WorkItem[]) => Promise<void> {
  return async (items) => {
    await Promise.all(items.map((item) => sendFor(item, deps)))
  }
}

/** One job's work on one account. */
interface Pump extends CopyWay {
  readonly account: ChannelAccount
  readonly writer: ResultWriter
  readonly departures: Departures
  /** Copies in hand, by their ids. */
  readonly inFlight: Map<string, Promise<void>>
  readonly touched: Set<string>
  readonly until: number
}

async function sendFor(item: WorkItem, deps: SendNoticesDependencies): Promise<void> {
  // Safe: only accounts of ours are asked for, by the planner.
  const account = item.ref as ChannelAccount
  const channel = deps.channels.find(account)
  if (channel === undefined) return deps.outbox.postpone('send-notices', [item.ref], CHANNEL_OFF_DELAY_MS)
  const pump = openPump(account, channel, deps)
  pump.pacer.beginBulk(deps.clock.now())
  try {
    while (deps.clock.now() < pump.until && (await sendSome(pump, deps)));
  } finally {
    await Promise.all(pump.inFlight.values())
    await pump.writer.flush()
  }
  await handOver(item, pump, deps)
}

function openPump(account: ChannelAccount, channel: MessageChannel, deps: SendNoticesDependencies): Pump {
  const { clock, sleep, store, reportFailure } = deps
  const pacer = deps.pacerOf(account)
  const rate = deps.bulkRate(account)
  const claims = createCopyClaims({
    clock,
    rate,
    reportFailure,
    readyAt: pacer.bulkReadyAt,
    claimToSend: (copies) => store.claimToSend(copies, isQuietHour(clock.now()), SENDING_LEASE_MS),
  })
  return {
    account,
    channel,
    pacer,
    departures: createDepartures({ pacer, claims, clock, sleep }),
    writer: createResultWriter({
      store,
      clock,
      sleep,
      gatherMs: rate > GATHER_ABOVE_PER_SECOND ? GATHER_MS : 0,
    }),
    messages: createNoticeMessages(store, deps.publicUrl, channel.posting),
    inFlight: new Map(),
    touched: new Set(),
    until: clock.now() + HOLD_MS,
  }
}

/** Takes the next few in hand and waits until half of them have left; false when nothing can go out now. */
async function sendSome(pump: Pump, deps: SendNoticesDependencies): Promise<boolean> {
  const readyAt = pump.pacer.bulkReadyAt(deps.clock.now())
  if (readyAt > pump.until) return false
  await sleepUntil(readyAt - LOOK_AHEAD_MS / 2, deps)
  const copies = await findNext(pump, deps)
  if (copies.length === 0) return false
  await pump.messages.load(copies.map(({ noticeId }) => noticeId))
  const turns = copies.map((copy) => ({ copy, turn: takeTurn(copy, pump, deps) }))
  const limited = turns.filter(({ turn }) => turn.kind === 'later')
  for (const { copy, turn } of limited) pump.writer.add(laterOf(copy, turn.at, deps))
  const leaving = turns.flatMap(({ copy, turn }) =>
    turn.kind === 'take' ? [launch(copy, turn.at, pump, deps)] : [],
  )
  // Before that is written they would be found again.
  if (limited.length > 0) await pump.writer.flush()
  await leaving[Math.floor(leaving.length / 2)]
  return true
}

function findNext({ account, inFlight }: Pump, deps: SendNoticesDependencies) {
  const wanted = Math.ceil((deps.bulkRate(account) * LOOK_AHEAD_MS) / 1_000)
  const limit = Math.max(1, Math.min(wanted, MAX_LOOK_AHEAD))
  return deps.store.findToSend(account, limit, isQuietHour(deps.clock.now()), [...inFlight.keys()])
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
function launch(copy: PlannedCopy, at: number, pump: Pump, deps: SendNoticesDependencies): Promise<Turn> {
  const leaving = sleepUntil(at, deps)
    .then(() => pump.departures.next(copy))
    .catch((error: unknown): Turn => {
      deps.reportFailure(errorClassOf(error))
      return { kind: 'put-back' }
    })
  const flight = leaving
    .then((turn) => carryOut(turn, copy, pump, deps))
    .catch((error: unknown) => deps.reportFailure(errorClassOf(error)))
    .finally(() => pump.inFlight.delete(copy.id))
  pump.inFlight.set(copy.id, flight)
  return leaving
}

async function carryOut(
  turn: Turn,
  copy: PlannedCopy,
  pump: Pump,
  deps: SendNoticesDependencies,
): Promise<void> {
  if (turn.kind === 'stay') return
  pump.touched.add(copy.noticeId)
  // Put back: the account has to wait, or its platform is slow; the copy was not handed over.
  const putBack: CopyResult = { id: copy.id, kind: 'later', delayMs: 0, counts: false }
  pump.writer.add(turn.kind === 'leave' ? await sendCopy(copy, turn.departure, pump, deps) : putBack)
}

async function sleepUntil(at: number, { clock, sleep }: SendNoticesDependencies): Promise<void> {
  const waitMs = at - clock.now()
  if (waitMs > 0) await sleep(waitMs)
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
