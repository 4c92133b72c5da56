import { type Boundaries, type CommuneOutline, cellKeys, doBoxesTouch } from './boundaries.ts'
import type { Gazetteer } from './gazetteer.ts'
import { distanceToOutline, stepMetres } from './outline-distance.ts'
import { toCandidate } from './place-candidate.ts'
import type { GeoPoint } from './place-coordinates.ts'
import type { PlaceCandidate, PlaceOutcome } from './place-outcome.ts'
import { askBetween } from './place-question.ts'
import { type GridPoint, isInsideOutline } from './point-in-outline.ts'

/** Nearer to a border than this the map may be wrong (prisma/data/README.md), and people know better. */
const BORDER_METRES = 200

/** How far from land a point still means the shore: a river mouth, a boat near the beach. */
const SHORE_METRES = 5_000

/** West, south, east, north of everything the country holds, islands and waters included, in degrees. */
const AROUND_VIETNAM = { west: 102.0, south: 6.0, east: 118.0, north: 23.6 }

/**
 * Finds the commune a point lies in. Within 200 m of a border it asks between both sides; on water it takes the nearest
 * shore within 5 km, and asks when two are about as near.
 */
export function resolvePlacePoint(gazetteer: Gazetteer, point: GeoPoint): PlaceOutcome {
  if (!isAroundVietnam(point)) return { outcome: 'none', candidates: [], reason: 'outside-vietnam' }
  const { boundaries } = gazetteer
  const grid = toGrid(boundaries, point)
  const home = outlinesNear(boundaries, grid, point.lat, 0).find((outline) =>
    isInsideOutline(boundaries, outline, grid),
  )
  if (home !== undefined) {
    return askIfBorder(gazetteer, home, nearOutlines(boundaries, grid, point.lat, BORDER_METRES))
  }
  if (!isAtSea(boundaries, grid, point.lat)) {
    return acrossBorder(gazetteer, nearOutlines(boundaries, grid, point.lat, BORDER_METRES))
  }
  return nearestShore(gazetteer, nearOutlines(boundaries, grid, point.lat, SHORE_METRES))
}

interface NearOutline {
  readonly outline: CommuneOutline
  readonly metres: number
}

function askIfBorder(gazetteer: Gazetteer, home: CommuneOutline, near: readonly NearOutline[]): PlaceOutcome {
  const neighbours = near.filter(({ outline }) => outline !== home)
  if (neighbours.length === 0) {
    return {
      outcome: 'one',
      candidates: [toCandidate(gazetteer, home.code, 1, 'Vị trí nằm trong địa bàn này.')],
    }
  }
  const metres = Math.round(neighbours[0]?.metres ?? 0)
  const because = `Vị trí nằm trong địa bàn này, cách ranh giới khoảng ${metres} m.`
  return askBetween(gazetteer, [
    toCandidate(gazetteer, home.code, 0.9, because),
    ...neighbours.map((one) => neighbour(gazetteer, one, 0.5)),
  ])
}

function neighbour(gazetteer: Gazetteer, { outline, metres }: NearOutline, score: number): PlaceCandidate {
  return toCandidate(gazetteer, outline.code, score, `Cách vị trí khoảng ${Math.round(metres)} m.`)
}

/** One shore when the next is farther by more than the border's uncertainty; a border river or the open sea asks. */
function nearestShore(gazetteer: Gazetteer, near: readonly NearOutline[]): PlaceOutcome {
  const [nearest, next] = near
  if (nearest === undefined) return { outcome: 'none', candidates: [], reason: 'far-at-sea' }
  if (next === undefined || next.metres - nearest.metres > BORDER_METRES) {
    return { outcome: 'one', candidates: [neighbour(gazetteer, nearest, 0.8)] }
  }
  const close = near.filter(({ metres }) => metres - nearest.metres <= BORDER_METRES)
  return askBetween(
    gazetteer,
    close.map((one, at) => neighbour(gazetteer, one, 0.7 - at * 0.05)),
  )
}

/** Within the map's uncertainty of a land border it asks; farther across it is another country. */
function acrossBorder(gazetteer: Gazetteer, near: readonly NearOutline[]): PlaceOutcome {
  if (near.length === 0) return { outcome: 'none', candidates: [], reason: 'outside-vietnam' }
  return askBetween(
    gazetteer,
    near.map((one) => neighbour(gazetteer, one, 0.5)),
  )
}

/** South of Hà Tiên there is no land border; north of Móng Cái's coast there is no sea. */
const LAND_BORDER_FROM_LAT = 10.42
const GULF_COAST_FROM_LAT = 21.35
const SEA_UP_TO_LAT = 21.62

/**
 * Whether a point outside all outlines is on water of ours rather than in a neighbouring country. The sea lies east of the
 * country, so a sea point has land of ours to its west; in the north of the gulf, to its north.
 */
function isAtSea(boundaries: Boundaries, { x, y }: GridPoint, lat: number): boolean {
  if (lat < LAND_BORDER_FROM_LAT) return true
  if (lat > SEA_UP_TO_LAT) return false
  const isNorth = lat > GULF_COAST_FROM_LAT
  return boundaries.outlines.some(({ box }) =>
    isNorth
      ? box.south > y && box.west <= x && x <= box.east
      : box.east < x && box.south <= y && y <= box.north,
  )
}

/** Outlines within some metres of a point, nearest first, with their distance (0 m away counts when inside). */
function nearOutlines(boundaries: Boundaries, grid: GridPoint, lat: number, metres: number): NearOutline[] {
  return outlinesNear(boundaries, grid, lat, metres)
    .map((outline) => ({ outline, metres: distanceToOutline(boundaries, outline, grid, metres) }))
    .filter((one) => Number.isFinite(one.metres))
    .sort((a, b) => a.metres - b.metres)
}

function outlinesNear(
  boundaries: Boundaries,
  { x, y }: GridPoint,
  lat: number,
  metres: number,
): CommuneOutline[] {
  const step = stepMetres(boundaries, lat)
  const [toEast, toNorth] = [metres / step.east, metres / step.north]
  const box = { west: x - toEast, south: y - toNorth, east: x + toEast, north: y + toNorth }
  const found = new Set(cellKeys(box).flatMap((key) => boundaries.cells.get(key) ?? []))
  return [...found].filter((outline) => doBoxesTouch(outline.box, box))
}

function toGrid(boundaries: Boundaries, { lat, lon }: GeoPoint): GridPoint {
  return {
    x: (lon - boundaries.translate[0]) / boundaries.scale[0],
    y: (lat - boundaries.translate[1]) / boundaries.scale[1],
  }
}

function isAroundVietnam({ lat, lon }: GeoPoint): boolean {
  const { west, south, east, north } = AROUND_VIETNAM
  return lat >= south && lat <= north && lon >= west && lon <= east
}
