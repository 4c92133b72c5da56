import { execFile } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'
import { startEmbeddedPostgres } from '../../src/persistence/embedded/embedded-postgres.ts'
import { migrateDatabase } from '../../src/persistence/migrations/migrate-database.ts'
import { PROJECT_ROOT } from '../../src/project-root.ts'
import type { TestServices } from './services.ts'

interface RunningServices {
  readonly services: TestServices
  stop(): Promise<void>
}

const quiet = { info: () => {}, warn: report, error: report }

/** Each project of a run loads this module anew; the services are one for all, kept where all of them can find it. */
const shared: typeof globalThis & {
  binhYenTestServices?: { started: Promise<RunningServices>; users: number }
} = globalThis

/** Starts PostgreSQL with the migrated template for the projects that need it; who needs Redis starts one of their own. */
export async function setup(project: TestProject): Promise<void> {
  shared.binhYenTestServices ??= { started: startServices(), users: 0 }
  shared.binhYenTestServices.users += 1
  project.provide('services', (await shared.binhYenTestServices.started).services)
}

/** Stops everything when the last project is done. */
export async function teardown(): Promise<void> {
  const entry = shared.binhYenTestServices
  if (entry === undefined) return
  entry.users -= 1
  if (entry.users > 0) return
  delete shared.binhYenTestServices
  await (await entry.started).stop()
}

async function startServices(): Promise<RunningServices> {
  await Promise.all([runScript('stop-abandoned-services.mjs'), runScript('ensure-client.mjs')])
  const dataDir = await mkdtemp(join(tmpdir(), `binh-yen-test-${process.pid}-`))
  await chmod(dataDir, 0o711)
  const postgres = await startEmbeddedPostgres({ dataDir, log: quiet, durability: 'forgetful' })
  await migrateDatabase(postgres.connectionString)
  return {
    services: {
      postgres: {
        connectionString: postgres.connectionString.replace(/(@[^/]*)\/[^?]*/, '$1/postgres'),
        template: postgres.connection.database,
      },
    },
    stop: async () => {
      await postgres.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

function runScript(name: string): Promise<unknown> {
  return promisify(execFile)(process.execPath, [join(PROJECT_ROOT, 'scripts', name)])
}

function report(fields: object, message: string): void {
  console.error(message, fields)
}
