import { isBundleStale } from './build-server.mjs'
import { isClientStale } from './ensure-client.mjs'
import { hasPath, inRoot } from './project.mjs'
import { runNode } from './run.mjs'

/**
 * Brings a bundle (`server`, `bench`) up to date before it is loaded. An installation without sources or without build tools (an
 * image) uses what it was shipped with. Building happens in a process of its own, so that its memory is not ours for ever.
 */
export async function ensureBuilt(name) {
  if (!canBuild()) return requireShipped(name)
  const stale = await Promise.all([isClientStale(), isBundleStale(name)])
  if (stale.includes(true)) await runNode([inRoot('scripts', 'build.mjs'), name])
}

/** Whether sources and build tools are here. */
export function canBuild() {
  return hasPath('src') && hasPath('node_modules', 'esbuild') && hasPath('node_modules', 'vite')
}

function requireShipped(name) {
  if (hasPath('dist', name)) return
  throw new Error(`dist/${name} is missing and cannot be built here: run "npm ci" with development packages`)
}
