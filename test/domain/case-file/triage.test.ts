import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CATEGORIES, CATEGORY_CODES } from '../../../src/domain/case-file/category.ts'
import { triage } from '../../../src/domain/case-file/triage.ts'
import type { TriageFacts } from '../../../src/domain/case-file/triage-rules.ts'
import { URGENCIES } from '../../../src/domain/case-file/urgency.ts'

/** 10:00 on a day in Vietnam. */
const NOON = Date.parse('2026-09-05T03:00:00Z')
const DAY_MS = 86_400_000

const facts = (more: Partial<TriageFacts>): TriageFacts => ({
  category: 'KHAC',
  danger: false,
  at: NOON,
  ...more,
})

describe('triage', () => {
  test.each([
    ['P3', facts({})],
    ['P2', facts({ category: 'HS_TAISAN' })],
    ['P1', facts({ category: 'KHAC', danger: true })],
    ['P0', facts({ category: 'KHAC', danger: true, ongoing: 'now' })],
    ['P0', facts({ category: 'HS_BAOLUC', ongoing: 'now' })],
    ['P0', facts({ cannotCall: true })],
    ['P0', facts({ weapon: 'explosive' })],
    ['P1', facts({ weapon: 'explosive-found' })],
    ['P1', facts({ weapon: 'blade', ongoing: 'past' })],
    ['P0', facts({ weapon: 'blade', ongoing: 'now' })],
    ['P0', facts({ injured: 'untreated' })],
    ['P1', facts({ minorHarmed: true })],
    ['P1', facts({ category: 'LUA_DAO_MANG', moneySentWithin24h: true })],
    ['P2', facts({ category: 'LUA_DAO_MANG' })],
    ['P0', facts({ category: 'MAT_TICH', missingIsVulnerable: true })],
    ['P1', facts({ category: 'ATGT', ongoing: 'now' })],
    ['P3', facts({ category: 'TTCC', ongoing: 'now' })],
    ['P2', facts({ category: 'TTCC', ongoing: 'now', at: NOON + 13 * 3_600_000 })],
    ['P1', facts({ category: 'HS_TAISAN', ongoing: 'now' })],
    ['P1', facts({ category: 'BLGD' })],
    ['P0', facts({ category: 'BLGD', homeViolenceAggravated: true })],
    ['P0', facts({ category: 'MUA_BAN_NGUOI', isHeld: true })],
    ['P1', facts({ category: 'AN_NINH_MANG', threatened: true })],
    ['P2', facts({ category: 'AN_NINH_MANG' })],
    ['P1', facts({ category: 'TIN_DUNG_DEN', threatened: true })],
    ['P2', facts({ category: 'TTCC', otherReportsWithin7Days: 2 })],
    ['P3', facts({ category: 'TTCC', otherReportsWithin7Days: 1 })],
    ['P0', facts({ danger: true, ongoing: 'now', otherReportsWithin7Days: 9 })],
    ['P3', facts({ category: 'HS_TAISAN', happenedAt: NOON - 31 * DAY_MS })],
    ['P2', facts({ category: 'HS_TAISAN', happenedAt: NOON - 29 * DAY_MS })],
    ['P1', facts({ category: 'HS_TAISAN', danger: true, happenedAt: NOON - 31 * DAY_MS })],
    ['P3', facts({ category: 'TTCC', happenedAt: NOON - 400 * DAY_MS })],
    ['P4', facts({ category: 'GOP_Y', happenedAt: NOON - 400 * DAY_MS })],
  ])('gives %s', (urgency, given) => {
    expect(triage(given).urgency).toBe(urgency)
  })

  test('explains every level, and never goes under the category unless the event is old', () => {
    const anyFacts = fc.record({
      category: fc.constantFrom(...CATEGORY_CODES),
      danger: fc.boolean(),
      cannotCall: fc.boolean(),
      minorHarmed: fc.boolean(),
      ongoing: fc.constantFrom(
        'now' as const,
        'within-24h' as const,
        'past' as const,
        'soon' as const,
        undefined,
      ),
      at: fc.integer({ min: NOON, max: NOON + DAY_MS }),
    })
    fc.assert(
      fc.property(anyFacts, (given) => {
        const { urgency, reasons } = triage(given)
        const base = CATEGORIES[given.category].defaultUrgency
        expect(URGENCIES.indexOf(urgency)).toBeLessThanOrEqual(URGENCIES.indexOf(base))
        expect(reasons.some((reason) => reason.urgency === urgency)).toBe(true)
        if (given.danger) expect(['P0', 'P1']).toContain(urgency)
      }),
    )
  })
})
