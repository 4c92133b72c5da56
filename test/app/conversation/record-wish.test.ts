import { describe, expect, it } from 'vitest'
import { addToCaseFile } from '../../../src/app/conversation/add-to-case-file.ts'
import type { LockedConversation } from '../../../src/app/conversation/conversation-state.ts'
import type { CaseFacts } from '../../../src/app/conversation/ports.ts'
import { beginTurn } from '../../../src/app/conversation/turn.ts'
import type { ConverseTools, MessageContext } from '../../../src/app/conversation/turn-tools.ts'
import { createSession } from '../../../src/domain/flow/create-session.ts'
import type { AdditionGiven } from '../../../src/domain/flow/flow-event.ts'
import { channelAccount } from '../../../src/domain/message/channel.ts'

const AT = Date.UTC(2026, 5, 1)
const CODE = 'BY-0000-0002'

/** Gives an addition to a case that the conversation `filedBy` filed, in the conversation `c1`. */
async function give(addition: Partial<AdditionGiven>, filedBy = 'c1') {
  // Safe: adding to a case reads no more of a conversation than its id.
  const conversation = {
    id: 'c1',
    account: channelAccount('telegram', '71'),
    events: [],
  } as Partial<LockedConversation>
  const turn = beginTurn(conversation as LockedConversation, createSession('vi', AT), AT)
  // Safe: the same for the case and the tools.
  const found = {
    id: 'case',
    referenceCode: CODE,
    unitCode: '31471',
    status: 'CLOSED',
    conversationId: filedBy,
  }
  const context = {
    reads: { caseFileByReference: async () => found as CaseFacts },
    at: AT,
  } as unknown as MessageContext
  const tools = {
    ids: { uuid: () => 'id' },
    caseVault: {
      seal: (_id: string, _key: unknown, _place: unknown, text: string) => Buffer.from(`sealed ${text}`),
    },
  } as unknown as ConverseTools
  const given: AdditionGiven = {
    kind: 'addition.given',
    referenceCode: CODE,
    text: 'lời',
    media: [],
    ...addition,
  }
  await addToCaseFile(turn, given, context, tools)
  return turn
}

const base = { caseFileId: 'case', unitCode: '31471', at: AT }

describe('a wish about a filed case', () => {
  it('to be left alone takes the contact away and stands in the history', async () => {
    const turn = await give({ wish: { kind: 'stop-contact' } })
    expect(turn.wishes).toEqual([{ ...base, kind: 'stop-contact' }])
    expect(turn.timeline.map(({ kind }) => kind)).toEqual(['resident-wrote', 'contact-withdrawn'])
    expect(turn.liveEvents.at(-1)).toMatchObject({ kind: 'case-file.changed', caseFileId: 'case' })
  })

  it('to be phoned keeps the number sealed and apart from the words of the conversation', async () => {
    const turn = await give({ wish: { kind: 'be-phoned', words: '0912 345 678' } })
    expect(turn.wishes).toEqual([{ ...base, kind: 'be-phoned', sealed: Buffer.from('sealed 0912 345 678') }])
    expect(turn.caseMessages.map(({ sealed }) => sealed.toString())).toEqual(['sealed lời'])
  })

  it('by voice has no number to seal', async () => {
    expect((await give({ wish: { kind: 'be-phoned' } })).wishes).toMatchObject([{ sealed: undefined }])
  })

  it('rates by one of the three marks; any other word stays words', async () => {
    expect((await give({ wish: { kind: 'rate', choice: 'poor' } })).wishes).toEqual([
      { ...base, kind: 'rate', rating: 'poor' },
    ])
    expect((await give({ wish: { kind: 'rate', choice: 'great' } })).wishes).toEqual([])
  })

  it('is not taken from another conversation: there only the words are added', async () => {
    const turn = await give({ wish: { kind: 'stop-contact' } }, 'c2')
    expect(turn.wishes).toEqual([])
    expect(turn.caseMessages).toHaveLength(1)
  })
})
