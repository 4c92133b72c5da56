import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { BoundaryRecords } from '../../domain/places/boundaries.ts'
import { communeCode } from '../../domain/places/place-codes.ts'

interface Header {
  readonly scale: [number, number]
  readonly translate: [number, number]
  readonly communes: number
  readonly arcs: number
  readonly points: number
}

/**
 * Reads the outlines of all communes from `boundaries.bin.gz` in the folder of place data (its format: the README there).
 * Synchronous: it runs once, at start. Throws when the file is missing or damaged.
 */
export function loadBoundaries(folder: string): BoundaryRecords {
  const bytes = gunzipSync(readFileSync(join(folder, 'boundaries.bin.gz')))
  const headerEnd = bytes.indexOf('\n')
  // Safe: the file is part of the product and made by scripts/pack-place-data.ts.
  const header = JSON.parse(bytes.toString('utf8', 0, headerEnd)) as Header
  const next = varintReader(bytes, headerEnd + 1)
  const communes = Array.from({ length: header.communes }, () => {
    const code = communeCode(String(next()).padStart(5, '0'))
    return { code, arcs: Array.from({ length: next() }, next) }
  })
  const arcStarts = new Int32Array(header.arcs + 1)
  const xs = new Int32Array(header.points)
  const ys = new Int32Array(header.points)
  let point = 0
  for (let arc = 0; arc < header.arcs; arc += 1) {
    let [x, y] = [0, 0]
    for (let left = next(); left > 0; left -= 1) {
      x += next()
      y += next()
      xs[point] = x
      ys[point] = y
      point += 1
    }
    arcStarts[arc + 1] = point
  }
  return { scale: header.scale, translate: header.translate, communes, arcStarts, xs, ys }
}

/** Whole numbers, seven bits a byte, low bits first; the lowest bit of the number is its sign. */
function varintReader(bytes: Uint8Array, start: number): () => number {
  let at = start
  return () => {
    let value = 0
    let factor = 1
    for (;;) {
      const byte = bytes[at] ?? 0
      at += 1
      value += (byte & 127) * factor
      if (byte < 128) break
      factor *= 128
    }
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2
  }
}
