import { readdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fingerprint, isStamped, readStamp, writeStamp } from './fingerprint.mjs'
import { withLock } from './lock.mjs'
import { hasPath, inRoot, ROOT } from './project.mjs'

const SETTINGS = ['package.json', 'package-lock.json', 'tsconfig.json', 'scripts/lib/build-server.mjs']

/** A bundle: what it is made of, where it begins, where it goes. */
const BUNDLES = {
  server: { sources: ['src', 'prisma/schema.prisma'], entries: serverEntries, directory: 'server' },
  bench: {
    sources: ['src', 'bench', 'test/support', 'prisma/schema.prisma'],
    entries: () => ['bench/main.ts'],
    directory: 'bench',
  },
}

/** Whether a source of the bundle has changed since it was built. */
export async function isBundleStale(name) {
  return !(await isCurrent(name, await digestOf(name)))
}

/** Bundles the server and its commands into dist/server (or the benchmark into dist/bench) when a source has changed. */
export async function buildServer(name) {
  if (!(await isBundleStale(name))) return
  await withLock(name, async () => {
    const digest = await digestOf(name)
    if (await isCurrent(name, digest)) return
    const written = await writeBundle(BUNDLES[name])
    await removeOlder(name, written)
    await writeStamp(name, digest)
  })
}

function digestOf(name) {
  return fingerprint([...BUNDLES[name].sources, ...SETTINGS], isNotBundled)
}

/** The interface is built by Vite; generated code follows from the schema, which counts. */
function isNotBundled(path) {
  return path === 'src/ui' || path === 'src/persistence/generated'
}

async function isCurrent(name, digest) {
  return hasPath('dist', BUNDLES[name].directory) && (await isStamped(name, digest))
}

/** Removes what neither this build nor the one before wrote: a running server may still load parts of the latter. */
async function removeOlder(name, written) {
  const folder = inRoot('dist', BUNDLES[name].directory)
  const kept = new Set([...written, ...(await readStamp(`${name}.files`)).split('\n')])
  const older = (await readdir(folder)).filter((file) => /\.js(\.map)?$/.test(file) && !kept.has(file))
  await Promise.all(older.map((file) => rm(join(folder, file), { force: true })))
  await writeStamp(`${name}.files`, written.join('\n'))
}

/** @returns the names of the files it wrote into the bundle's folder itself */
async function writeBundle({ entries, directory }) {
  const { build } = await import('esbuild')
  const { metafile } = await build({
    metafile: true,
    absWorkingDir: ROOT,
    entryPoints: await entries(),
    outdir: inRoot('dist', directory),
    outbase: directory === 'server' ? 'src' : directory,
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    sourcemap: true,
    logLevel: 'warning',
  })
  return Object.keys(metafile.outputs).map((output) => basename(output))
}

/** The program itself, and every command: the files directly in src/cli. */
async function serverEntries() {
  const commands = await readdir(inRoot('src', 'cli')).catch(() => [])
  const files = commands.filter((name) => name.endsWith('.ts')).map((name) => `src/cli/${name}`)
  return [...(hasPath('src', 'main.ts') ? ['src/main.ts'] : []), ...files]
}
