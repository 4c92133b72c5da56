import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CASE_FILE_STATUSES } from '../../../src/domain/case-file/status.ts'
import {
  NEXT_STATUSES,
  refuseTransition,
  statusesWithin,
  stepsTo,
} from '../../../src/domain/case-file/transitions.ts'

const officer = { isUnitHead: false, reason: 'Có lý do' } as const
const aStatus = fc.constantFrom(...CASE_FILE_STATUSES)
const detourFrom = fc.constantFrom(...NEXT_STATUSES.NEED_INFO)

describe('steps that are implied', () => {
  it('lead through "seen" when something is asked about a new tip', () => {
    expect(stepsTo({ from: 'SUBMITTED', to: 'NEED_INFO' })).toEqual(['SEEN', 'NEED_INFO'])
    expect(refuseTransition({ ...officer, from: 'SUBMITTED', to: 'NEED_INFO' })).toBeUndefined()
    expect(stepsTo({ from: 'SUBMITTED', to: 'SEEN' })).toEqual(['SEEN'])
  })

  it('lead back first when an officer goes on without the resident’s answer', () => {
    const waiting = { ...officer, from: 'NEED_INFO', statusBefore: 'CHECKING' } as const
    expect(stepsTo({ ...waiting, to: 'RESULT' })).toEqual(['CHECKING', 'RESULT'])
    expect(refuseTransition({ ...waiting, to: 'RESULT' })).toBeUndefined()
    expect(refuseTransition({ ...waiting, to: 'RECEIVED' })).toBe('not-allowed')
  })

  it('let nobody out of quarantine who has not said that it is no spam', () => {
    expect(refuseTransition({ ...officer, from: 'QUARANTINE', to: 'RECEIVED' })).toBe('not-allowed')
  })

  it('skip neither the reception nor the head', () => {
    expect(refuseTransition({ ...officer, from: 'SUBMITTED', to: 'RESULT' })).toBe('not-allowed')
    const waiting = { ...officer, from: 'NEED_INFO', statusBefore: 'RECEIVED' } as const
    expect(refuseTransition({ ...waiting, to: 'CLOSED_NO_BASIS' })).toBe('needs-head')
    expect(refuseTransition({ from: 'SUBMITTED', to: 'REDIRECTED', isUnitHead: true })).toBe('needs-reason')
  })

  it('are each permitted by themselves, for everything that is within reach', () => {
    fc.assert(
      fc.property(aStatus, fc.option(detourFrom, { nil: undefined }), (from, statusBefore) => {
        for (const to of statusesWithin(from, statusBefore)) {
          const way = { from, to, ...(statusBefore !== undefined && { statusBefore }) }
          const steps = stepsTo(way)
          expect(steps.at(-1)).toBe(to)
          expect(steps.length).toBeLessThanOrEqual(2)
          steps.forEach((step, index) => {
            expect(NEXT_STATUSES[steps[index - 1] ?? from]).toContain(step)
          })
        }
      }),
    )
  })
})
