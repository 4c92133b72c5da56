import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isInsideOutline } from '../../../src/domain/places/point-in-outline.ts'
import { resolvePlacePoint } from '../../../src/domain/places/resolve-place-point.ts'
import { country, records, seeded } from './support/place-cases.ts'

const { boundaries } = country
const toPoint = (x: number, y: number) => ({
  lat: boundaries.translate[1] + y * boundaries.scale[1],
  lon: boundaries.translate[0] + x * boundaries.scale[0],
})

/** Random points inside every commune, found by trying its box. */
function interiorPoints(perCommune: number): { code: string; lat: number; lon: number }[] {
  const random = seeded(20_260_920)
  return boundaries.outlines.flatMap((outline) => {
    const { west, south, east, north } = outline.box
    const found: { code: string; lat: number; lon: number }[] = []
    for (let tries = 0; tries < 400 && found.length < perCommune; tries += 1) {
      const grid = { x: west + random() * (east - west), y: south + random() * (north - south) }
      if (isInsideOutline(boundaries, outline, grid))
        found.push({ code: outline.code, ...toPoint(grid.x, grid.y) })
    }
    return found
  })
}

describe('resolvePlacePoint', () => {
  test('finds the commune of its own label point, for all 3,321', () => {
    const wrong = records.communes.filter((commune) => {
      const { candidates } = resolvePlacePoint(country, commune)
      return candidates[0]?.code !== commune.code
    })
    expect(wrong.map(({ code }) => code)).toEqual([])
  })

  test('gives the commune of random points inside, or asks with it first near a border', () => {
    const points = interiorPoints(2)
    expect(points.length).toBeGreaterThan(6_500)
    const wrong = points.filter(
      (point) => resolvePlacePoint(country, point).candidates[0]?.code !== point.code,
    )
    expect(wrong).toEqual([])
  })

  test('asks between both sides on the border of every tenth commune', () => {
    const shared = new Map<number, string[]>()
    for (const { code, arcs } of boundaries.outlines) {
      for (const arc of arcs) shared.set(arc, [...(shared.get(arc) ?? []), code])
    }
    const borders = [...shared].filter(([, codes]) => codes.length === 2).filter((_, at) => at % 10 === 0)
    expect(borders.length).toBeGreaterThan(500)
    for (const [arc, codes] of borders) {
      const at = boundaries.arcStarts[arc] ?? 0
      const outcome = resolvePlacePoint(country, toPoint(boundaries.xs[at] ?? 0, boundaries.ys[at] ?? 0))
      expect(outcome.outcome).toBe('ask')
      expect(outcome.candidates.map(({ code }) => code)).toEqual(expect.arrayContaining(codes))
    }
  })

  test.each([
    ['a boat off Vũng Tàu', { lat: 10.33, lon: 107.06 }, '26506'],
    ['a boat off Đồ Sơn', { lat: 20.685, lon: 106.81 }, '11455'],
  ])('takes the nearest shore for %s', (_what, point, code) => {
    const outcome = resolvePlacePoint(country, point)
    expect(outcome.candidates.map((candidate) => candidate.code)).toContain(code)
  })

  test.each([
    ['Bangkok', { lat: 13.7563, lon: 100.5018 }, 'outside-vietnam'],
    ['Vientiane', { lat: 17.9757, lon: 102.6331 }, 'outside-vietnam'],
    ['a village 3 km inside Cambodia', { lat: 11.08, lon: 106.14 }, 'outside-vietnam'],
    ['a town across the Chinese border', { lat: 22.115, lon: 106.765 }, 'outside-vietnam'],
    ['the open sea', { lat: 13.0, lon: 111.0 }, 'far-at-sea'],
    ['nowhere', { lat: 0, lon: 0 }, 'outside-vietnam'],
  ])('finds nothing for %s and says why', (_what, point, reason) => {
    expect(resolvePlacePoint(country, point)).toEqual({ outcome: 'none', candidates: [], reason })
  })

  test.each([
    ['Hoàng Sa', { lat: 16.535, lon: 111.61 }, '20333'],
    ['Trường Sa', { lat: 8.645, lon: 111.92 }, '22736'],
  ])('knows the islands of %s, if coarsely', (_what, point, code) => {
    expect(resolvePlacePoint(country, point).candidates[0]?.code).toBe(code)
  })

  test('answers for any numbers without throwing, always the same', () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), (lat, lon) => {
        expect(resolvePlacePoint(country, { lat, lon })).toEqual(resolvePlacePoint(country, { lat, lon }))
      }),
    )
  })
})
