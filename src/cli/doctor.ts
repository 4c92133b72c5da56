import path from 'node:path'
import { Command } from 'commander'
import { loadEnvironment } from '../composition/load-environment.ts'
import { explainStartFailure } from '../composition/start-failure.ts'
import type { Environment } from '../config.ts'
import { withDatabase } from '../persistence/embedded/with-database.ts'
import { checkMachine } from './doctor/check-machine.ts'
import { checkServices } from './doctor/check-services.ts'
import type { Diagnosis } from './doctor/finding.ts'

const SIGN = { ok: 'ok  ', mend: '!!  ', note: '--  ' } as const
const quiet = { info: () => {}, warn: () => {}, error: () => {} }

/** Looks at everything and says of each thing that it is fine, or what to do. */
async function examine(): Promise<readonly Diagnosis[]> {
  const env = loadEnvironment()
  return [...(await checkMachine(env)), ...(await checkDatabase(env))]
}

async function checkDatabase(env: Environment): Promise<readonly Diagnosis[]> {
  const location = { databaseUrl: env.DATABASE_URL, dataDir: path.resolve(env.DATA_DIR), log: quiet }
  try {
    return await withDatabase(location, (connectionString) => checkServices(env, connectionString))
  } catch (error) {
    return [{ state: 'mend', what: 'database', advice: explainStartFailure(error) }]
  }
}

new Command('doctor')
  .description('looks at everything; each line is ok or says what to do')
  .option('--json', 'for programs')
  .action(async (options: { json?: boolean }) => {
    const found = await examine()
    const lines = found.map(
      ({ state, what, advice }) =>
        `${SIGN[state]}${what}${advice === undefined ? '' : `\n      → ${advice}`}`,
    )
    console.log(options.json === true ? JSON.stringify(found) : lines.join('\n'))
    process.exitCode = found.some(({ state }) => state === 'mend') ? 1 : 0
  })
  .parseAsync()
  .catch((error: unknown) => {
    console.error(explainStartFailure(error))
    process.exitCode = 1
  })
