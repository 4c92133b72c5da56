import { describe, expect, it } from 'vitest'
import { actionOf } from '../../src/ui/inbox/bulk/action-of.ts'

const OFFICER = '0198c0de-0000-7000-8000-000000000001'

describe('an action on many cases', () => {
  it('is incomplete without its target', () => {
    expect(actionOf({ kind: 'assign', target: '', reason: '' })).toBeUndefined()
    expect(actionOf({ kind: 'transition', target: 'NOPE', reason: '' })).toBeUndefined()
  })

  it('gives to a person, or back to the desk', () => {
    expect(actionOf({ kind: 'assign', target: OFFICER, reason: '' })).toEqual({
      kind: 'assign',
      officerId: OFFICER,
    })
    expect(actionOf({ kind: 'assign', target: 'desk', reason: '' })).toEqual({
      kind: 'assign',
      officerId: null,
    })
  })

  it('carries a reason only when there is one', () => {
    expect(actionOf({ kind: 'transition', target: 'SEEN', reason: ' ' })).toEqual({
      kind: 'transition',
      to: 'SEEN',
    })
    expect(actionOf({ kind: 'transition', target: 'SEEN', reason: ' vì x ' })).toMatchObject({
      reason: 'vì x',
    })
  })
})
