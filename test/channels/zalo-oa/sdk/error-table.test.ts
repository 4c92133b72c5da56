import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { ZaloOaClient } from '../../../../src/channels/zalo-oa/sdk/client.ts'
import { ERROR_TABLE } from '../../../../src/channels/zalo-oa/sdk/error-table.ts'
import { msUntilMorning } from '../../../../src/channels/zalo-oa/sdk/wait-for-morning.ts'
import type { ZaloResult } from '../../../../src/channels/zalo-oa/sdk/zalo-result.ts'
import { type FakeZalo, startFakeZalo } from '../../../support/fake-zalo/start-fake-zalo.ts'
import { aClient, NOW } from './a-client.ts'

const TEXT = { kind: 'text', text: 'Đã nhận tin của anh/chị.' } as const
const TO = { kind: 'user', userId: '2000000000000000002' } as const

/** The official codes with the handling class of the reference: R, B, W, P, H and the special ones. */
const EXPECTED: readonly (readonly [number, ZaloResult<never>['kind']])[] = [
  [-32, 'retry'],
  [-100, 'refused'],
  [-200, 'unknown'],
  [-201, 'refused'],
  [-204, 'needs-person'],
  [-205, 'needs-person'],
  [-209, 'needs-person'],
  [-210, 'refused'],
  [-211, 'retry'],
  [-212, 'needs-person'],
  [-213, 'refused'],
  [-214, 'retry'],
  [-217, 'refused'],
  [-218, 'refused'],
  [-219, 'needs-person'],
  [-221, 'needs-person'],
  [-223, 'needs-person'],
  [-224, 'needs-person'],
  [-227, 'refused'],
  [-230, 'refused'],
  [-232, 'refused'],
  [-233, 'refused'],
  [-234, 'retry'],
  [-237, 'needs-person'],
  [-238, 'needs-person'],
  [-241, 'needs-person'],
  [-242, 'needs-person'],
  [-244, 'refused'],
  [-248, 'refused'],
  [-249, 'needs-person'],
  [-320, 'needs-person'],
  [-321, 'needs-person'],
  [-403, 'needs-person'],
  [-1340, 'refused'],
  [-1341, 'refused'],
]
const ACTED_ON = [-124, -216, -220, -235, -240]

let zalo: FakeZalo
let client: ZaloOaClient
beforeAll(async () => {
  zalo = await startFakeZalo()
  client = aClient(zalo)
})
afterEach(() => {
  zalo.setFault()
  zalo.forgetSent()
})
afterAll(async () => {
  await client.close()
  await zalo.close()
})

describe('error table', () => {
  it('is covered by these tests row by row', () => {
    const tested = [...EXPECTED.map(([code]) => code), ...ACTED_ON].sort((a, b) => a - b)
    expect([...ERROR_TABLE.keys()].sort((a, b) => a - b)).toEqual(tested)
  })

  it.each(EXPECTED)('turns %i into %s, after one call and without quoting the answer', async (code, kind) => {
    const before = zalo.calls
    zalo.setFault({ kind: 'error', code, delivers: true })
    const result = await client.messages.send(TO, TEXT)
    expect(result).toMatchObject({ kind, failure: { code, errorClass: `zalo.${code}` } })
    expect(JSON.stringify(result)).not.toContain(TO.userId)
    expect(zalo.calls).toBe(before + 1)
  })

  it('calls a code that no table lists unknown: the message may have arrived', async () => {
    zalo.setFault({ kind: 'error', code: -9999 })
    expect(await client.messages.send(TO, TEXT)).toMatchObject({ kind: 'unknown', failure: { code: -9999 } })
  })

  it.each([-124, -216, -220])('renews the token on %i and sends again, once', async (code) => {
    zalo.setFault({ kind: 'error', code, times: 1 })
    const refreshes = zalo.tokens.refreshes
    expect(await client.messages.send(TO, TEXT)).toMatchObject({ kind: 'ok' })
    expect(zalo.tokens.refreshes).toBe(refreshes + 1)
    expect(zalo.sent).toHaveLength(1)
  })

  it('needs a person when the renewed token is rejected too', async () => {
    zalo.setFault({ kind: 'error', code: -216 })
    expect(await client.messages.send(TO, TEXT)).toMatchObject({
      kind: 'needs-person',
      failure: { code: -216 },
    })
  })

  it('waits for the account on -32 and for one person on -234, until six in Vietnam', async () => {
    zalo.setFault({ kind: 'error', code: -32 })
    expect(await client.messages.send(TO, TEXT)).toMatchObject({ scope: 'account', afterMs: 10_000 })
    zalo.setFault({ kind: 'error', code: -234 })
    const afterMs = msUntilMorning(NOW)
    expect(await client.messages.send(TO, TEXT)).toMatchObject({ scope: 'recipient', afterMs })
  })

  it.each([
    ['2025-06-15T15:06:40Z', '2025-06-15T23:00:00Z'],
    ['2025-06-15T22:59:59Z', '2025-06-15T23:00:00Z'],
    ['2025-06-15T23:00:00Z', '2025-06-16T23:00:00Z'],
    ['2025-06-15T17:00:00Z', '2025-06-15T23:00:00Z'],
  ])('counts from %s to %s as the end of the night', (from, to) => {
    expect(msUntilMorning(Date.parse(from))).toBe(Date.parse(to) - Date.parse(from))
  })
})
