import { parseOptions } from './options.ts'
import { runBench } from './run-bench.ts'

/**
 * `npm run bench`: measures the budgets of the design on this machine, with real processes, a real database and fake platforms.
 * The same file started with `--as <part>` is one of those processes; parts are loaded only where they run, so that none
 * carries the memory of another.
 */
const PARTS: Readonly<Record<string, () => Promise<{ start(): Promise<void> }>>> = {
  cluster: async () => ({ start: (await import('./processes/cluster-process.ts')).startClusterProcess }),
  platform: async () => ({ start: (await import('./platform/platform-process.ts')).startPlatformProcess }),
  sender: async () => ({ start: (await import('./platform/sender-process.ts')).startSenderProcess }),
  peer: async () => ({ start: (await import('./peer/peer-process.ts')).startPeerProcess }),
  places: async () => ({ start: (await import('./scenarios/places-process.ts')).startPlacesProcess }),
}

async function main(): Promise<void> {
  const [flag, name] = process.argv.slice(2)
  const part = flag === '--as' ? PARTS[name ?? ''] : undefined
  if (part !== undefined) return (await part()).start()
  process.exitCode = await runBench(parseOptions(process.argv.slice(2)))
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : 'unknown'}\n`)
  process.exit(1)
})
