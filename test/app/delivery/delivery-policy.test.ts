import { describe, expect, it } from 'vitest'
import { decideDelivery } from '../../../src/app/delivery/delivery-policy.ts'
import type { LeasedMessage } from '../../../src/app/delivery/ports.ts'

const HOUR = 3_600_000
const message = (change: Partial<LeasedMessage> = {}): LeasedMessage => ({
  id: 'm',
  sealed: new Uint8Array(),
  attempts: 0,
  wasUnknown: false,
  createdAt: 0,
  ...change,
})
const decide = (
  outcome: Parameters<typeof decideDelivery>[1],
  change: Partial<LeasedMessage> = {},
  now = 0,
) => decideDelivery(message(change), outcome, now, 1)

describe('what becomes of a message', () => {
  it('is sent when the platform took it', () => {
    expect(decide({ kind: 'sent', platformMessageId: '7' })).toEqual({
      id: 'm',
      kind: 'sent',
      platformMessageId: '7',
    })
  })

  it('waits exactly as long as the platform asks, without counting it as a try', () => {
    expect(decide({ kind: 'retry-after', afterMs: 17_000, scope: 'chat' }, { attempts: 9 })).toEqual({
      id: 'm',
      kind: 'later',
      delayMs: 17_000,
      counts: false,
    })
  })

  it.each([
    [0, 1_000],
    [1, 2_000],
    [4, 16_000],
    [12, 300_000],
    [500, 300_000],
  ])('waits longer each time that it surely did not arrive (try %i: %i ms)', (attempts, delayMs) => {
    expect(decide({ kind: 'failed', errorClass: 'x' }, { attempts })).toEqual({
      id: 'm',
      kind: 'later',
      delayMs,
      counts: true,
    })
  })

  it('spreads the waits between half and the whole', () => {
    expect(decideDelivery(message(), { kind: 'failed', errorClass: 'x' }, 0, 0)).toMatchObject({
      delayMs: 500,
    })
  })

  it('is given up after a day', () => {
    expect(decide({ kind: 'failed', errorClass: 'x' }, {}, 24 * HOUR)).toMatchObject({ kind: 'later' })
    expect(decide({ kind: 'failed', errorClass: 'x' }, {}, 24 * HOUR + 1)).toEqual({
      id: 'm',
      kind: 'refused',
      reason: 'unreachable',
    })
  })

  it('is sent once more when the answer was lost, however often it failed before, and then left', () => {
    const lost = { kind: 'unknown', errorClass: 'x' } as const
    expect(decide(lost, { attempts: 5 })).toEqual({ id: 'm', kind: 'unknown', delayMs: 5_000 })
    expect(decide(lost, { wasUnknown: true })).toEqual({ id: 'm', kind: 'unknown', delayMs: undefined })
  })

  it('waits for a person to mend our account, for a day', () => {
    const refused = { kind: 'refused', reason: 'account', errorClass: 'x' } as const
    expect(decide(refused)).toEqual({ id: 'm', kind: 'later', delayMs: 300_000, counts: false })
    expect(decide(refused, {}, 25 * HOUR)).toEqual({ id: 'm', kind: 'refused', reason: 'account' })
  })

  it.each(['unreachable', 'window-closed', 'restricted', 'quota', 'bad-message', 'policy'] as const)(
    'ends when refused as %s',
    (reason) => {
      expect(decide({ kind: 'refused', reason, errorClass: 'x' })).toEqual({
        id: 'm',
        kind: 'refused',
        reason,
      })
    },
  )
})
