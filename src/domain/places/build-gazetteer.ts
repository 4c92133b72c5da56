import { type Boundaries, type BoundaryRecords, buildBoundaries } from './boundaries.ts'
import { buildAreas } from './build-areas.ts'
import type { KnownAreas, SpelledArea } from './create-area.ts'
import { buildEditIndex } from './edit-index.ts'
import type { Gazetteer, NamedArea, NameEntry } from './gazetteer.ts'
import { type NameWord, nameWords } from './name-key.ts'
import type { PlaceRecords } from './place-records.ts'

/** Shorter names are one slip from too much: never guessed at. */
const SHORTEST_GUESSED = 4

/** Builds everything place search needs from the records of `prisma/data`. Some 200 ms; call once, at start. */
export function buildGazetteer(records: PlaceRecords, outlines: BoundaryRecords): Gazetteer {
  const boundaries: Boundaries = buildBoundaries(outlines)
  const { areas, known } = buildAreas(records)
  const read = nameReader()
  const names = nameEntries([
    ...areas.flatMap((area) => namedAreas(area, read)),
    ...aliasAreas(records, known, read),
  ])
  const entries = [...names.values()].filter(({ key }) => key.length >= SHORTEST_GUESSED && !/^\d/.test(key))
  return {
    communes: new Map(records.communes.map((commune) => [commune.code, commune])),
    provinces: new Map(records.provinces.map((province) => [province.code, province])),
    names,
    entries,
    typos: buildEditIndex(entries.map(({ key }) => key)),
    words: new Set(
      [...names.values()].flatMap(({ areas }) => areas.flatMap(({ words }) => words.map(({ bare }) => bare))),
    ),
    initials: districtInitials(areas),
    boundaries,
  }
}

interface Keyed extends NamedArea {
  readonly key: string
}

type ReadName = (area: NamedArea['area'], name: string, isWeak: boolean) => Keyed

function nameReader(): ReadName {
  const known = new Map<string, NameWord>()
  return (area, name, isWeak) => {
    const words = nameWords(name, known)
    return { area, words, isWeak, key: words.map(({ bare }) => bare).join('') }
  }
}

function namedAreas({ area, names }: SpelledArea, read: ReadName): Keyed[] {
  const numbered = names.flatMap((name) => ROMAN_NUMBERS.get(name) ?? [])
  return [...names, ...numbered].map((name) => read(area, name, false))
}

/** Wards of a few towns were numbered I, II, III …; people write either. */
const ROMAN_NUMBERS: ReadonlyMap<string, string> = new Map(
  ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'].map((roman, at) => [roman, String(at + 1)]),
)

function aliasAreas(records: PlaceRecords, known: KnownAreas, read: ReadName): Keyed[] {
  return records.aliases.flatMap(({ alias, province, isWeak }) => {
    const area = 'now' in province ? known.provinces.get(province.now) : known.oldProvinces.get(province.old)
    return area === undefined ? [] : [read(area, alias, isWeak)]
  })
}

function nameEntries(named: readonly Keyed[]): Map<string, NameEntry> {
  const byKey = new Map<string, Keyed[]>()
  for (const one of named) {
    const same = byKey.get(one.key)
    if (same === undefined) byKey.set(one.key, [one])
    else if (!same.some(({ area, isWeak }) => area === one.area && !isWeak)) same.push(one)
  }
  return new Map([...byKey].map(([key, areas]) => [key, { key, areas }]))
}

function districtInitials(areas: readonly SpelledArea[]): Map<string, NamedArea[]> {
  const initials = new Map<string, NamedArea[]>()
  for (const { area } of areas) {
    if (area.level !== 'district') continue
    const words = nameWords(area.name)
    if (words.length < 2) continue
    const key = words.map(({ bare }) => bare.slice(0, 1)).join('')
    initials.set(key, [...(initials.get(key) ?? []), { area, words: nameWords(key), isWeak: true }])
  }
  return initials
}
