import type { Boundaries, CommuneOutline } from './boundaries.ts'
import type { GridPoint } from './point-in-outline.ts'

/** Metres of one grid step to the east and to the north, at the latitude of the point in question. */
export interface StepMetres {
  readonly east: number
  readonly north: number
}

/** Metres of a degree of latitude (WGS 84, mean over Việt Nam). */
const METRES_OF_DEGREE = 110_700

/** How long a grid step is at a latitude. */
export function stepMetres(boundaries: Boundaries, lat: number): StepMetres {
  return {
    east: boundaries.scale[0] * 111_320 * Math.cos((lat * Math.PI) / 180),
    north: boundaries.scale[1] * METRES_OF_DEGREE,
  }
}

/**
 * Distance in metres from a point to the border of an outline, whether the point is inside or outside.
 * Looks no farther than `withinMetres`; `Infinity` when the border is farther.
 */
export function distanceToOutline(
  boundaries: Boundaries,
  outline: CommuneOutline,
  point: GridPoint,
  withinMetres: number,
): number {
  const lat = boundaries.translate[1] + point.y * boundaries.scale[1]
  const step = stepMetres(boundaries, lat)
  let best = withinMetres
  for (const arc of outline.arcs) best = Math.min(best, distanceToArc(boundaries, arc, point, step, best))
  return best < withinMetres ? best : Number.POSITIVE_INFINITY
}

function distanceToArc(
  boundaries: Boundaries,
  arc: number,
  point: GridPoint,
  step: StepMetres,
  within: number,
): number {
  const box = boundaries.arcBoxes[arc]
  if (box === undefined) return within
  const toEast = Math.max(box.west - point.x, point.x - box.east, 0) * step.east
  const toNorth = Math.max(box.south - point.y, point.y - box.north, 0) * step.north
  if (Math.hypot(toEast, toNorth) >= within) return within
  let best = within * within
  const end = boundaries.arcStarts[arc + 1] ?? 0
  for (let at = (boundaries.arcStarts[arc] ?? 0) + 1; at < end; at += 1) {
    best = Math.min(best, squaredDistanceToSegment(boundaries, at, point, step))
  }
  return Math.sqrt(best)
}

function squaredDistanceToSegment(
  { xs, ys }: Boundaries,
  at: number,
  point: GridPoint,
  step: StepMetres,
): number {
  const startX = ((xs[at - 1] ?? 0) - point.x) * step.east
  const startY = ((ys[at - 1] ?? 0) - point.y) * step.north
  const alongX = ((xs[at] ?? 0) - point.x) * step.east - startX
  const alongY = ((ys[at] ?? 0) - point.y) * step.north - startY
  const length = alongX * alongX + alongY * alongY
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, -(startX * alongX + startY * alongY) / length))
  const x = startX + share * alongX
  const y = startY + share * alongY
  return x * x + y * y
}
