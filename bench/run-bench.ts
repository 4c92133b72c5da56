import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BenchOptions } from './options.ts'
import { stopEverything } from './processes/part.ts'
import { processorSecondsOfTree } from './processes/processor-time.ts'
import { type Figure, keepsBudget } from './report/figure.ts'
import { watchMachine } from './report/machine.ts'
import { printReport, type ScenarioReport } from './report/print-figures.ts'
import type { Scenario, ScenarioName } from './scenario.ts'
import { acknowledge } from './scenarios/acknowledge.ts'
import { carryOnPostgres, carryOnRedis } from './scenarios/carry-through.ts'
import { millionCases } from './scenarios/million-cases.ts'
import { notices } from './scenarios/notices.ts'
import { noticesKilled } from './scenarios/notices-killed.ts'
import { peer } from './scenarios/peer.ts'
import { places } from './scenarios/places.ts'
import { startUp } from './scenarios/start-up.ts'
import { tipToInbox } from './scenarios/tip-to-inbox.ts'

const SCENARIOS: Readonly<Record<ScenarioName, Scenario>> = {
  places,
  start: startUp,
  ack: acknowledge,
  'carry-postgres': carryOnPostgres,
  'carry-redis': carryOnRedis,
  inbox: tipToInbox,
  million: millionCases,
  peer,
  notices,
  'notices-killed': noticesKilled,
}

/** Runs what was asked for, one after the other, and prints it. Answers 1 when a budget is not kept or could not be measured. */
export async function runBench(options: BenchOptions): Promise<number> {
  const describeMachine = watchMachine(() => processorSecondsOfTree(process.pid))
  stopOnSignals()
  const reports: ScenarioReport[] = []
  for (const name of options.only) reports.push(await runScenario(name, options))
  const compared = withComparison(reports)
  const machine = describeMachine()
  if (options.isJson)
    process.stdout.write(`${JSON.stringify({ machine, isQuick: options.isQuick, scenarios: compared })}\n`)
  else process.stdout.write(printReport(compared, machine))
  const isFine = compared.every(
    ({ figures, problem }) =>
      problem === undefined && figures.every((figure) => keepsBudget(figure) !== false),
  )
  return isFine ? 0 : 1
}

/** Interrupted, nothing is left behind: no process, no directory. */
function stopOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      void stopEverything()
        .then(() =>
          Promise.all([...directories].map((directory) => rm(directory, { recursive: true, force: true }))),
        )
        .finally(() => process.exit(INTERRUPTED))
    })
  }
}

/** Exit code of a command that was interrupted, as shells have it. */
const INTERRUPTED = 130
const directories = new Set<string>()

async function runScenario(
  name: ScenarioName,
  { isQuick, profileDirectory, loadedDirectory }: BenchOptions,
): Promise<ScenarioReport> {
  const say = (line: string) => process.stderr.write(`${name}: ${line}\n`)
  const directory = await mkdtemp(join(tmpdir(), 'binh-yen-bench-'))
  directories.add(directory)
  try {
    say('running')
    return {
      name,
      figures: await SCENARIOS[name]({ isQuick, directory, profileDirectory, loadedDirectory, say }),
    }
  } catch (error) {
    return { name, figures: [], problem: error instanceof Error ? error.message : 'unknown' }
  } finally {
    await rm(directory, { recursive: true, force: true })
    directories.delete(directory)
  }
}

const OURS = 'processor time a message, server'
const THEIRS = 'peer processor time a message, bot'

/** Where both were measured in this run, the peer's figure becomes the budget of ours. */
function withComparison(reports: readonly ScenarioReport[]): readonly ScenarioReport[] {
  const theirs = reports.flatMap(({ figures }) => figures).find(({ name }) => name === THEIRS)
  if (theirs === undefined) return reports
  const limit = Number(theirs.value.toFixed(2))
  const compare = (figure: Figure): Figure =>
    figure.name === OURS
      ? { ...figure, budget: { kind: 'at-most', value: limit }, detail: 'no more than the peer' }
      : figure
  return reports.map((report) => ({ ...report, figures: report.figures.map(compare) }))
}
