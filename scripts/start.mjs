import { pathToFileURL } from 'node:url'
import { buildUi, isUiStale } from './lib/build-ui.mjs'
import { endWithParent } from './lib/end-with-parent.mjs'
import { canBuild, ensureBuilt } from './lib/ensure-built.mjs'
import { inRoot, workInRoot } from './lib/project.mjs'

/**
 * `npm start`: builds what has changed and becomes the server, in this very process, so that signals and exit codes are the
 * server's own. The interface is built while the server prepares its database; the server waits for the promise under
 * this symbol before it says that it is ready.
 */
const UI_READY = Symbol.for('binh-yen.ui-ready')

endWithParent()
workInRoot()
await prepare()
process.setSourceMapsEnabled(true)
await import(pathToFileURL(inRoot('dist', 'server', 'main.js')).href)

async function prepare() {
  try {
    if (canBuild() && (await isUiStale())) globalThis[UI_READY] = buildUiBeside()
    await ensureBuilt('server')
  } catch (error) {
    console.error(error.message)
    process.exit(1)
  }
}

function buildUiBeside() {
  const children = []
  process.once('exit', () => {
    for (const child of children) child.kill()
  })
  const building = buildUi({ onSpawn: (child) => children.push(child) })
  building.catch(() => {})
  return building
}
