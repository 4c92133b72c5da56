import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { resolvePlaceText } from '../../../src/domain/places/resolve-place-text.ts'
import { foldVietnamese } from '../../../src/domain/text/fold-vietnamese.ts'
import {
  country,
  describeOutcome,
  isRight,
  type PlaceCase,
  records,
  sample,
  seeded,
} from './support/place-cases.ts'
import { toTelex, toVni, withSlip } from './support/typing.ts'

const SAMPLES = 150
const provinces = new Map(records.provinces.map((province) => [province.code, province]))
const districts = new Map(records.oldDistricts.map((district) => [district.code, district]))
const oldProvinces = new Map(
  records.provinces.flatMap(({ oldProvinces: old }) =>
    old.map(({ code, fullName }) => [code, bare(fullName)] as const),
  ),
)

function bare(fullName: string): string {
  return fullName.replace(/^(Tỉnh|Thành phố) /, '')
}

interface Named {
  readonly full: string
  readonly province: string
  readonly codes: readonly string[]
}

const random = seeded(42)
const communes: Named[] = sample(records.communes, SAMPLES, random).map((commune) => ({
  full: `${commune.type} ${commune.name}`,
  province: provinces.get(commune.provinceCode)?.name ?? '',
  codes: [commune.code],
}))
const wards: (Named & { readonly district: string })[] = sample(records.oldWards, SAMPLES, random).map(
  (ward) => {
    const district = districts.get(ward.districtCode)
    return {
      full: `${ward.type} ${ward.name}`,
      district: `${district?.type} ${district?.name}`,
      province: (district && oldProvinces.get(district.provinceCode)) ?? '',
      codes: ward.targets.filter(({ people }) => people !== 'none').map(({ code }) => code),
    }
  },
)

/** Share of right answers, and some wrong ones to read when it is too low. */
function judge(cases: readonly Omit<PlaceCase, 'kind'>[]): {
  readonly share: number
  readonly failures: string[]
} {
  const failures = cases.flatMap((one) => {
    const outcome = resolvePlaceText(country, one.text)
    return isRight(outcome, one) ? [] : [describeOutcome(one.text, outcome)]
  })
  return { share: 1 - failures.length / cases.length, failures: failures.slice(0, 5) }
}

const oneOf = (text: string, { codes }: Named) =>
  ({ text, outcome: codes.length > 1 ? 'ask' : 'one', codes }) as const
const oneOrAsk = (text: string, { codes }: Named) => ({ text, outcome: 'any', codes }) as const

describe('resolvePlaceText on the names of the whole country', () => {
  test.each([
    ['commune, province', 1, communes.map((one) => oneOf(`${one.full}, ${one.province}`, one))],
    ['province first', 0.99, communes.map((one) => oneOf(`${one.province}, ${one.full}`, one))],
    ['no marks', 0.99, communes.map((one) => oneOrAsk(foldVietnamese(`${one.full} ${one.province}`), one))],
    ['Telex', 0.98, communes.map((one) => oneOrAsk(toTelex(`${one.full}, ${one.province}`), one))],
    ['VNI', 0.97, communes.map((one) => oneOrAsk(toVni(`${one.full}, tỉnh ${one.province}`), one))],
    ['commune alone', 0.99, communes.map((one) => oneOrAsk(one.full, one))],
    [
      'one slip',
      0.95,
      communes.map((one) => oneOrAsk(`${withSlip(one.full, random)}, ${one.province}`, one)),
    ],
    [
      'amid talk',
      0.99,
      communes.map((one) =>
        oneOf(`dạ em ở ${one.full}, ${one.province} ạ, gần chợ, có người đánh nhau`, one),
      ),
    ],
    [
      'behind a street',
      0.99,
      communes.map((one) => oneOf(`số 12 đường Trần Hưng Đạo, ${one.full}, ${one.province}`, one)),
    ],
    [
      'old ward, district, province',
      0.99,
      wards.map((one) => oneOf(`${one.full}, ${one.district}, ${one.province}`, one)),
    ],
    ['old ward and district', 0.97, wards.map((one) => oneOf(`${one.full}, ${one.district}`, one))],
    [
      'old ward with one slip',
      0.95,
      wards.map((one) => oneOrAsk(`${withSlip(one.full, random)}, ${one.district}, ${one.province}`, one)),
    ],
  ] as const)('is right on "%s" in at least %d of the cases', (_kind, least, cases) => {
    const { share, failures } = judge(cases)
    expect(share, failures.join('\n')).toBeGreaterThanOrEqual(least)
  })

  test('never goes on with one commune that is not the one meant, where the full address is given', () => {
    const wrong = wards.flatMap((ward) => {
      const outcome = resolvePlaceText(country, `${ward.full}, ${ward.district}, ${ward.province}`)
      const [only] = outcome.candidates
      return outcome.outcome === 'one' && only !== undefined && !ward.codes.includes(only.code)
        ? [ward.full]
        : []
    })
    expect(wrong).toEqual([])
  })
})

describe('resolvePlaceText on any text', () => {
  const texts = fc.constantFrom(
    ...communes.map((one) => `${one.full}, ${one.province}`),
    'P12 Q10',
    'xã Tân Lập',
  )

  test('never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        (text) => void resolvePlaceText(country, text),
      ),
    )
  })

  test.each([
    ['a number and many spaces', `10.55${' '.repeat(1_950)}x`],
    ['many numbers', '10.55 '.repeat(330)],
    ['many degrees', '1° '.repeat(660)],
    ['one endless word', 'http'.repeat(500)],
    ['many unit words', 'xã '.repeat(660)],
  ])('is not slowed down by %s', (_what, text) => {
    const before = process.cpuUsage()
    resolvePlaceText(country, text)
    expect(process.cpuUsage(before).user).toBeLessThan(1_000_000)
  })

  test('answers the same for the same text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(resolvePlaceText(country, text)).toEqual(resolvePlaceText(country, text))
      }),
    )
  })

  test('answers the same in capitals, decomposed, and with other spaces', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const answer = resolvePlaceText(country, text)
        expect(resolvePlaceText(country, text.toUpperCase())).toEqual(answer)
        expect(resolvePlaceText(country, text.normalize('NFD'))).toEqual(answer)
        expect(resolvePlaceText(country, ` ${text.replaceAll(' ', '  ')} `)).toEqual(answer)
      }),
    )
  })

  test('still offers the same commune when the marks are left out', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const answer = resolvePlaceText(country, text).candidates[0]?.code
        const codes = resolvePlaceText(country, foldVietnamese(text)).candidates.map(({ code }) => code)
        expect(codes).toContain(answer)
      }),
    )
  })

  test('orders by the hint without deciding by it', () => {
    const free = resolvePlaceText(country, 'xã Tân Lập')
    const hinted = resolvePlaceText(country, 'xã Tân Lập', { provinceCode: '80' })
    expect(hinted.outcome).toBe('ask')
    expect(hinted.candidates[0]?.provinceCode).toBe('80')
    expect(hinted.candidates.map(({ code }) => code).sort()).toEqual(
      free.candidates.map(({ code }) => code).sort(),
    )
  })
})
