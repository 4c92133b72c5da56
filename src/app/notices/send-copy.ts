import type { OutgoingMessage } from '../../domain/message/outgoing-message.ts'
import type { SendOutcome } from '../../domain/message/send-outcome.ts'
import type { Departure } from '../../domain/pacing/departure-gate.ts'
import type { Pacer } from '../../domain/pacing/pacer.ts'
import { errorClassOf } from '../app-error.ts'
import type { Clock } from '../clock.ts'
import type { MessageChannel } from '../message-channel.ts'
import { decideCopy } from './copy-policy.ts'
import type { NoticeMessages } from './notice-messages.ts'
import type { CopyResult, PlannedCopy } from './sending-ports.ts'

/** What handing over one copy is made of. */
export interface SendCopyDependencies {
  readonly vault: {
    openAddress(conversationId: string, sealed: Uint8Array): string
    sealAddress(conversationId: string, chatId: string): Uint8Array
  }
  readonly clock: Clock
  /** 0 to 1. */
  readonly random: () => number
  readonly count: (account: string, outcome: SendOutcome['kind']) => void
  readonly reportFailure: (errorClass: string) => void
  readonly refreshKeys: () => Promise<void>
}

/** By which way copies go. */
export interface CopyWay {
  readonly channel: MessageChannel
  readonly pacer: Pacer
  readonly messages: NoticeMessages
}

/** Hands over the next message of a copy that is claimed and counted as leaving; says what became of it. */
export async function sendCopy(
  copy: PlannedCopy,
  departure: Departure,
  way: CopyWay,
  deps: SendCopyDependencies,
): Promise<CopyResult> {
  try {
    return await handOver(copy, way, deps)
  } finally {
    way.pacer.answered(departure, deps.clock.now())
  }
}

async function handOver(copy: PlannedCopy, way: CopyWay, deps: SendCopyDependencies): Promise<CopyResult> {
  if (copy.addressSealed === undefined) return { id: copy.id, kind: 'failed', reason: 'unreachable' }
  const messages = way.messages.messagesFor(copy)
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
  const outcome = await trySend(chatId, { ...message, ...topic }, way, deps)
  deps.count(way.channel.account, outcome.kind)
  slowDown(copy, outcome, way, deps)
  if (outcome.kind !== 'moved') return decideCopy(copy, outcome, messages.length, deps.random())
  const addressSealed = deps.vault.sealAddress(copy.conversationId, outcome.chatId)
  return { id: copy.id, kind: 'moved', addressSealed }
}

async function trySend(
  chatId: string,
  message: OutgoingMessage,
  { channel }: CopyWay,
  deps: SendCopyDependencies,
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
  { pacer }: CopyWay,
  { clock }: SendCopyDependencies,
): void {
  if (outcome.kind !== 'retry-after') return
  if (outcome.scope === 'account') pacer.throttleAccount(clock.now(), outcome.afterMs)
  else pacer.throttleChat(clock.now(), copy.conversationId, outcome.afterMs)
}
