import { buildGazetteer } from '../../domain/places/build-gazetteer.ts'
import type { Gazetteer } from '../../domain/places/gazetteer.ts'
import { loadBoundaries } from './load-boundaries.ts'
import { loadPlaceRecords } from './load-place-records.ts'

/**
 * Reads the folder of place data (`prisma/data`) and builds the gazetteer with its boundaries. Synchronous and slow by the
 * measure of a request: once, at start.
 */
export function loadGazetteer(folder: string): Gazetteer {
  return buildGazetteer(loadPlaceRecords(folder), loadBoundaries(folder))
}
