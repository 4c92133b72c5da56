import type { OutgoingMessage } from '../../domain/message/outgoing-message.ts'
import type { SendOutcome } from '../../domain/message/send-outcome.ts'
import type { Pacer } from '../../domain/pacing/pacer.ts'
import { errorClassOf } from '../app-error.ts'
import type { Clock } from '../clock.ts'
import type { Channels, MessageChannel } from '../message-channel.ts'
import type { WorkItem } from '../work/ports.ts'
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

/** The longest wait for a pacing token that a worker sits out itself; longer ones go back to the outbox. */
const MAX_PACING_WAIT_MS = 2_000
/** An account that is switched off keeps its messages; it is asked for again now and then. */
const CHANNEL_OFF_DELAY_MS = 60_000

/** What delivering is made of. */
export interface DeliverDependencies {
  readonly store: DeliveryStore
  readonly vault: DeliveryVault
  readonly channels: Channels
  readonly pacerOf: (account: string) => Pacer
  readonly clock: Clock
  readonly sleep: Sleep
  /** 0 to 1. */
  readonly random: () => number
  /** Told of every try, for metrics; never with content. */
  readonly count: (account: string, outcome: SendOutcome['kind']) => void
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
    const delivered = await Promise.all(leased.map((conversation) => deliverConversation(conversation, deps)))
    if (delivered.length > 0) await deps.store.settle(delivered)
  }
}

async function deliverConversation(
  leased: LeasedConversation,
  deps: DeliverDependencies,
): Promise<DeliveredConversation> {
  const channel = deps.channels.find(leased.account)
  if (channel === undefined)
    return { leased, results: leased.messages.map((message) => waitFor(message, CHANNEL_OFF_DELAY_MS)) }
  if (leased.addressSealed === undefined) {
    return {
      leased,
      results: leased.messages.map(({ id }) => ({ id, kind: 'refused', reason: 'unreachable' })),
    }
  }
  const chatId = deps.vault.openAddress(leased.conversationId, leased.addressSealed)
  const results: DeliveryResult[] = []
  for (const message of leased.messages) {
    const blocked = results.find((result) => result.kind === 'later' || result.kind === 'unknown')
    if (blocked !== undefined && blocked.delayMs !== undefined) {
      results.push(waitFor(message, blocked.delayMs)) // the order of answers in one chat is kept
      continue
    }
    const outcome = await sendPaced(leased, message, chatId, channel, deps)
    if (outcome.kind === 'moved') {
      const movedTo = deps.vault.sealAddress(leased.conversationId, outcome.chatId)
      return {
        leased,
        results: [...results, ...rest(leased, results).map((later) => waitFor(later, 0))],
        movedTo,
      }
    }
    results.push(decideDelivery(message, outcome, deps.clock.now(), deps.random()))
  }
  return { leased, results }
}

async function sendPaced(
  leased: LeasedConversation,
  message: LeasedMessage,
  chatId: string,
  channel: MessageChannel,
  deps: DeliverDependencies,
): Promise<SendOutcome> {
  const pacer = deps.pacerOf(leased.account)
  const send = { chatKey: leased.conversationId, chatKind: 'private', urgency: 'answer' } as const
  const turn = pacer.takeAt(deps.clock.now(), send, MAX_PACING_WAIT_MS)
  const waitMs = turn.at - deps.clock.now()
  if (turn.kind === 'later') return { kind: 'retry-after', afterMs: waitMs, scope: 'chat' }
  if (waitMs > 0) await deps.sleep(waitMs)
  const outcome = await trySend(channel, chatId, message, deps)
  deps.count(leased.account, outcome.kind)
  if (outcome.kind === 'retry-after') {
    if (outcome.scope === 'account') pacer.throttleAccount(deps.clock.now(), outcome.afterMs)
    else pacer.throttleChat(deps.clock.now(), leased.conversationId, outcome.afterMs)
  }
  return outcome
}

/** A channel answers every refusal itself; what it throws is a defect of ours, and nothing was surely sent. */
async function trySend(
  channel: MessageChannel,
  chatId: string,
  message: LeasedMessage,
  deps: DeliverDependencies,
): Promise<SendOutcome> {
  try {
    // Safe: only `say` and the officers' reply write these, and the seal proves that nobody else did.
    const outgoing = JSON.parse(deps.vault.openOutgoing(message.id, message.sealed)) as OutgoingMessage
    return await channel.send(chatId, outgoing)
  } catch (error) {
    return { kind: 'unknown', errorClass: errorClassOf(error) }
  }
}

function waitFor(message: LeasedMessage, delayMs: number): DeliveryResult {
  return { id: message.id, kind: 'later', delayMs, counts: false }
}

function rest(leased: LeasedConversation, results: readonly DeliveryResult[]): readonly LeasedMessage[] {
  return leased.messages.slice(results.length)
}
