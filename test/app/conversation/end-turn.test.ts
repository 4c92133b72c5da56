import { describe, expect, it } from 'vitest'
import type { LockedConversation } from '../../../src/app/conversation/conversation-state.ts'
import type { ConversationVault } from '../../../src/app/conversation/ports.ts'
import { beginTurn, endTurn } from '../../../src/app/conversation/turn.ts'
import { createSession } from '../../../src/domain/flow/create-session.ts'
import { channelAccount } from '../../../src/domain/message/channel.ts'

const NOW = Date.UTC(2026, 5, 1)

const vault: Pick<ConversationVault, 'sealSession' | 'sealAddress'> = {
  sealSession: (id) => Buffer.from(`session of ${id}`),
  sealAddress: (id, chatId) => Buffer.from(`${chatId} of ${id}`),
}

function conversation(hasAddress: boolean): LockedConversation {
  return {
    id: 'c1',
    account: channelAccount('telegram', '7100000001'),
    hasAddress,
    events: [],
    mode: 'bot',
    caseFileId: undefined,
    draftId: undefined,
    language: 'vi',
    sessionSealed: undefined,
    sessionDueAt: undefined,
    highWater: 0,
    outgoingSeq: 0,
    isReachable: true,
    lastInboundAt: undefined,
  }
}

function addressAfter(turn: { hasAddress: boolean; address?: string; isWithdrawn?: boolean }) {
  const begun = beginTurn(conversation(turn.hasAddress), createSession('vi', NOW), NOW)
  begun.address = turn.address
  begun.isWithdrawn = turn.isWithdrawn ?? false
  // Safe: a turn ends with these two seals only.
  return endTurn(begun, vault as ConversationVault, undefined).addressSealed?.toString()
}

describe('the address of a conversation', () => {
  it('is sealed when it is not stored yet', () => {
    expect(addressAfter({ hasAddress: false, address: '5200000001' })).toBe('5200000001 of c1')
  })

  it('is left alone when it is stored: it cannot have changed', () => {
    expect(addressAfter({ hasAddress: true, address: '5200000001' })).toBeUndefined()
  })

  it('is stored anew when a message came after a withdrawal', () => {
    expect(addressAfter({ hasAddress: true, address: '5200000001', isWithdrawn: true })).toBe(
      '5200000001 of c1',
    )
  })

  it('stays gone after a withdrawal alone', () => {
    expect(addressAfter({ hasAddress: true, isWithdrawn: true })).toBeUndefined()
  })
})
