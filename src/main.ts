import { loadEnvironment } from './composition/load-environment.ts'
import { createLog } from './composition/log.ts'
import { openProduct } from './composition/open-product.ts'
import { printWelcome } from './composition/print-welcome.ts'
import { explainStartFailure } from './composition/start-failure.ts'

/** `npm start`: configuration → database → keys → channels → roles; then what people need is printed. */
async function main(): Promise<void> {
  const env = loadEnvironment()
  const log = createLog(env.LOG_LEVEL)
  const product = await openProduct(env, log)
  stopOnSignals(() => product.stop())
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
