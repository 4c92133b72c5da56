import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { DeliveredConversation } from '../../../src/app/delivery/ports.ts'
import { settleAsTheyCome } from '../../../src/app/delivery/settle-as-they-come.ts'
import { channelAccount } from '../../../src/domain/message/channel.ts'

const clock = { now: () => 0 }

function delivered(conversationId: string): DeliveredConversation {
  const account = channelAccount('telegram', '7100000001')
  const item = { ref: conversationId, version: 1 }
  return { leased: { item, conversationId, account, addressSealed: undefined, messages: [] }, results: [] }
}

/** A store that keeps what it is given, slowly, as a database does. */
function slowStore(failOn?: string) {
  const batches: string[][] = []
  const settle = async (batch: readonly DeliveredConversation[]): Promise<void> => {
    await sleep(5)
    const ids = batch.map(({ leased }) => leased.conversationId)
    if (failOn !== undefined && ids.includes(failOn)) throw new Error('cannot be written')
    batches.push(ids)
  }
  return { batches, settle }
}

describe('settling what was sent', () => {
  it('writes every result once, however they arrive', async () => {
    const store = slowStore()
    const ids = Array.from({ length: 30 }, (_, index) => `c${index}`)
    const sending = ids.map(async (id, index) => {
      await sleep((index * 7) % 23)
      return delivered(id)
    })
    await settleAsTheyCome(sending, { store, clock, sleep: () => Promise.resolve() })
    expect(store.batches.flat().toSorted()).toEqual(ids.toSorted())
  })

  it('writes what has arrived while a slow conversation is still being sent', async () => {
    const store = slowStore()
    let finishSlow = (): void => {}
    const slow = new Promise<DeliveredConversation>((resolve) => {
      finishSlow = () => resolve(delivered('slow'))
    })
    const settling = settleAsTheyCome([slow, Promise.resolve(delivered('quick'))], { store, clock, sleep })
    await expect.poll(() => store.batches).toEqual([['quick']])
    finishSlow()
    await settling
    expect(store.batches).toEqual([['quick'], ['slow']])
  })

  it('writes together what arrives together', async () => {
    const store = slowStore()
    const sending = ['a', 'b', 'c'].map((id) => Promise.resolve(delivered(id)))
    await settleAsTheyCome(sending, { store, clock, sleep })
    expect(store.batches).toEqual([['a', 'b', 'c']])
  })

  it('goes on with the others when one write fails, and says so in the end', async () => {
    const store = slowStore('bad')
    const sending = [Promise.resolve(delivered('bad')), sleep(40).then(() => delivered('good'))]
    await expect(settleAsTheyCome(sending, { store, clock, sleep })).rejects.toThrow('cannot be written')
    expect(store.batches).toEqual([['good']])
  })
})
