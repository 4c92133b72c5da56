import type { OutgoingMessage } from '../../domain/message/outgoing-message.ts'
import type { SendOutcome } from '../../domain/message/send-outcome.ts'
import type { Pacer } from '../../domain/pacing/pacer.ts'
import { AppError, errorClassOf } from '../app-error.ts'
import type { Clock } from '../clock.ts'
import type { Channels, MessageChannel } from '../message-channel.ts'
import type { GiveWay, WorkItem } from '../work/ports.ts'
import { decideDelivery } from './delivery-policy.ts'
import type {
  DeliveredConversation,
  DeliveryResult,
  DeliveryStore,
  DeliveryVault,
  LeasedConversation,
  LeasedMessage,
  Sleep,
} from './ports.ts'
import { settleAsTheyCome } from './settle-as-they-come.ts'

/** The longest wait for a pacing token that a worker sits out itself; longer ones go back to the outbox. */
const MAX_PACING_WAIT_MS = 2_000
/** An account that is switched off keeps its messages; it is asked for again now and then. */
const CHANNEL_OFF_DELAY_MS = 60_000
/**
 * No send begins later than this after the lease of a minute: a last one of several parts, each with its time-out, still
 * ends within it, so that nobody else can send the same message.
 */
const MAX_HOLD_MS = 12_000

/** What delivering is made of. */
export interface DeliverDependencies {
  readonly store: DeliveryStore
  readonly vault: DeliveryVault
  readonly channels: Channels
  readonly pacerOf: (account: string) => Pacer
  readonly clock: Clock
  readonly sleep: Sleep
  readonly giveWay: GiveWay
  /** 0 to 1. */
  readonly random: () => number
  /** Loads keys that other processes made; asked for when something is sealed with a key that is not known here. */
  readonly refreshKeys: () => Promise<void>
  /** Told of every try, for metrics; never with content. */
  readonly count: (account: string, outcome: SendOutcome['kind']) => void
  /** Told of what could not even be tried, by class; never with content. */
  readonly reportFailure: (errorClass: string) => void
}

/** Sends what waits in some conversations: each conversation's messages one after the other, conversations side by side. */
export type DeliverMessages = (items: readonly WorkItem[]) => Promise<void>

/**
 * Creates the use case behind the job `deliver-conversation`: lease, send without a transaction open, settle. A crash in
 * between leaves the lease to lapse; the message then counts as unknown and is sent once more (promise 1, G6).
 */
export function createDeliverMessages(deps: DeliverDependencies): DeliverMessages {
  return async (items) => {
    const leased = await deps.store.lease(items)
    const until = deps.clock.now() + MAX_HOLD_MS
    const sending = leased.map(async (conversation) => {
      await deps.giveWay()
      return deliverConversation(conversation, until, deps)
    })
    await settleAsTheyCome(sending, deps)
  }
}

/** What cannot be opened fails alone and is tried again like what the platform could not take. */
async function deliverConversation(
  leased: LeasedConversation,
  until: number,
  deps: DeliverDependencies,
): Promise<DeliveredConversation> {
  const channel = deps.channels.find(leased.account)
  if (channel === undefined) return postpone(leased, [], CHANNEL_OFF_DELAY_MS)
  if (leased.addressSealed === undefined) {
    const results = leased.messages.map(({ id }) => ({ id, kind: 'refused', reason: 'unreachable' }) as const)
    return { leased, results }
  }
  try {
    const chatId = deps.vault.openAddress(leased.conversationId, leased.addressSealed)
    return await sendInOrder(leased, { chatId, channel, until }, deps)
  } catch (error) {
    return failBeforeSending(leased, [], error, deps)
  }
}

/** Where and how long one conversation's messages are sent. */
interface Target {
  readonly chatId: string
  readonly channel: MessageChannel
  /** Milliseconds since the epoch; nothing is begun later. */
  readonly until: number
}

/** One after the other; what cannot be finished now keeps what comes after it waiting, so that the order is kept. */
async function sendInOrder(
  leased: LeasedConversation,
  target: Target,
  deps: DeliverDependencies,
): Promise<DeliveredConversation> {
  const results: DeliveryResult[] = []
  for (const message of leased.messages) {
    if (deps.clock.now() > target.until) return postpone(leased, results, 0)
    let outgoing: OutgoingMessage
    try {
      // Safe: only `say` and the officers' reply write these, and the seal proves that nobody else did.
      outgoing = JSON.parse(deps.vault.openOutgoing(message.id, message.sealed)) as OutgoingMessage
    } catch (error) {
      return failBeforeSending(leased, results, error, deps)
    }
    const outcome = await sendPaced(leased, outgoing, target, deps)
    if (outcome.kind === 'moved') {
      const movedTo = deps.vault.sealAddress(leased.conversationId, outcome.chatId)
      return { ...postpone(leased, results, 0), movedTo }
    }
    const result = decideDelivery(message, outcome, deps.clock.now(), deps.random())
    results.push(result)
    if ('delayMs' in result && result.delayMs !== undefined) return postpone(leased, results, result.delayMs)
  }
  return { leased, results }
}

async function sendPaced(
  leased: LeasedConversation,
  outgoing: OutgoingMessage,
  { chatId, channel }: Target,
  deps: DeliverDependencies,
): Promise<SendOutcome> {
  const pacer = deps.pacerOf(leased.account)
  const send = { chatKey: leased.conversationId, chatKind: 'private', urgency: 'answer' } as const
  const turn = pacer.takeAt(deps.clock.now(), send, MAX_PACING_WAIT_MS)
  const waitMs = turn.at - deps.clock.now()
  if (turn.kind === 'later') return { kind: 'retry-after', afterMs: waitMs, scope: 'chat' }
  if (waitMs > 0) await deps.sleep(waitMs)
  const outcome = await trySend(channel, chatId, outgoing)
  deps.count(leased.account, outcome.kind)
  if (outcome.kind === 'retry-after') {
    if (outcome.scope === 'account') pacer.throttleAccount(deps.clock.now(), outcome.afterMs)
    else pacer.throttleChat(deps.clock.now(), leased.conversationId, outcome.afterMs)
  }
  return outcome
}

/**
 * A channel answers every refusal itself. What it throws as retryable happened before the request (the database that holds
 * its token was away); anything else is a defect of ours, and what was sent is not known.
 */
async function trySend(
  channel: MessageChannel,
  chatId: string,
  outgoing: OutgoingMessage,
): Promise<SendOutcome> {
  try {
    return await channel.send(chatId, outgoing)
  } catch (error) {
    const isBeforeSending = error instanceof AppError && error.retryable
    return { kind: isBeforeSending ? 'failed' : 'unknown', errorClass: errorClassOf(error) }
  }
}

/** Something sealed does not open: nothing was sent, nobody else has to wait for it, and a missing key may come. */
async function failBeforeSending(
  leased: LeasedConversation,
  results: readonly DeliveryResult[],
  error: unknown,
  deps: DeliverDependencies,
): Promise<DeliveredConversation> {
  const errorClass = errorClassOf(error)
  deps.reportFailure(errorClass)
  if (errorClass === 'key-unknown') await deps.refreshKeys().catch(() => undefined)
  const [head] = rest(leased, results)
  if (head === undefined) return { leased, results }
  const failed = decideDelivery(head, { kind: 'failed', errorClass }, deps.clock.now(), deps.random())
  return postpone(leased, [...results, failed], failed.kind === 'later' ? failed.delayMs : 0)
}

/** The messages without a result wait, without counting it as a try. */
function postpone(
  leased: LeasedConversation,
  results: readonly DeliveryResult[],
  delayMs: number,
): DeliveredConversation {
  const later = rest(leased, results).map(
    ({ id }) => ({ id, kind: 'later', delayMs, counts: false }) as const,
  )
  return { leased, results: [...results, ...later] }
}

function rest(leased: LeasedConversation, results: readonly DeliveryResult[]): readonly LeasedMessage[] {
  return leased.messages.slice(results.length)
}
