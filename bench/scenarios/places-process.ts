import { join } from 'node:path'
import { resolvePlaces } from '../../src/composition/resolve-places.ts'
import type { CommuneRecord, PlaceRecords } from '../../src/domain/places/place-records.ts'
import { loadGazetteer } from '../../src/persistence/place-data/load-gazetteer.ts'
import { loadPlaceRecords } from '../../src/persistence/place-data/load-place-records.ts'
import { PROJECT_ROOT } from '../../src/project-root.ts'
import { createRandom, pick, type Random } from '../platform/random.ts'
import { answerQuestions } from '../processes/part.ts'
import { spreadOf } from '../report/percentile.ts'

const FOLDER = join(PROJECT_ROOT, 'prisma', 'data')
/** About 10 km: points around the middle of each commune, some of them across a border. */
const SPREAD_DEGREES = 0.1
const WARM_UP = 2_000

/** Times each look-up alone, in ms. `found`: those that led to one commune or a question. */
function measure({ count }: { readonly count: number }) {
  const records = loadPlaceRecords(FOLDER)
  const places = resolvePlaces(loadGazetteer(FOLDER))
  const random = createRandom(3_321)
  const texts = Array.from({ length: count }, () => textOf(records, random))
  const points = Array.from({ length: count }, () => pointOf(records, random))
  return {
    text: timeEach(texts, (text) => places.fromText(text).outcome),
    point: timeEach(points, (point) => places.fromPoint(point).outcome),
  }
}

function timeEach<Input>(inputs: readonly Input[], look: (input: Input) => string) {
  for (const input of inputs.slice(0, WARM_UP)) look(input)
  let found = 0
  const times = inputs.map((input) => {
    const startedAt = performance.now()
    if (look(input) !== 'none') found += 1
    return performance.now() - startedAt
  })
  return { spread: spreadOf(times), found }
}

/** Ways in which people write one commune or an old ward: complete, bare, unmarked, mistyped, inside a sentence. */
function textOf({ communes, provinces, oldWards, oldDistricts }: PlaceRecords, random: Random): string {
  const ward = random() < 0.4 ? oldWards[Math.floor(random() * oldWards.length)] : undefined
  if (ward !== undefined) {
    const district = oldDistricts.find(({ code }) => code === ward.districtCode)
    return disguise(`${ward.type} ${ward.name}, ${district?.type ?? ''} ${district?.name ?? ''}`, random)
  }
  const commune = communes[Math.floor(random() * communes.length)]
  const province = provinces.find(({ code }) => code === commune?.provinceCode)
  return disguise(`${commune?.type} ${commune?.name}, ${province?.fullName}`, random)
}

function disguise(name: string, random: Random): string {
  const way = pick(random, ['plain', 'unmarked', 'slip', 'sentence', 'short'] as const)
  if (way === 'plain') return name
  if (way === 'unmarked') return unmarked(name)
  if (way === 'short') return name.split(',')[0] ?? name
  if (way === 'sentence') return `hôm qua lúc 9 giờ tối ở gần chợ ${name}, ngay ngã ba có biển quảng cáo`
  const at = 3 + Math.floor(random() * (name.length - 4))
  return name.slice(0, at) + name.slice(at + 1)
}

function unmarked(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toLowerCase()
}

function pointOf({ communes }: { readonly communes: readonly CommuneRecord[] }, random: Random) {
  const commune = communes[Math.floor(random() * communes.length)]
  const off = () => (random() - 0.5) * SPREAD_DEGREES
  return { lat: (commune?.lat ?? 0) + off(), lon: (commune?.lon ?? 0) + off() }
}

const HANDLERS = { measure }
export type PlacesHandlers = typeof HANDLERS

/** The gazetteer in a process of its own. */
export async function startPlacesProcess(): Promise<void> {
  answerQuestions(HANDLERS, () => {})
}
