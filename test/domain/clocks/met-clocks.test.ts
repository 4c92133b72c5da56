import { describe, expect, it } from 'vitest'
import { clocksMetBy } from '../../../src/domain/clocks/met-clocks.ts'

describe('limits met by a step', () => {
  it('are met for opening by any step of an officer', () => {
    expect(clocksMetBy('SEEN')).toEqual(['T_SEEN', 'T_INFO'])
    expect(clocksMetBy('CHECKING')).toEqual(['T_SEEN', 'T_INFO'])
  })

  it('are met for passing a tip on when it is passed on', () => {
    expect(clocksMetBy('TRANSFERRED_CSDT')).toContain('T_24H')
    expect(clocksMetBy('TRANSFERRED_CSDT')).toContain('T_CHILD')
  })

  it('are met for passing a tip on when there is nothing left to pass on', () => {
    expect(clocksMetBy('CLOSED_SPAM')).toContain('T_24H')
  })
})
