import { loadEnvironment } from './composition/load-environment.ts'
import { createLog, type Log } from './composition/log.ts'
import { type OpenDatabase, openDatabase } from './composition/open-database.ts'
import { printWelcome } from './composition/print-welcome.ts'
import { explainStartFailure } from './composition/start-failure.ts'
import { createStopper, type Stopper } from './composition/stopper.ts'
import type { Environment } from './config.ts'

/**
 * `npm start`: configuration → database → keys → channels → roles; then what people need is printed. The database starts in
 * processes of its own while this one loads the rest of its code, which takes about as long.
 */
async function main(): Promise<void> {
  process.umask(0o077) // what is made in DATA_DIR is nobody else's to read
  const env = loadEnvironment()
  const log = createLog(env.LOG_LEVEL)
  const stopper = createStopper(log)
  stopOnSignals(stopper.stop) // also while starting: a database left running would be found, but needlessly
  const database = await beginDatabase(env, log, stopper)
  const { openProduct } = await import('./composition/open-product.ts')
  const product = await openProduct({ env, log, stopper, ...database })
  await printWelcome(product)
}

/** Waits only until the cluster's process was begun: loading code keeps this one from beginning anything. */
async function beginDatabase(
  env: Environment,
  log: Log,
  stopper: Stopper,
): Promise<{ readonly database: Promise<OpenDatabase> }> {
  let spawned = (): void => {}
  const isSpawned = new Promise<void>((resolve) => {
    spawned = resolve
  })
  const database = openDatabase(env, log, spawned)
  stopper.add(async () => (await database.catch(() => undefined))?.stop())
  await Promise.race([isSpawned, database.catch(() => undefined)]) // a failure is told where it is waited for
  return { database }
}

/** The first signal ends in order, the second at once; nothing depends on an orderly end. */
function stopOnSignals(stop: () => Promise<void>): void {
  let isStopping = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (isStopping) process.exit(1)
      isStopping = true
      stop().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    })
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${explainStartFailure(error)}\n`)
  process.exit(1)
})
