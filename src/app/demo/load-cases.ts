import type { CaseMark } from '../../domain/case-file/case-marks.ts'
import { createReferenceCode, REFERENCE_CODE_BYTES } from '../../domain/case-file/reference-code.ts'
import { CLOSED_STATUSES } from '../../domain/case-file/status.ts'
import type { KeptMark } from '../inbox/index-case-files.ts'
import type { GiveWay } from '../work/ports.ts'
import { buildDemoCase, type CaseTools } from './build-demo-case.ts'
import type { DemoArea, DemoCase, DemoData } from './demo-data.ts'
import { inventCase, type Random } from './invent-case.ts'
import type { DemoCaseFile } from './ports.ts'

/** A case as it is loaded: with the marks that the indexer would have left. */
export interface LoadedCase extends DemoCaseFile {
  readonly marks: readonly KeptMark[]
}

/** Where a case is loaded to. */
export type LoadArea = Pick<DemoArea, 'unit' | 'commune' | 'place'>

/** Where loaded cases go; all of them or none become visible. */
export interface LoadStore {
  /** Communes whose police unit has the same code, those of `first` before all others. */
  listAreas(limit: number, first: readonly string[]): Promise<readonly LoadArea[]>
  save(cases: readonly LoadedCase[]): Promise<void>
}

/** What loading needs beside the demo's tools. */
export interface LoadTools extends Omit<CaseTools, 'receipts' | 'clock'> {
  readonly store: LoadStore
  readonly random: Random
  readonly now: number
  readonly hashMark: (kind: CaseMark['kind'], value: string) => Uint8Array
  /** Lets what waits for this process go on; sealing alone would keep the database waiting for its next statement. */
  readonly giveWay: GiveWay
  readonly onProgress: (done: number) => void
}

/** How much is loaded. */
export interface LoadSize {
  readonly cases: number
  readonly communes: number
}

/** Cases sealed in one go and written with one statement a table. */
const BATCH = 1_000
const YEARS_MS = 3 * 365 * 86_400_000
/** Cases sealed between looks at the database: some ten milliseconds of work. */
const GIVE_WAY_EVERY = 20
/** How many sent words that somebody else had sent already. */
const COPIED_SHARE = 0.03

/**
 * Fills the inboxes of many communes with invented cases of the last three years, sealed like real ones. Nobody is woken, nothing
 * is sent: the store says that it is a bulk load. The largest commune gets some four times as many as an average one.
 */
export async function loadCases(
  size: LoadSize,
  data: Pick<DemoData, 'areas' | 'cases'>,
  tools: LoadTools,
): Promise<void> {
  const own = data.areas.map(({ unit }) => unit) // demo log-ins see the most
  const areas = await tools.store.listAreas(size.communes, own)
  const chooseArea = createAreaChooser(areas, tools.random)
  const takeCode = createCodeSource(tools)
  let saving: Promise<void> = Promise.resolve()
  for (let done = 0; done < size.cases; done += BATCH) {
    const batch: LoadedCase[] = []
    for (let index = done; index < Math.min(done + BATCH, size.cases); index++) {
      const submittedAt = Math.floor(tools.now - YEARS_MS * (1 - (index + 1) / size.cases))
      if (index % GIVE_WAY_EVERY === 0) await tools.giveWay()
      batch.push(await buildLoadedCase(index, submittedAt, chooseArea(), data.cases, { ...tools, takeCode }))
    }
    // The database writes one batch while the next one is sealed.
    await saving
    saving = tools.store.save(batch)
    saving.catch(() => {}) // awaited in the next round; until then it is not unhandled
    tools.onProgress(Math.min(done + BATCH, size.cases))
  }
  await saving
}

type CaseMaker = LoadTools & { readonly takeCode: () => Uint8Array }

async function buildLoadedCase(
  index: number,
  submittedAt: number,
  area: LoadArea,
  templates: readonly DemoCase[],
  tools: CaseMaker,
): Promise<LoadedCase> {
  const { demoCase, endsAt } = inventCase(templates, submittedAt, tools.now, tools.random)
  const built = await buildDemoCase({ ...area, cases: [] }, demoCase, {
    ...tools,
    clock: { now: () => endsAt },
    ids: {
      ...tools.ids,
      bytes: (count) => (count === REFERENCE_CODE_BYTES ? tools.takeCode() : tools.ids.bytes(count)),
    },
    receipts: undefined,
  })
  const isClosed = CLOSED_STATUSES.includes(built.file.status)
  return {
    ...built,
    dueAt: isClosed ? undefined : built.dueAt,
    marks: marksOf(index, built, tools),
  }
}

/** What the indexer would keep of the sender, and of the words: their phrases are the case's own, but for some copies. */
function marksOf(
  index: number,
  { conversation, file }: DemoCaseFile,
  { hashMark, random }: CaseMaker,
): KeptMark[] {
  const phone = file.identity?.phoneIndex
  const told = random() < COPIED_SHARE ? Math.floor(random() * index) : index
  return [
    { kind: 'reporter', value: conversation.key },
    ...(phone === undefined ? [] : [{ kind: 'reporter' as const, value: phone }]),
    { kind: 'phrase', value: hashMark('phrase', `${told}`) },
  ]
}

/** The first commune is the largest, some four times the average; the last ones are small. */
function createAreaChooser<T>(areas: readonly T[], random: Random): () => T {
  let total = 0
  const ends = areas.map((_area, rank) => {
    total += 1 / (rank + 15) ** 0.7
    return total
  })
  return () => {
    const at = random() * total
    const chosen = areas[ends.findIndex((end) => at < end)]
    if (chosen === undefined) throw new TypeError('there is no commune with a unit')
    return chosen
  }
}

/** Random bytes of reference codes that were not given out before; among a million some would meet. */
function createCodeSource({ ids }: Pick<CaseTools, 'ids'>): () => Uint8Array {
  const taken = new Set<string>()
  return () => {
    for (;;) {
      const bytes = ids.bytes(REFERENCE_CODE_BYTES)
      const code = createReferenceCode(bytes)
      if (taken.has(code)) continue
      taken.add(code)
      return bytes
    }
  }
}
