import type { PlaceOutcome } from '../place-resolver.ts'
import type { Turn } from './turn.ts'

/** Asks the places what a text names, with what is known of the area. */
export function readText(turn: Turn, text: string): PlaceOutcome {
  const { provinceCode, communeCode } = turn.context.unit ?? {}
  const hint = {
    ...(provinceCode !== undefined && { provinceCode }),
    ...(communeCode !== undefined && { communeCode }),
  }
  return turn.context.resolvePlace.fromText(text.slice(0, 2000), hint)
}

/** Whether a point is one at all: clients can send any numbers, and not a number. */
export function isOnEarth(point: { readonly lat: number; readonly lon: number }): boolean {
  return Math.abs(point.lat) <= 90 && Math.abs(point.lon) <= 180
}

/** Asks the places where a point lies; a point that no map has is nowhere. */
export function readPoint(turn: Turn, point: { readonly lat: number; readonly lon: number }): PlaceOutcome {
  return isOnEarth(point) ? turn.context.resolvePlace.fromPoint(point) : { outcome: 'none', candidates: [] }
}
