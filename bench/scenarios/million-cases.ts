import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'
import { INBOX_VIEWS } from '../../src/domain/case-file/inbox-view.ts'
import { PROJECT_ROOT } from '../../src/project-root.ts'
import { createRandom, pick, type Random } from '../platform/random.ts'
import { own } from '../processes/part.ts'
import { type RunningProduct, startProduct } from '../processes/product.ts'
import { atMost, type Figure } from '../report/figure.ts'
import { spreadOf } from '../report/percentile.ts'
import type { Scenario, ScenarioContext } from '../scenario.ts'
import { logIn, type OfficerClient } from './officer-client.ts'

/** Officers whose inboxes are asked: of the largest commune, a middling one and a smaller one. */
const LOGINS = ['trucban.namdinh', 'trucban.vungtau', 'truongca.soctrang']
const LISTS = [
  'limit=50',
  ...INBOX_VIEWS.map((view) => `view=${view}&limit=50`),
  'view=open&sort=due&limit=50',
  'view=open&sort=urgency&limit=50',
  'sort=oldest&limit=50',
  'sort=activity&limit=50',
  'category=MA_TUY&limit=50',
  'kind=mediation-request&view=open&limit=50',
  'status=CLOSED_NO_BASIS&urgency=P1&limit=50',
] as const
const WORDS = [
  'xe may',
  'bien so',
  'quan nhau loa keo keo',
  'camera ba nhan',
  'rác mương',
  'tiếng la 23 giờ',
  'người trong xóm gọi',
  'ngo 14',
  'can cuoc',
  'loi di chung xay',
] as const

/**
 * The inbox of a province that has worked for years: a million cases in 150 communes, asked at the API, one request after the
 * other, as officers do. With `--loaded` the cases of an earlier run are asked instead of loading them again.
 */
export const millionCases: Scenario = async (context) => {
  const dataDir = context.loadedDirectory ?? join(context.directory, 'data')
  const loading = context.loadedDirectory === undefined ? await load(dataDir, context) : []
  const product = await startProduct({ dataDir, profileDirectory: context.profileDirectory })
  try {
    return [...loading, ...(await ask(product, context.isQuick ? 40 : 600))]
  } finally {
    await product.stop()
  }
}

async function load(dataDir: string, { isQuick, say }: ScenarioContext): Promise<readonly Figure[]> {
  const cases = isQuick ? 3_000 : 1_000_000
  // The first start brings the people who log in.
  await (await startProduct({ dataDir })).stop()
  say(`loading ${cases} cases`)
  const startedAt = performance.now()
  await run(['dist/server/cli/seed-load.js', '--cases', `${cases}`], dataDir)
  const seconds = (performance.now() - startedAt) / 1_000
  return [{ name: 'loading', value: seconds, unit: 's', detail: `${cases} cases` }]
}

function run([file = '', ...args]: readonly string[], dataDir: string): Promise<void> {
  const child = spawn(process.execPath, [join(PROJECT_ROOT, file), ...args], {
    cwd: PROJECT_ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', DATA_DIR: dataDir },
  })
  own(child)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${file} ended with ${code}`))))
  })
}

async function ask(product: RunningProduct, rounds: number): Promise<readonly Figure[]> {
  const random = createRandom(138)
  const officers: OfficerClient[] = []
  for (const account of product.accounts.filter(({ login }) => LOGINS.includes(login)))
    officers.push(await logIn(product.url, account))
  const [first, ...others] = officers
  if (first === undefined) throw new Error('nobody could log in')
  const someone = () => pick(random, [first, ...others])

  const ids = await idsOf(officers)
  const cold = await timed(() => searchOnce(first))
  const whole = cold + (await timed(() => untilWhole(first)))
  for (const other of others) await untilWhole(other)
  const lists = await series(rounds, () => someone().read(`/case-files?${pick(random, LISTS)}`))
  const counts = await series(rounds / 4, () => someone().read('/case-files/counts'))
  const searches = await series(rounds / 2, () =>
    someone().read(`/case-files?q=${encodeURIComponent(wordsOf(random))}`),
  )
  const opened = await series(rounds, () => {
    const [officer, id] = pickCase(random, ids)
    return officer.read(`/case-files/${id}`)
  })
  return [
    figure('inbox list', lists, 30),
    figure('counts of the views', counts),
    figure('search in words', searches, 150),
    {
      name: 'first search in the largest inbox',
      value: cold,
      unit: 'ms',
      budget: atMost(1_000),
      detail: `answers from the newest case files; from all of them after ${(whole / 1_000).toFixed(1)} s`,
    },
    figure('case opened', opened, 60),
    { name: 'memory of the server afterwards', value: product.residentMegabytes(), unit: 'MB' },
  ]
}

const searchedSchema = z.object({ isReadingOlder: z.boolean() })
const ASK_AGAIN_MS = 250

async function searchOnce(officer: OfficerClient): Promise<boolean> {
  const answer = await officer.read(`/case-files?q=${encodeURIComponent(WORDS[0])}`)
  return searchedSchema.parse(JSON.parse(answer)).isReadingOlder
}

/** Searches again, as the page does, until older case files have been looked through as well. */
async function untilWhole(officer: OfficerClient): Promise<void> {
  while (await searchOnce(officer)) await setTimeout(ASK_AGAIN_MS)
}

type CaseOf = readonly [OfficerClient, string]

/** Cases of every age: pages of the newest, the oldest and the middle. */
async function idsOf(officers: readonly OfficerClient[]): Promise<readonly CaseOf[]> {
  const all: CaseOf[] = []
  for (const officer of officers) {
    for (const query of [
      'limit=100',
      'sort=oldest&limit=100',
      'view=closed&limit=100',
      'view=open&sort=due&limit=100',
    ])
      for (const { id } of await officer.list(query)) all.push([officer, id])
  }
  return all
}

function pickCase(random: Random, ids: readonly CaseOf[]): CaseOf {
  const chosen = ids[Math.floor(random() * ids.length)]
  if (chosen === undefined) throw new Error('there are no cases')
  return chosen
}

/** Two searches in three go on from what was typed before. */
function wordsOf(random: Random): string {
  const words = pick(random, WORDS)
  return random() < 0.67 ? words : words.slice(0, Math.max(3, Math.floor(words.length * random())))
}

async function series(count: number, request: () => Promise<unknown>): Promise<readonly number[]> {
  const samples: number[] = []
  for (let index = 0; index < count; index++) samples.push(await timed(request))
  return samples
}

async function timed(request: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await request()
  return performance.now() - startedAt
}

function figure(name: string, samples: readonly number[], budget?: number): Figure {
  const { count, p50, p95, max } = spreadOf(samples)
  return {
    name: `${name}, p95`,
    value: p95,
    unit: 'ms',
    ...(budget === undefined ? {} : { budget: atMost(budget) }),
    detail: `p50 ${p50.toFixed(0)}, max ${max.toFixed(0)}, ${count} requests`,
  }
}
