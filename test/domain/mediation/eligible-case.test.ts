import { describe, expect, it } from 'vitest'
import { CATEGORY_CODES } from '../../../src/domain/case-file/category.ts'
import { refuseMediation } from '../../../src/domain/mediation/eligible-case.ts'

const EVERYDAY = ['MAU_THUAN', 'TTCC', 'KHAC']
const AT_HOME = ['BLGD', 'TRE_EM']

describe('mediation', () => {
  it.each(CATEGORY_CODES)('of %s is open to everyday matters alone, whatever kind and status', (category) => {
    for (const kind of ['mediation-request', 'crime-tip'] as const) {
      const refusal = refuseMediation({ kind, category, status: 'RECEIVED' })
      if (AT_HOME.includes(category)) expect(refusal).toBe('mediation.domestic-violence')
      else expect(refusal).toBe(EVERYDAY.includes(category) ? undefined : 'mediation.crime')
    }
  })

  it('is refused for a category that this version does not know', () => {
    const unknown = { kind: 'crime-tip', category: 'MOI', status: 'RECEIVED' } as const
    expect(refuseMediation(unknown)).toBe('mediation.crime')
  })

  it('is refused for kinds that are no dispute, and for closed files', () => {
    const file = { kind: 'feedback', category: 'KHAC', status: 'RECEIVED' } as const
    expect(refuseMediation(file)).toBe('mediation.wrong-kind')
    expect(refuseMediation({ ...file, kind: 'crime-tip', status: 'CLOSED' })).toBe('mediation.wrong-status')
  })
})
