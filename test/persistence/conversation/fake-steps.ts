import { randomUUID } from 'node:crypto'
import type { LockedConversation } from '../../../src/app/conversation/conversation-state.ts'
import type { ConversationWrites } from '../../../src/app/conversation/conversation-writes.ts'
import type { DecideStep } from '../../../src/app/conversation/ports.ts'

/** What a step would write that handles all events of a conversation and says nothing. */
export function handled(conversation: LockedConversation): ConversationWrites {
  const { id: _id, account: _account, hasAddress: _has, events, ...state } = conversation
  return {
    conversation,
    next: { ...state, sessionSealed: Buffer.from('session') },
    ...(conversation.hasAddress ? {} : { addressSealed: Buffer.from('address') }),
    isVoid: false,
    isWithdrawn: false,
    events: events.map(({ id }) => ({ id, state: 'done' })),
    outgoing: [],
    evidence: [],
    caseFiles: [],
    caseMessages: [],
    caseChanges: [],
    timeline: [],
    liveEvents: [],
    erasedDraftIds: [],
    requests: [],
    wishes: [],
  }
}

/** Handles and says one line an event, in order. */
export function answered(conversation: LockedConversation): ConversationWrites {
  const step = handled(conversation)
  const outgoing = conversation.events.map(({ id, sealed }, at) => ({
    id: randomUUID(),
    seq: conversation.outgoingSeq + at + 1,
    dedupeKey: `${conversation.id}:${id}`,
    class: 'reply' as const,
    sealed: Buffer.from(`re ${Buffer.from(sealed).toString()}`),
  }))
  return {
    ...step,
    outgoing,
    next: { ...step.next, outgoingSeq: conversation.outgoingSeq + outgoing.length },
  }
}

/** Decides every conversation of a step the same way. */
export const each =
  (decide: (conversation: LockedConversation) => ConversationWrites): DecideStep =>
  async (conversations) =>
    conversations.map(decide)
