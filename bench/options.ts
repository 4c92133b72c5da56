import { parseArgs } from 'node:util'
import { ONLY_WHEN_ASKED, SCENARIO_NAMES, type ScenarioName } from './scenario.ts'

/** What to measure, and how it is told. */
export interface BenchOptions {
  readonly only: readonly ScenarioName[]
  /** A few seconds each: shows that everything works; the figures say little. */
  readonly isQuick: boolean
  /** One JSON document on standard output instead of the table. */
  readonly isJson: boolean
  /** Where processors' profiles of the server go; undefined takes none. */
  readonly profileDirectory: string | undefined
  /** A `DATA_DIR` left by `npm run seed:load`, for `million`; undefined loads a new one. */
  readonly loadedDirectory: string | undefined
}

const HELP = `npm run bench -- [options]
  --only <names>     some of ${SCENARIO_NAMES.join(', ')}, with commas;
                     without it all but ${ONLY_WHEN_ASKED.join(' and ')}, which take long
  --quick            a few seconds each; shows that it works, the figures say little
  --json             one JSON document on standard output
  --loaded <dir>     a DATA_DIR that seed:load filled, instead of loading a million cases for this run
  --profile <dir>    leaves a CPU profile of the server a scenario, for Chrome's DevTools
`

/** Reads the command line; ends the process with the help when it is not understood. */
export function parseOptions(args: string[]): BenchOptions {
  try {
    const { values } = parseArgs({
      args,
      options: {
        only: { type: 'string' },
        quick: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        profile: { type: 'string' },
        loaded: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    })
    if (values.help) end(HELP, 0)
    const wanted = values.only?.split(',') ?? SCENARIO_NAMES.filter((name) => !ONLY_WHEN_ASKED.includes(name))
    const only = SCENARIO_NAMES.filter((name) => wanted.includes(name))
    if (only.length !== wanted.length) end(HELP, 2)
    return {
      only,
      isQuick: values.quick,
      isJson: values.json,
      profileDirectory: values.profile,
      loadedDirectory: values.loaded,
    }
  } catch {
    return end(HELP, 2)
  }
}

function end(text: string, code: number): never {
  process.stderr.write(text)
  process.exit(code)
}
