import { ensureClient } from './lib/ensure-client.mjs'
import { hasPath, inRoot } from './lib/project.mjs'
import { run } from './lib/run.mjs'

/** `npm run check`: everything that can be said about the code without services, two things at a time. */
const AT_ONCE = 2

const bin = (...parts) => [process.execPath, inRoot('node_modules', ...parts)]
const tsc = (project, stamp) => [
  ...bin('typescript', 'bin', 'tsc'),
  '--noEmit',
  '--incremental',
  `--tsBuildInfoFile`,
  inRoot('dist', '.stamps', stamp),
  '--project',
  inRoot(...project),
]

const CRUISED = ['src', 'bench', 'test'].filter((folder) => hasPath(folder))

/** Longest first, so that none is left over alone at the end. */
const CHECKS = [
  {
    name: 'unit tests',
    command: [...bin('vitest', 'vitest.mjs'), 'run', '--project', 'unit', '--reporter=dot'],
  },
  // A forgotten `await` loses a resident's report: Biome does not know types, so these rules have a linter of their own.
  {
    name: 'promises and switches (oxlint)',
    command: [...bin('oxlint', 'bin', 'oxlint'), '--type-aware', '--deny-warnings', 'src', 'test', 'bench'],
  },
  { name: 'types', command: tsc(['tsconfig.json'], 'tsconfig.tsbuildinfo') },
  {
    name: 'types of the interface',
    command: tsc(['src', 'ui', 'tsconfig.json'], 'ui.tsbuildinfo'),
    needs: ['src', 'ui'],
  },
  {
    name: 'layers',
    command: [...bin('dependency-cruiser', 'bin', 'dependency-cruise.mjs'), ...CRUISED],
  },
  { name: 'unused code (knip)', command: bin('knip', 'bin', 'knip.js') },
  {
    name: 'conversations',
    command: [process.execPath, inRoot('scripts', 'run.mjs'), 'check-flows'],
    needs: ['src', 'cli', 'check-flows.ts'],
  },
  {
    name: 'format and lint (Biome)',
    command: [...bin('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings'],
  },
]

await ensureClient()
const queue = CHECKS.filter((check) => check.needs === undefined || hasPath(...check.needs))
const failed = []
await Promise.all(Array.from({ length: AT_ONCE }, work))
console.log(failed.length === 0 ? 'everything is well' : `to be repaired: ${failed.join(', ')}`)
process.exitCode = failed.length === 0 ? 0 : 1

async function work() {
  for (let check = queue.shift(); check !== undefined; check = queue.shift()) await perform(check)
}

async function perform({ name, command: [program, ...args] }) {
  const startedAt = performance.now()
  const { code, output } = await run(program, args, {
    capture: true,
    env: { FORCE_COLOR: '0', NO_COLOR: '1' },
  })
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`)
  if (code === 0) return
  failed.push(name)
  console.log(output.trim().replaceAll(/^/gm, '       '))
}
