import { type Boundaries, type CommuneOutline, doBoxesTouch } from './boundaries.ts'
import type { Gazetteer } from './gazetteer.ts'
import { communeCode } from './place-codes.ts'

/** A point as [longitude, latitude], WGS 84 degrees. */
export type LonLat = readonly [number, number]

/** A commune for a small map: its outline, and the communes around it. */
export interface CommuneMap {
  readonly code: string
  readonly name: string
  /** Closed rings, islands and holes alike; drawn with the even-odd rule. */
  readonly rings: readonly (readonly LonLat[])[]
  readonly neighbours: readonly {
    readonly code: string
    readonly name: string
    /** A point inside, for the name. */
    readonly at: LonLat
    /** Its borders, without those it shares with the commune. */
    readonly borders: readonly (readonly LonLat[])[]
  }[]
}

/** The map of a commune by its 5-digit code; undefined when there is no such commune today. */
export function findCommuneMap(gazetteer: Gazetteer, code: string): CommuneMap | undefined {
  if (!/^\d{5}$/.test(code)) return undefined
  const { boundaries } = gazetteer
  const commune = gazetteer.communes.get(communeCode(code))
  const outline = boundaries.outlines.find((one) => one.code === code)
  if (commune === undefined || outline === undefined) return undefined
  const rings = joinRings(outline.arcs.map((arc) => pointsOf(boundaries, arc)))
  return { code, name: commune.name, rings, neighbours: findNeighbours(gazetteer, outline) }
}

function findNeighbours(gazetteer: Gazetteer, own: CommuneOutline): CommuneMap['neighbours'] {
  const { boundaries, communes } = gazetteer
  const ownArcs = new Set(own.arcs)
  return boundaries.outlines.flatMap((outline) => {
    if (outline === own || !doBoxesTouch(outline.box, own.box)) return []
    const commune = communes.get(outline.code)
    if (commune === undefined) return []
    const borders = outline.arcs.filter((arc) => !ownArcs.has(arc)).map((arc) => pointsOf(boundaries, arc))
    return [{ code: outline.code, name: commune.name, at: [commune.lon, commune.lat] as const, borders }]
  })
}

/** Degrees to five places: one metre. */
const round = (degrees: number) => Math.round(degrees * 100_000) / 100_000

function pointsOf({ arcStarts, xs, ys, scale, translate }: Boundaries, arc: number): readonly LonLat[] {
  const start = arcStarts[arc] ?? 0
  const end = arcStarts[arc + 1] ?? start
  return Array.from({ length: end - start }, (_, step) => [
    round(translate[0] + (xs[start + step] ?? 0) * scale[0]),
    round(translate[1] + (ys[start + step] ?? 0) * scale[1]),
  ])
}

const keyOf = (point: LonLat | undefined) => String(point)

/** Joins lines that meet at their ends, in either direction, into rings. A line that meets nothing stays by itself. */
export function joinRings(lines: readonly (readonly LonLat[])[]): (readonly LonLat[])[] {
  const rings: (readonly LonLat[])[] = []
  const left = [...lines]
  for (let line = left.pop(); line !== undefined; line = left.pop()) {
    let ring = line
    while (keyOf(ring[0]) !== keyOf(ring.at(-1))) {
      const end = keyOf(ring.at(-1))
      const next = left.findIndex((one) => keyOf(one[0]) === end || keyOf(one.at(-1)) === end)
      const [found] = next === -1 ? [] : left.splice(next, 1)
      if (found === undefined) break
      const forward = keyOf(found[0]) === end ? found : found.toReversed()
      ring = [...ring, ...forward.slice(1)]
    }
    rings.push(ring)
  }
  return rings
}
