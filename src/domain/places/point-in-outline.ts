import type { Boundaries, CommuneOutline } from './boundaries.ts'

/** A point in whole steps of the boundary grid; may have a fraction. */
export interface GridPoint {
  readonly x: number
  readonly y: number
}

/**
 * Whether a point lies inside an outline, by counting the borders a ray to the east crosses. Rings need no order or
 * direction for that, so arcs are used as stored; an arc wholly to the east counts by its two ends alone.
 */
export function isInsideOutline(boundaries: Boundaries, outline: CommuneOutline, point: GridPoint): boolean {
  const { west, south, east, north } = outline.box
  if (point.x < west || point.x > east || point.y < south || point.y > north) return false
  let isInside = false
  for (const arc of outline.arcs) if (crossesOddly(boundaries, arc, point)) isInside = !isInside
  return isInside
}

function crossesOddly(boundaries: Boundaries, arc: number, point: GridPoint): boolean {
  const box = boundaries.arcBoxes[arc]
  if (box === undefined || point.y < box.south || point.y > box.north || point.x > box.east) return false
  const start = boundaries.arcStarts[arc] ?? 0
  const end = boundaries.arcStarts[arc + 1] ?? 0
  if (point.x < box.west) return isAbove(boundaries, start, point) !== isAbove(boundaries, end - 1, point)
  let isOdd = false
  for (let at = start + 1; at < end; at += 1) if (crossesSegment(boundaries, at, point)) isOdd = !isOdd
  return isOdd
}

function isAbove(boundaries: Boundaries, at: number, point: GridPoint): boolean {
  return (boundaries.ys[at] ?? 0) > point.y
}

function crossesSegment({ xs, ys }: Boundaries, at: number, point: GridPoint): boolean {
  const y1 = ys[at - 1] ?? 0
  const y2 = ys[at] ?? 0
  if (y1 > point.y === y2 > point.y) return false
  const x1 = xs[at - 1] ?? 0
  return point.x < x1 + (((xs[at] ?? 0) - x1) * (point.y - y1)) / (y2 - y1)
}
