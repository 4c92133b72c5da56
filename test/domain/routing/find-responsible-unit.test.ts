import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEFAULT_ROUTING_RULES } from '../../../src/domain/routing/default-rules.ts'
import { findResponsibleUnit } from '../../../src/domain/routing/find-responsible-unit.ts'
import type { RoutingFacts } from '../../../src/domain/routing/routing-facts.ts'
import { type RoutingRule, routingRuleSchema } from '../../../src/domain/routing/routing-rule.ts'
import { buildUnitDirectory, type RoutableUnit } from '../../../src/domain/routing/unit-directory.ts'

const unit = (code: string, name: string, provinceCode: string, isActive = true): RoutableUnit => ({
  code,
  name,
  provinceCode,
  isActive,
})

const directory = buildUnitDirectory(
  [
    unit('14215', 'Công an xã Hải Hậu', '37'),
    unit('14218', 'Công an xã Hải Tiến', '37'),
    unit('14221', 'Công an xã Hải Thịnh', '37', false),
    unit('P-37', 'Trực ban Công an tỉnh Ninh Bình', '37'),
    unit('P-92', 'Trực ban Công an thành phố Cần Thơ', '92'),
    unit('KCN-1', 'Đồn Công an khu công nghiệp', '37'),
  ],
  [
    { unitCode: '14215', communeCode: '14215', effectiveFrom: '2025-07-01' },
    { unitCode: '14218', communeCode: '14218', effectiveFrom: '2025-07-01', effectiveTo: '2026-10-01' },
    { unitCode: '14215', communeCode: '14218', effectiveFrom: '2026-10-01' },
    { unitCode: '14221', communeCode: '14221', effectiveFrom: '2025-07-01' },
  ],
  'P-92',
)

const NOON = Date.parse('2026-09-22T12:00:00+07:00')
const facts = (change: Partial<RoutingFacts> = {}): RoutingFacts => ({
  communeCode: '14215',
  provinceCode: '37',
  kind: 'crime-tip',
  category: 'HS_TAISAN',
  urgency: 'P2',
  at: NOON,
  ...change,
})
const rule = (change: Partial<RoutingRule>): RoutingRule => ({
  id: 'test-rule',
  name: 'Quy tắc thử',
  when: {},
  send: { to: 'unit', unitCode: 'KCN-1' },
  ...change,
})
const unitOf = (rules: readonly RoutingRule[], change: Partial<RoutingFacts> = {}) =>
  findResponsibleUnit(rules, directory, facts(change)).unitCode

describe('findResponsibleUnit with the default rules', () => {
  test('sends a tip to the police of the commune where it happened and says why', () => {
    expect(findResponsibleUnit(DEFAULT_ROUTING_RULES, directory, facts())).toEqual({
      unitCode: '14215',
      explanation: [
        {
          rule: 'about-own-police',
          matched: false,
          because: 'Phản ánh về chính công an nơi xảy ra: Không phải phản ánh về công an nơi xảy ra.',
        },
        {
          rule: 'commune-unit',
          matched: true,
          because: 'Công an xã nơi xảy ra: Công an xã Hải Hậu phụ trách địa bàn nơi xảy ra.',
        },
      ],
    })
  })

  test('never gives a report about the police to the same police', () => {
    expect(unitOf(DEFAULT_ROUTING_RULES, { isAboutOwnPolice: true })).toBe('P-37')
  })

  test('falls back to the duty of the province where the commune has no police of its own', () => {
    const decision = findResponsibleUnit(DEFAULT_ROUTING_RULES, directory, facts({ communeCode: '20333' }))
    expect(decision.unitCode).toBe('P-37')
    expect(decision.explanation.at(-1)).toEqual({
      rule: 'fallback.province-duty',
      matched: true,
      because: 'Không quy tắc nào chỉ ra đơn vị; chuyển Trực ban Công an tỉnh Ninh Bình.',
    })
  })

  test('falls back to the duty of the province when only the province is known', () => {
    expect(unitOf(DEFAULT_ROUTING_RULES, { communeCode: undefined })).toBe('P-37')
  })

  test('gives a case without any place to the default unit', () => {
    const decision = findResponsibleUnit(
      DEFAULT_ROUTING_RULES,
      directory,
      facts({ communeCode: undefined, provinceCode: undefined }),
    )
    expect(decision.unitCode).toBe('P-92')
    expect(decision.explanation.at(-1)?.rule).toBe('fallback.default-unit')
  })

  test('does not send to a unit that was closed', () => {
    expect(unitOf(DEFAULT_ROUTING_RULES, { communeCode: '14221' })).toBe('P-37')
  })

  test('follows a commune to its new unit on the day the coverage changes, by the calendar of Vietnam', () => {
    const before = Date.parse('2026-09-30T23:59:00+07:00')
    expect(unitOf(DEFAULT_ROUTING_RULES, { communeCode: '14218', at: before })).toBe('14218')
    expect(unitOf(DEFAULT_ROUTING_RULES, { communeCode: '14218', at: before + 60_000 })).toBe('14215')
  })
})

describe('findResponsibleUnit with rules of an administrator', () => {
  const withRule = (one: RoutingRule) => [one, ...DEFAULT_ROUTING_RULES]

  test('takes the first rule that applies, whatever stands behind it', () => {
    expect(unitOf([rule({ send: { to: 'province-duty' } }), rule({})])).toBe('P-37')
  })

  test('needs all conditions of a rule', () => {
    const both = rule({ when: { categories: ['MA_TUY'], urgencies: ['P0', 'P1'] } })
    expect(unitOf(withRule(both), { category: 'MA_TUY', urgency: 'P1' })).toBe('KCN-1')
    expect(unitOf(withRule(both), { category: 'MA_TUY', urgency: 'P2' })).toBe('14215')
    expect(unitOf(withRule(both), { category: 'HS_TAISAN', urgency: 'P1' })).toBe('14215')
  })

  test('limits a rule to a province, a commune or the area of a unit', () => {
    expect(unitOf(withRule(rule({ when: { provinces: ['92'] } })))).toBe('14215')
    expect(unitOf(withRule(rule({ when: { communes: ['14215'] } })))).toBe('KCN-1')
    expect(unitOf(withRule(rule({ when: { units: ['14218'] } })))).toBe('14215')
    expect(unitOf(withRule(rule({ when: { units: ['14218'] } })), { communeCode: '14218' })).toBe('KCN-1')
  })

  test('applies a night rule across midnight, its end excluded', () => {
    const night = withRule(rule({ when: { hours: { from: '22:00', to: '06:00' } } }))
    const at = (time: string) => unitOf(night, { at: Date.parse(`2026-09-22T${time}:00+07:00`) })
    expect([at('21:59'), at('22:00'), at('00:30'), at('05:59'), at('06:00')]).toEqual([
      '14215',
      'KCN-1',
      'KCN-1',
      'KCN-1',
      '14215',
    ])
  })

  test('applies a weekday rule by the weekday in Vietnam', () => {
    const sunday = withRule(rule({ when: { weekdays: [0] } }))
    expect(unitOf(sunday, { at: Date.parse('2026-09-20T00:30:00+07:00') })).toBe('KCN-1')
    expect(unitOf(sunday, { at: Date.parse('2026-09-21T00:30:00+07:00') })).toBe('14215')
  })

  test('ignores a rule before its first and from its last day on', () => {
    const temporary = withRule(rule({ effectiveFrom: '2026-09-22', effectiveTo: '2026-09-23' }))
    const at = (day: string) => unitOf(temporary, { at: Date.parse(`${day}T12:00:00+07:00`) })
    expect([at('2026-09-21'), at('2026-09-22'), at('2026-09-23')]).toEqual(['14215', 'KCN-1', '14215'])
  })

  test('passes over a rule whose unit does not exist and says so', () => {
    const decision = findResponsibleUnit(
      withRule(rule({ send: { to: 'unit', unitCode: 'GONE' } })),
      directory,
      facts(),
    )
    expect(decision.unitCode).toBe('14215')
    expect(decision.explanation[0]).toEqual({
      rule: 'test-rule',
      matched: false,
      because: 'Quy tắc thử: đơn vị GONE không còn hoạt động.',
    })
  })

  test('always names an existing unit and survives being stored as JSON', () => {
    const anyFacts = fc.record({
      communeCode: fc.constantFrom('14215', '14218', '14221', '99999', undefined),
      provinceCode: fc.constantFrom('37', '92', '01', undefined),
      urgency: fc.constantFrom('P0' as const, 'P4' as const),
      isAboutOwnPolice: fc.boolean(),
      at: fc.integer({ min: 0, max: 4_000_000_000_000 }),
    })
    fc.assert(
      fc.property(anyFacts, (change) => {
        const decision = findResponsibleUnit(DEFAULT_ROUTING_RULES, directory, facts(change))
        expect(directory.units.has(decision.unitCode)).toBe(true)
        expect(decision.explanation.filter(({ matched }) => matched)).toHaveLength(1)
        expect(JSON.parse(JSON.stringify(decision))).toEqual(decision)
      }),
    )
  })
})

describe('routingRuleSchema', () => {
  test('accepts the default rules', () => {
    for (const one of DEFAULT_ROUTING_RULES) expect(routingRuleSchema.parse(one)).toEqual(one)
  })

  test.each([
    ['an unknown condition', { when: { mood: ['bad'] } }],
    ['an unknown category', { when: { categories: ['NOTHING'] } }],
    ['an hour that no clock has', { when: { hours: { from: '24:00', to: '06:00' } } }],
    ['an empty list, which could never hold', { when: { communes: [] } }],
    ['an end before the beginning', { effectiveFrom: '2026-02-01', effectiveTo: '2026-01-01' }],
    ['a target without its unit', { send: { to: 'unit' } }],
  ])('refuses %s', (_what, change) => {
    expect(routingRuleSchema.safeParse({ ...rule({}), ...change }).success).toBe(false)
  })
})

describe('buildUnitDirectory', () => {
  test('refuses a default unit that is not there, so that no case can be left without a unit', () => {
    expect(() => buildUnitDirectory([], [], 'P-37')).toThrow(RangeError)
  })
})
