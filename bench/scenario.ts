import type { Figure } from './report/figure.ts'

/** Everything that can be measured, in the order in which it is. */
export const SCENARIO_NAMES = [
  'places',
  'start',
  'ack',
  'carry-postgres',
  'carry-redis',
  'inbox',
  'million',
  'peer',
  'notices',
  'notices-killed',
] as const
/** Measured only when asked for: a million cases take half an hour and six gigabytes to prepare, ten kills a quarter of an hour. */
export const ONLY_WHEN_ASKED: readonly ScenarioName[] = ['million', 'notices-killed']
export type ScenarioName = (typeof SCENARIO_NAMES)[number]

/** What a scenario is given. */
export interface ScenarioContext {
  readonly isQuick: boolean
  /** A directory of this scenario alone, removed afterwards. */
  readonly directory: string
  readonly profileDirectory: string | undefined
  /** A `DATA_DIR` that holds a million cases already; undefined loads them. */
  readonly loadedDirectory: string | undefined
  /** Where the scenario is, for people who wait. */
  readonly say: (line: string) => void
}

/** Measures; what it started is stopped when it returns or throws. */
export type Scenario = (context: ScenarioContext) => Promise<readonly Figure[]>
