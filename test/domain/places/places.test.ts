import { describe, expect, test } from 'vitest'
import { createPlaceResolver } from '../../../src/domain/places/create-place-resolver.ts'
import { editDistance } from '../../../src/domain/places/edit-distance.ts'
import { buildEditIndex, findNearKeys } from '../../../src/domain/places/edit-index.ts'
import { placeLabel } from '../../../src/domain/places/place-candidate.ts'
import { communeCode, oldProvinceCode } from '../../../src/domain/places/place-codes.ts'
import { findCoordinates } from '../../../src/domain/places/place-coordinates.ts'
import {
  findCommune,
  listCommunesOf,
  listProvinces,
  placeNameOf,
} from '../../../src/domain/places/place-directory.ts'
import { narrowToProvince } from '../../../src/domain/places/place-question.ts'
import { resolvePlaceText } from '../../../src/domain/places/resolve-place-text.ts'
import { country, records } from './support/place-cases.ts'

describe('the country as loaded', () => {
  test('holds 34 provinces, 3,321 communes, 10,035 old wards and an outline for each commune', () => {
    expect([records.provinces.length, records.communes.length, records.oldWards.length]).toEqual([
      34, 3321, 10_035,
    ])
    expect(country.boundaries.outlines.map(({ code }) => code).sort()).toEqual(
      records.communes.map(({ code }) => code).sort(),
    )
  })

  test('leads every old name to communes of today only', () => {
    const codes = [
      ...records.oldWards.flatMap(({ targets }) => targets.map(({ code }) => code)),
      ...[...records.oldDistricts, ...records.goneWards, ...records.goneDistricts].flatMap(
        ({ communes }) => communes,
      ),
    ]
    expect(codes.filter((code) => !country.communes.has(code))).toEqual([])
  })

  test('knows only the words that areas are called by', () => {
    const words = [...records.communes, ...records.oldWards, ...records.oldDistricts, ...records.goneWards]
    const known = ['Huyện', 'Phường', 'Quận', 'Thành phố', 'Thị trấn', 'Thị xã', 'Xã', 'Đặc khu']
    expect(new Set(words.map(({ type }) => type))).toEqual(new Set(known))
  })

  test('refuses codes of the wrong shape', () => {
    expect(() => communeCode('123')).toThrow(RangeError)
    expect(() => oldProvinceCode('1a')).toThrow(RangeError)
  })
})

describe('what others ask of places', () => {
  test('finds a commune by its code, and nothing for a code that only an old ward had', () => {
    expect(findCommune(country, '14215')?.name).toBe('Hải Hậu')
    expect(records.oldWards.some(({ code }) => String(code) === '00001')).toBe(true)
    expect(findCommune(country, '00001')).toBeUndefined()
    expect(placeNameOf(country, '14215')).toBe('Xã Hải Hậu, Tỉnh Ninh Bình')
  })

  test('lists provinces and communes in Vietnamese order', () => {
    expect(listProvinces(country)).toHaveLength(34)
    expect(listCommunesOf(country, '37')).toHaveLength(129)
    const names = listProvinces(country).map(({ name }) => name)
    expect(names.indexOf('Cần Thơ')).toBeLessThan(names.indexOf('Đà Nẵng'))
  })

  test('fits every commune on a button of 40 characters, with its province', () => {
    const labels = records.communes.map((commune) => {
      const province = country.provinces.get(commune.provinceCode)?.fullName ?? ''
      return placeLabel({ fullName: `${commune.type} ${commune.name}`, province })
    })
    expect(labels.filter((label) => label.length > 40)).toEqual([])
    expect(labels.filter((label) => label.includes(','))).toHaveLength(labels.length)
    expect(placeLabel({ fullName: 'Phường Hoa Lư', province: 'Tỉnh Ninh Bình' })).toBe(
      'Phường Hoa Lư, Ninh Bình',
    )
  })

  test('gives conversations the full name with its province, and the province of an open question', () => {
    const resolver = createPlaceResolver(country)
    expect(resolver.fromText('xã Hải Hậu, Nam Định').candidates[0]?.fullName).toBe(
      'Xã Hải Hậu, Tỉnh Ninh Bình',
    )
    expect(resolver.fromText('Nam Định').provinceCode).toBe('37')
    expect(resolver.fromPoint({ lat: 9.6, lon: 105.97 }).outcome).toBe('one')
  })
})

describe('the question of an open outcome', () => {
  const outcomeOf = (text: string) => {
    const outcome = resolvePlaceText(country, text)
    if (outcome.outcome !== 'ask') throw new Error(`${text} is not open`)
    return outcome
  }

  test('offers buttons when the candidates are few', () => {
    expect(outcomeOf('xã Hải Hưng').question).toEqual({
      kind: 'which-commune',
      text: 'Việc xảy ra ở nơi nào dưới đây?',
      provinces: [],
    })
  })

  test('asks for the province first when they are many, and narrows to it', () => {
    const outcome = outcomeOf('xã Tân Lập')
    expect(outcome.question.kind).toBe('which-province')
    expect(outcome.question.provinces).toContainEqual({ code: '44', label: 'Quảng Trị' })
    const narrowed = narrowToProvince(country, outcome, '44')
    expect(narrowed.candidates.every(({ provinceCode }) => String(provinceCode) === '44')).toBe(true)
    expect(narrowToProvince(country, outcome, 'xx')).toBe(outcome)
  })

  test('asks for the name when only a province is known', () => {
    expect(outcomeOf('Hà Nội').question.text).toBe(
      'Việc xảy ra ở xã, phường nào của Hà Nội? Xin gõ tên xã, phường.',
    )
  })

  test('asks back about a name that only looks alike', () => {
    expect(outcomeOf('phường Ba Đinhh').candidates[0]?.because).toBe(
      'Gần giống tên “Ba Đình”, có thể gõ nhầm.',
    )
  })

  test('says where an old name went', () => {
    expect(resolvePlaceText(country, 'xã Hải Trung, huyện Hải Hậu').candidates[0]?.because).toBe(
      'Xã Hải Trung (huyện Hải Hậu, Nam Định cũ) nay thuộc xã Hải Hậu.',
    )
  })
})

describe('findCoordinates', () => {
  test.each([
    ['9.60, 105.97', { lat: 9.6, lon: 105.97 }],
    ['105.97 9.60', { lat: 9.6, lon: 105.97 }],
    ['-33.86, 151.21', { lat: -33.86, lon: 151.21 }],
    ['https://maps.google.com/maps?q=loc:10.5,106.5&z=3', { lat: 10.5, lon: 106.5 }],
    ['https://www.openstreetmap.org/#map=15/10.5/106.5', { lat: 10.5, lon: 106.5 }],
  ])('reads %s', (text, point) => {
    expect(findCoordinates(text)).toEqual(point)
  })

  test.each([
    'gọi 0912.345.678',
    '12/5/2026 lúc 9.30',
    '1.500.000 đồng',
    'giá 12.50, 13.75',
    '0, 0',
    'số 12, ngõ 105',
  ])('sees no point in "%s"', (text) => {
    const point = findCoordinates(text)
    expect(point === undefined || point.lon < 100).toBe(true)
  })
})

describe('slips of the keyboard', () => {
  test.each([
    ['haihau', 'hiahau', 1],
    ['haihau', 'haiha', 1],
    ['haihau', 'haihaau', 1],
    ['haihau', 'haiheu', 1],
    ['haitrung', 'hiatrugn', 2],
    ['haihau', 'namdinh', 3],
  ])('counts %s and %s as %d (3 stands for more than two)', (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(distance)
    expect(editDistance(b, a, 2)).toBe(distance)
  })

  test('finds words one slip away, two only in long ones, never the word itself', () => {
    const index = buildEditIndex(['haihau', 'haitrung', 'hai'])
    expect(findNearKeys(index, 'hiahau')).toEqual([{ key: 0, distance: 1 }])
    expect(findNearKeys(index, 'hiatrugn')).toEqual([{ key: 1, distance: 2 }])
    expect(findNearKeys(index, 'hiahua')).toEqual([])
    expect(findNearKeys(index, 'haihau')).toEqual([])
  })
})
