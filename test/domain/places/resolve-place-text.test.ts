import { describe, expect, test } from 'vitest'
import { resolvePlaceText } from '../../../src/domain/places/resolve-place-text.ts'
import { country, describeOutcome, isRight, placeCases } from './support/place-cases.ts'

const kinds = [...new Set(placeCases.map(({ kind }) => kind))]

describe('resolvePlaceText', () => {
  test('is judged by at least 300 texts', () => {
    expect(placeCases.length).toBeGreaterThanOrEqual(300)
  })

  test.each(kinds)('understands %s', (kind) => {
    const failures = placeCases
      .filter((one) => one.kind === kind)
      .map((one) => ({ one, outcome: resolvePlaceText(country, one.text) }))
      .filter(({ one, outcome }) => !isRight(outcome, one))
      .map(({ one, outcome }) => `${describeOutcome(one.text, outcome)}, not ${one.outcome} ${one.codes}`)
    expect(failures).toEqual([])
  })
})
