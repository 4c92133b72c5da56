import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CATEGORY_CODES } from '../../../src/domain/case-file/category.ts'
import { refuseMediation } from '../../../src/domain/mediation/eligible-case.ts'
import {
  SCREENING_ANSWERS,
  SCREENING_KEYS,
  type Screening,
  type ScreeningAnswer,
  screenMediation,
} from '../../../src/domain/mediation/screening.ts'
import { CLEAN_SCREENING } from '../../support/clean-screening.ts'

const anyScreening = fc
  .array(fc.constantFrom(...SCREENING_ANSWERS), {
    minLength: SCREENING_KEYS.length,
    maxLength: SCREENING_KEYS.length,
  })
  // Safe: one answer for every key.
  .map(
    (answers) =>
      Object.fromEntries(SCREENING_KEYS.map((key, i) => [key, answers[i]])) as Record<
        string,
        ScreeningAnswer
      > as Screening,
  )

describe('screening for mediation', () => {
  it('lets an everyday dispute pass', () => {
    expect(screenMediation(CLEAN_SCREENING)).toEqual({ kind: 'eligible', cautions: [] })
  })

  it('lets nothing pass in which violence, harm to a child or crime is not clearly denied', () => {
    fc.assert(
      fc.property(anyScreening, (answers) => {
        const isDenied = [answers.violence, answers.homeViolence, answers.childHarmed, answers.crime].every(
          (one) => one === 'no',
        )
        expect(screenMediation(answers).kind === 'tip').toBe(!isDenied)
      }),
    )
  })

  it('never opens without will, and never for what another body handles', () => {
    fc.assert(
      fc.property(anyScreening, (answers) => {
        if (answers.willing === 'no' || answers.publicInterest === 'yes' || answers.labourTrade === 'yes')
          expect(screenMediation(answers).kind).not.toBe('eligible')
      }),
    )
  })

  it('files violence at home under its own category before everything else', () => {
    const result = screenMediation({ ...CLEAN_SCREENING, homeViolence: 'yes', violence: 'yes', crime: 'yes' })
    expect(result).toEqual({ kind: 'tip', category: 'BLGD', because: 'homeViolence' })
  })

  it('warns where care is needed', () => {
    expect(
      screenMediation({ ...CLEAN_SCREENING, afraid: 'yes', land: 'unknown', willing: 'unknown' }),
    ).toEqual({
      kind: 'eligible',
      cautions: ['land', 'afraid', 'contact-requester-first'],
    })
  })
})

describe('a case file for mediation', () => {
  it('is taken for everyday matters only, whatever its status', () => {
    const open = CATEGORY_CODES.filter(
      (category) =>
        refuseMediation({ kind: 'mediation-request', category, status: 'HG_SUBMITTED' }) === undefined,
    )
    expect(open).toEqual(['TTCC', 'MAU_THUAN', 'KHAC'])
  })

  it.each(['BLGD', 'TRE_EM'])('is refused with its own code for %s in every kind and status', (category) => {
    for (const kind of ['mediation-request', 'crime-tip', 'feedback'] as const)
      for (const status of ['HG_SUBMITTED', 'RECEIVED', 'CLOSED'] as const)
        expect(refuseMediation({ kind, category, status })).toBe('mediation.domestic-violence')
  })

  it('is refused when it is of another kind, not received yet, or ended', () => {
    expect(refuseMediation({ kind: 'feedback', category: 'KHAC', status: 'RECEIVED' })).toBe(
      'mediation.wrong-kind',
    )
    expect(refuseMediation({ kind: 'crime-tip', category: 'TTCC', status: 'SUBMITTED' })).toBe(
      'mediation.wrong-status',
    )
    expect(refuseMediation({ kind: 'mediation-request', category: 'MAU_THUAN', status: 'HG_CLOSED' })).toBe(
      'mediation.wrong-status',
    )
  })
})
