import { describe, expect, it } from 'vitest'
import { findCommuneMap, joinRings, type LonLat } from '../../../src/domain/places/commune-map.ts'
import { loadGazetteer } from '../../../src/persistence/place-data/load-gazetteer.ts'
import { PROJECT_ROOT } from '../../../src/project-root.ts'

const a: LonLat = [0, 0]
const b: LonLat = [1, 0]
const c: LonLat = [1, 1]

describe('joinRings', () => {
  it('joins lines that meet, also backwards', () => {
    const [ring, ...more] = joinRings([
      [a, b],
      [a, c],
      [b, c],
    ])
    expect(more).toEqual([])
    expect(ring).toHaveLength(4)
    expect(ring?.[0]).toEqual(ring?.at(-1))
  })

  it('keeps islands apart and a broken line as it is', () => {
    const island: LonLat[] = [a, b, c, a]
    expect(
      joinRings([
        island,
        [
          [5, 5],
          [6, 6],
        ],
      ]),
    ).toHaveLength(2)
  })
})

describe('the map of a commune', () => {
  const gazetteer = loadGazetteer(`${PROJECT_ROOT}/prisma/data`)

  it('has closed rings around its label point and knows its neighbours', () => {
    const code = [...gazetteer.communes.keys()].find(
      (one) => gazetteer.communes.get(one)?.name === 'Nam Định',
    )
    const map = findCommuneMap(gazetteer, code ?? '')
    expect(map?.rings.every((ring) => String(ring[0]) === String(ring.at(-1)))).toBe(true)
    expect(map?.neighbours.length).toBeGreaterThan(1)
  })

  it('closes every ring but those of the six communes whose source leaves a gap', () => {
    const isOpen = (ring: readonly LonLat[]) => String(ring[0]) !== String(ring.at(-1))
    const open = gazetteer.boundaries.outlines.filter(
      ({ code }, index) =>
        (index % 25 === 0 || code === '28948') && findCommuneMap(gazetteer, code)?.rings.some(isOpen),
    )
    expect(open.map(({ code }) => code)).toEqual(['28948'])
  })

  it('does not exist for a code that is none', () => {
    expect(findCommuneMap(gazetteer, '99999')).toBeUndefined()
    expect(findCommuneMap(gazetteer, 'P-01')).toBeUndefined()
  })
})
