import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PlaceOutcome } from '../../../../src/domain/places/place-outcome.ts'
import { loadGazetteer } from '../../../../src/persistence/place-data/load-gazetteer.ts'
import { loadPlaceRecords } from '../../../../src/persistence/place-data/load-place-records.ts'

const ROOT = join(import.meta.dirname, '../../../..')
const DATA = join(ROOT, 'prisma/data')

/** The whole country, as the product loads it. */
export const country = loadGazetteer(DATA)
/** The records the country is built from. */
export const records = loadPlaceRecords(DATA)

/**
 * A text and what it means: `one` commune; `ask` between at least all of `codes`; `any`, one of `codes` or a question that
 * offers them; `none`; or only a `province`, whose commune has to be asked for.
 */
export interface PlaceCase {
  readonly kind: string
  readonly text: string
  readonly outcome: 'one' | 'ask' | 'any' | 'none' | 'province'
  readonly codes: readonly string[]
}

/** Texts as residents type them, with their meaning taken from the lists, not from the program. */
export const placeCases: readonly PlaceCase[] = JSON.parse(
  readFileSync(join(ROOT, 'test/fixtures/places/texts.json'), 'utf8'),
)

/** Whether an outcome is right for a case. */
export function isRight(
  outcome: PlaceOutcome,
  { outcome: expected, codes }: Omit<PlaceCase, 'kind' | 'text'>,
): boolean {
  const found = outcome.candidates.map(({ code }) => String(code))
  const offersAll = outcome.outcome === 'ask' && codes.every((code) => found.includes(code))
  const isOne = outcome.outcome === 'one' && codes.includes(found[0] ?? '')
  switch (expected) {
    case 'one':
      return isOne
    case 'ask':
      return offersAll
    case 'any':
      return isOne || offersAll
    case 'none':
      return outcome.outcome === 'none'
    case 'province':
      return outcome.outcome === 'ask' && outcome.provinceCode === codes[0]
  }
}

/** A repeatable source of numbers from 0 to 1. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return state / 0x7fffffff
  }
}

/** Some elements of a list, by a repeatable choice. */
export function sample<T>(list: readonly T[], count: number, random: () => number): T[] {
  return Array.from({ length: count }, () => list[Math.floor(random() * list.length)]).filter(
    (one): one is T & {} => one !== undefined,
  )
}

/** "text → outcome codes": one line about a failure, for the report of a test. */
export function describeOutcome(text: string, outcome: PlaceOutcome): string {
  return `${text} → ${outcome.outcome} ${outcome.candidates.slice(0, 4).map(({ code, fullName }) => `${code} ${fullName}`)}`
}
