import { fingerprint, isStamped, writeStamp } from './fingerprint.mjs'
import { withLock } from './lock.mjs'
import { hasPath, inRoot } from './project.mjs'
import { runNode } from './run.mjs'

const SOURCES = [
  'src/ui',
  'src/contracts',
  'src/domain',
  'package.json',
  'package-lock.json',
  'scripts/lib/build-ui.mjs',
]
const CONFIG = ['src', 'ui', 'vite.config.ts']

/** Whether there is an interface to build that is not built yet. */
export async function isUiStale() {
  if (!hasPath(...CONFIG)) return false
  return !(hasPath('dist', 'ui') && (await isStamped('ui', fingerprint(SOURCES))))
}

/** Builds the interface into dist/ui when a source has changed; nothing to do while there is no interface. */
export async function buildUi(options = {}) {
  if (!(await isUiStale())) return
  await withLock('ui', async () => {
    if (!(await isUiStale())) return
    const digest = fingerprint(SOURCES)
    await runNode(
      [inRoot('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--config', inRoot(...CONFIG)],
      {
        env: { NODE_ENV: 'production' },
        ...options,
      },
    )
    await writeStamp('ui', digest)
  })
}
