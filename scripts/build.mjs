import { rm } from 'node:fs/promises'
import { buildServer } from './lib/build-server.mjs'
import { buildUi } from './lib/build-ui.mjs'
import { ensureClient } from './lib/ensure-client.mjs'
import { inRoot } from './lib/project.mjs'

/**
 * `npm run build`: everything, from scratch. With names (`server`, `ui`, `bench`) only those, and only when stale.
 */
const PARTS = {
  server: async () => {
    await ensureClient()
    await buildServer('server')
  },
  bench: async () => {
    await ensureClient()
    await buildServer('bench')
  },
  ui: () => buildUi(),
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !Object.hasOwn(PARTS, name))
if (unknown.length > 0) {
  console.error(`unknown: ${unknown.join(', ')}; known: ${Object.keys(PARTS).join(', ')}`)
  process.exit(2)
}

try {
  if (wanted.length === 0) await rm(inRoot('dist'), { recursive: true, force: true })
  await Promise.all((wanted.length === 0 ? ['server', 'ui'] : wanted).map((name) => PARTS[name]()))
} catch (error) {
  console.error(error.message)
  process.exit(1)
}
