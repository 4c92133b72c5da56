import { pathToFileURL } from 'node:url'
import { endWithParent } from './lib/end-with-parent.mjs'
import { ensureBuilt } from './lib/ensure-built.mjs'
import { hasPath, inRoot, workInRoot } from './lib/project.mjs'

/**
 * Runs a command of src/cli, or the benchmark, built when it has changed: `node scripts/run.mjs <command> [arguments]`. Nothing of
 * ours goes to standard output.
 */
const [command = '', ...args] = process.argv.slice(2)
const bundle = command === 'bench' ? 'bench' : 'server'
const file = command === 'bench' ? ['main.js'] : ['cli', `${command}.js`]

endWithParent()
workInRoot()
await prepare()
process.setSourceMapsEnabled(true)
const entry = inRoot('dist', bundle, ...file)
process.argv = [process.argv[0], entry, ...args]
await import(pathToFileURL(entry).href)

async function prepare() {
  try {
    await ensureBuilt(bundle)
    if (bundle === 'bench') await ensureBuilt('server') // what it measures
    if (!hasPath('dist', bundle, ...file)) throw new Error(`there is no command "${command}"`)
  } catch (error) {
    console.error(error.message)
    process.exit(1)
  }
}
