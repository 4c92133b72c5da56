import { createSession } from '../../domain/flow/create-session.ts'
import type { FlowSession } from '../../domain/flow/flow-session.ts'
import { sessionDue } from '../../domain/flow/session-due.ts'
import type { IncomingContent, IncomingMessage } from '../../domain/message/incoming-message.ts'
import { isAlsoForConversation, readChatRequest } from '../../domain/notice/chat-request.ts'
import type { MessageChannel } from '../message-channel.ts'
import type { LockedConversation, PendingEvent } from './conversation-state.ts'
import type { ConversationWrites } from './conversation-writes.ts'
import { converse } from './converse.ts'
import { joinCaseFile } from './join-case-file.ts'
import type { StepReads } from './ports.ts'
import { beginTurn, endTurn, type Turn } from './turn.ts'
import type { ConverseTools, MessageContext } from './turn-tools.ts'

/**
 * Works through the undone events (or the due timer) of one conversation and returns everything to be written. Undefined
 * while its channel is switched off: it waits, and nobody waits for it.
 */
export async function decideTurn(
  conversation: LockedConversation,
  reads: StepReads,
  tools: ConverseTools,
): Promise<ConversationWrites | undefined> {
  const channel = tools.channels.find(conversation.account)
  if (channel === undefined) return undefined
  const turn = beginTurn(conversation, openSession(conversation, tools), tools.clock.now())
  if (conversation.events.length === 0) await takeTimer(turn, channel, reads, tools)
  const { events } = conversation
  for (const [position, event] of events.entries())
    await takeEvent(turn, event, { channel, reads, hasMore: position < events.length - 1 }, tools)
  return endTurn(turn, tools.vault, sessionDue(turn.session)?.at)
}

function openSession({ id, sessionSealed, language }: LockedConversation, tools: ConverseTools): FlowSession {
  if (sessionSealed === undefined) return createSession(language, tools.clock.now())
  // Safe: only `endTurn` writes sessions, and the seal proves that nobody else did.
  return JSON.parse(tools.vault.openSession(id, sessionSealed)) as FlowSession
}

async function takeTimer(
  turn: Turn,
  channel: MessageChannel,
  reads: StepReads,
  tools: ConverseTools,
): Promise<void> {
  const due = sessionDue(turn.session)
  if (due === undefined || due.at > turn.startedAt || turn.state.mode === 'officer') return
  turn.cause = `${due.timer}@${due.at}`
  await converse(turn, { kind: 'timer', timer: due.timer }, { channel, reads, at: turn.startedAt }, tools)
}

async function takeEvent(
  turn: Turn,
  event: PendingEvent,
  step: Omit<MessageContext, 'at'>,
  tools: ConverseTools,
): Promise<void> {
  turn.cause = event.id
  turn.said = 0
  const messages = readEvent(turn, event, step.channel, tools)
  if (messages === undefined) return
  for (const message of messages) await takeMessage(turn, message, { ...step, at: event.receivedAt }, tools)
  turn.state = { ...turn.state, highWater: Math.max(turn.state.highWater, event.sequence) }
  turn.events.push({ id: event.id, state: 'done' })
}

/** An authentic event that cannot be understood is kept for a person to look at; the conversation goes on. */
function readEvent(
  turn: Turn,
  event: PendingEvent,
  channel: MessageChannel,
  tools: ConverseTools,
): readonly IncomingMessage[] | undefined {
  try {
    return channel.parse(tools.vault.openEvent(turn.conversation.account, event))
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'channel.unparseable-event')
      throw error
    turn.events.push({ id: event.id, state: 'quarantined', errorClass: error.code })
    return undefined
  }
}

/** Every file has its id from the first moment, so that the answer it belongs to can name it. */
function withEvidenceIds(content: IncomingContent, { ids }: ConverseTools): IncomingContent {
  if (content.kind !== 'media') return content
  return { ...content, media: content.media.map((file) => ({ ...file, evidenceId: ids.uuid() })) }
}

/** Sets aside what is asked for beside the conversation; `taken` when the conversation itself has nothing to answer. */
function noteRequest(
  turn: Turn,
  content: IncomingContent,
  { ids, vault }: ConverseTools,
): 'taken' | 'shared' {
  const request = readChatRequest(content)
  if (request === undefined) return 'shared'
  const id = ids.uuid()
  turn.requests.push({ id, sealed: vault.sealRequest(id, JSON.stringify(request)) })
  return isAlsoForConversation(request) ? 'shared' : 'taken'
}

async function takeMessage(
  turn: Turn,
  message: IncomingMessage,
  at: MessageContext,
  tools: ConverseTools,
): Promise<void> {
  const content = withEvidenceIds(message.content, tools)
  if (message.callbackId !== undefined) tools.acknowledge(at.channel, message.callbackId)
  if (content.kind === 'receipt') return
  turn.address = message.chatId
  if (noteRequest(turn, content, tools) === 'taken') return
  if (content.kind === 'reachable') {
    turn.state = { ...turn.state, isReachable: content.isReachable }
    return
  }
  turn.state = { ...turn.state, isReachable: true, lastInboundAt: at.at }
  if (content.kind === 'withdraw') turn.isWithdrawn = true
  const isWithOfficer = turn.state.mode === 'officer' && turn.state.caseFileId !== undefined
  if (isWithOfficer && content.kind !== 'start' && content.kind !== 'withdraw') {
    await joinCaseFile(turn, { ...message, content }, at, tools)
    return
  }
  turn.state = { ...turn.state, mode: 'bot' }
  const { albumId, sequence, isForwarded } = message
  const input = {
    kind: 'message',
    message: content,
    sequence,
    ...(albumId === undefined ? {} : { albumId }),
    ...(isForwarded === true && { isForwarded }),
  } as const
  await converse(turn, input, at, tools)
  if (content.kind === 'withdraw') turn.address = undefined
}
