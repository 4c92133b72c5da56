import type { CommuneCode } from './place-codes.ts'

/**
 * Outlines of all communes as read from disk. A border between two communes is one arc, stored once. Coordinates are whole
 * numbers: `lon = translate[0] + x * scale[0]`, likewise `lat` with y; one step is about 0.6 m.
 */
export interface BoundaryRecords {
  readonly scale: readonly [number, number]
  readonly translate: readonly [number, number]
  readonly communes: readonly { readonly code: CommuneCode; readonly arcs: readonly number[] }[]
  /** Arc `i` has the points `arcStarts[i]` up to, not including, `arcStarts[i + 1]`. */
  readonly arcStarts: Int32Array
  readonly xs: Int32Array
  readonly ys: Int32Array
}

/** West, south, east, north in whole steps. */
export interface Box {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** Outline of one commune: the arcs of all its rings, islands and holes, in no order. */
export interface CommuneOutline {
  readonly code: CommuneCode
  readonly arcs: readonly number[]
  readonly box: Box
}

/** Outlines with what makes a search fast. */
export interface Boundaries extends BoundaryRecords {
  readonly outlines: readonly CommuneOutline[]
  readonly arcBoxes: readonly Box[]
  /** Outlines whose box touches a cell, by `cellKey`. */
  readonly cells: ReadonlyMap<number, readonly CommuneOutline[]>
}

/** Side of a cell in steps: about 11 km, the size of a commune. */
const CELL_STEPS = 20_000

/** Prepares outlines for point search. Takes some 30 ms for the whole country. */
export function buildBoundaries(records: BoundaryRecords): Boundaries {
  const arcBoxes = Array.from({ length: records.arcStarts.length - 1 }, (_, arc) => boxOfArc(records, arc))
  const outlines = records.communes.map(({ code, arcs }) => ({ code, arcs, box: joinBoxes(arcs, arcBoxes) }))
  const cells = new Map<number, CommuneOutline[]>()
  for (const outline of outlines) {
    for (const key of cellKeys(outline.box)) {
      const cell = cells.get(key)
      if (cell === undefined) cells.set(key, [outline])
      else cell.push(outline)
    }
  }
  return { ...records, outlines, arcBoxes, cells }
}

/** The cells a box touches. */
export function cellKeys(box: Box): number[] {
  const keys: number[] = []
  for (let column = Math.floor(box.west / CELL_STEPS); column * CELL_STEPS <= box.east; column += 1) {
    for (let row = Math.floor(box.south / CELL_STEPS); row * CELL_STEPS <= box.north; row += 1) {
      keys.push(column * 10_000 + row)
    }
  }
  return keys
}

/** Whether two boxes share a point. */
export function doBoxesTouch(a: Box, b: Box): boolean {
  return a.west <= b.east && b.west <= a.east && a.south <= b.north && b.south <= a.north
}

function boxOfArc(records: BoundaryRecords, arc: number): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  const end = records.arcStarts[arc + 1] ?? 0
  for (let at = records.arcStarts[arc] ?? 0; at < end; at += 1) {
    const x = records.xs[at] ?? 0
    const y = records.ys[at] ?? 0
    if (x < west) west = x
    if (x > east) east = x
    if (y < south) south = y
    if (y > north) north = y
  }
  return { west, south, east, north }
}

function joinBoxes(arcs: readonly number[], boxes: readonly Box[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const arc of arcs) {
    const box = boxes[arc]
    if (box === undefined) continue
    west = Math.min(west, box.west)
    south = Math.min(south, box.south)
    east = Math.max(east, box.east)
    north = Math.max(north, box.north)
  }
  return { west, south, east, north }
}
