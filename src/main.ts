import { loadEnvironment } from './composition/load-environment.ts'
import { createLog } from './composition/log.ts'
import { openProduct } from './composition/open-product.ts'
import { printWelcome } from './composition/print-welcome.ts'
import { explainStartFailure } from './composition/start-failure.ts'
import { createStopper } from './composition/stopper.ts'

/** `npm start`: configuration → database → keys → channels → roles; then what people need is printed. */
async function main(): Promise<void> {
  process.umask(0o077) // what is made in DATA_DIR is nobody else's to read
  const env = loadEnvironment()
  const log = createLog(env.LOG_LEVEL)
  const stopper = createStopper(log)
  stopOnSignals(stopper.stop) // also while starting: a database left running would be found, but needlessly
  const product = await openProduct(env, log, stopper)
  await printWelcome(product)
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
