import type { FlowSession } from '../../domain/flow/flow-session.ts'
import type { OutgoingMessage } from '../../domain/message/outgoing-message.ts'
import type { NewCaseFile } from '../case-file/new-case-file.ts'
import type { Ids } from '../ids.ts'
import type { ConversationState, LockedConversation } from './conversation-state.ts'
import type {
  CaseChange,
  ConversationWrites,
  HandledEvent,
  NewCaseMessage,
  NewChatRequest,
  NewEvidence,
  NewLiveEvent,
  NewOutgoingMessage,
  NewResidentWish,
  NewTimelineEntry,
  OutgoingClass,
} from './conversation-writes.ts'
import type { FiledCase } from './filed-case.ts'
import type { ConversationVault } from './ports.ts'

/**
 * One conversation while its events are worked through: what has been decided so far, collected for one write at the end.
 * Lives for one step and is never shared.
 */
export interface Turn {
  readonly conversation: LockedConversation
  readonly startedAt: number
  session: FlowSession
  state: ConversationState
  address: string | undefined
  isWithdrawn: boolean
  /** Part of the dedupe key of what is said next: the event or timer being handled, and a running number. */
  cause: string
  said: number
  readonly events: HandledEvent[]
  readonly outgoing: NewOutgoingMessage[]
  readonly evidence: NewEvidence[]
  readonly caseFiles: NewCaseFile[]
  /** What later messages of the same step must know of them. */
  readonly filed: FiledCase[]
  readonly caseMessages: NewCaseMessage[]
  readonly caseChanges: CaseChange[]
  readonly timeline: NewTimelineEntry[]
  readonly liveEvents: NewLiveEvent[]
  readonly erasedDraftIds: string[]
  /** Asked for beside the conversation (notices, groups); answered by a job of its own. */
  readonly requests: NewChatRequest[]
  /** Of cases filed before, or in this step. */
  readonly wishes: NewResidentWish[]
}

/** Begins a turn with the session as it was left. */
export function beginTurn(conversation: LockedConversation, session: FlowSession, startedAt: number): Turn {
  const { id: _id, account: _account, hasAddress: _hasAddress, events: _events, ...state } = conversation
  return {
    conversation,
    startedAt,
    session,
    state,
    address: undefined,
    isWithdrawn: false,
    cause: '',
    said: 0,
    events: [],
    outgoing: [],
    evidence: [],
    caseFiles: [],
    filed: [],
    caseMessages: [],
    caseChanges: [],
    timeline: [],
    liveEvents: [],
    erasedDraftIds: [],
    requests: [],
    wishes: [],
  }
}

/** What is said is numbered, sealed and written with the rest; it is sent after the commit. */
export function say(
  turn: Turn,
  message: OutgoingMessage,
  messageClass: OutgoingClass,
  tools: SayTools,
): string {
  const id = tools.ids.uuid()
  const seq = turn.state.outgoingSeq + 1
  turn.state = { ...turn.state, outgoingSeq: seq }
  turn.said += 1
  turn.outgoing.push({
    id,
    seq,
    dedupeKey: `${turn.conversation.id}:${turn.cause}:${turn.said}`,
    class: messageClass,
    sealed: tools.vault.sealOutgoing(id, JSON.stringify(message)),
  })
  return id
}

/** What `say` needs. */
export interface SayTools {
  readonly ids: Ids
  readonly vault: Pick<ConversationVault, 'sealOutgoing'>
}

/** Closes the turn: the session and the address are sealed, everything else is as collected. */
export function endTurn(
  turn: Turn,
  vault: ConversationVault,
  sessionDueAt: number | undefined,
): ConversationWrites {
  const { conversation } = turn
  // Whoever withdrew begins anew on coming back: nothing told to the bot is kept for it.
  const isGone = turn.isWithdrawn && turn.address === undefined
  const session = isGone
    ? { sessionSealed: undefined, sessionDueAt: undefined }
    : { sessionSealed: vault.sealSession(conversation.id, JSON.stringify(turn.session)), sessionDueAt }
  // A conversation is known by its chat id, so what is stored stays right until a withdrawal takes it away.
  const isKnown = conversation.hasAddress && !turn.isWithdrawn
  return {
    conversation,
    next: { ...turn.state, ...session },
    ...(turn.address === undefined || isKnown
      ? {}
      : { addressSealed: vault.sealAddress(conversation.id, turn.address) }),
    isVoid: !conversation.hasAddress && turn.address === undefined && isBlank(conversation),
    isWithdrawn: turn.isWithdrawn,
    events: turn.events,
    outgoing: turn.outgoing,
    evidence: turn.evidence,
    caseFiles: turn.caseFiles,
    caseMessages: turn.caseMessages,
    caseChanges: turn.caseChanges,
    timeline: turn.timeline,
    liveEvents: turn.liveEvents,
    erasedDraftIds: turn.erasedDraftIds,
    requests: turn.requests,
    wishes: turn.wishes,
  }
}

/** A withdrawn resident's conversation has no address either, but cases and their messages still belong to it. */
function isBlank({ sessionSealed, caseFileId, outgoingSeq }: LockedConversation): boolean {
  return sessionSealed === undefined && caseFileId === undefined && outgoingSeq === 0
}
