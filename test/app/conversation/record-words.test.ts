import { expect, it } from 'vitest'
import { recordWords } from '../../../src/app/conversation/add-to-case-file.ts'
import { beginTurn } from '../../../src/app/conversation/turn.ts'
import type { ConverseTools, MessageContext } from '../../../src/app/conversation/turn-tools.ts'
import { createSession } from '../../../src/domain/flow/create-session.ts'
import { channelAccount } from '../../../src/domain/message/channel.ts'

const NOW = Date.UTC(2026, 8, 5)

/** Whether words about a filed case wake its officers. */
function wakes(text: string): boolean {
  const conversation = {
    id: 'c1',
    account: channelAccount('telegram', '7100000001'),
    hasAddress: true,
    events: [],
    mode: 'officer',
    caseFileId: 'f1',
    draftId: undefined,
    language: 'vi',
    sessionSealed: undefined,
    sessionDueAt: undefined,
    highWater: 0,
    outgoingSeq: 0,
    isReachable: true,
    lastInboundAt: undefined,
  } as const
  const turn = beginTurn(conversation, createSession('vi', NOW), NOW)
  const caseFile = {
    id: 'f1',
    unitCode: '10001',
    wrappedKey: new Uint8Array(),
    status: 'SUBMITTED',
    statusBefore: undefined,
  } as const
  const tools = { ids: { uuid: () => 'id' }, caseVault: { seal: () => new Uint8Array() } }
  // Safe: writing words down uses the ids and the seal only.
  recordWords(turn, caseFile, text, [], { at: NOW } as MessageContext, tools as unknown as ConverseTools)
  return turn.caseChanges.some((change) => change.isDanger === true)
}

it('wakes officers for a cry for help about a case that was filed, and for nothing else', () => {
  expect(wakes('cứu tôi với nó cầm dao chém tôi')).toBe(true)
  expect(wakes('Dạ em ở trong nhà rồi')).toBe(false)
  expect(wakes('[tin chuyển tiếp] cứu tôi với nó cầm dao chém tôi')).toBe(false)
})
