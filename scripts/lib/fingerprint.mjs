import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { inRoot, ROOT } from './project.mjs'

/**
 * A digest of the contents and names of files and folders of the project, given by relative paths. Contents, not times: a
 * checkout or a copy changes times. `skip` tells which relative paths do not count; what is missing counts as missing.
 */
export async function fingerprint(paths, skip = () => false) {
  const files = (await Promise.all(paths.map((path) => listFiles(path, skip)))).flat().sort()
  const hash = createHash('sha256').update(process.version)
  for (const content of await Promise.all(files.map((file) => readFile(inRoot(file)))))
    hash.update(content).update('\0')
  return hash.update(files.join('\0')).digest('hex')
}

async function listFiles(path, skip) {
  if (skip(path)) return []
  const found = await stat(inRoot(path)).catch(() => undefined)
  if (found === undefined) return []
  if (!found.isDirectory()) return [path]
  const names = await readdir(join(ROOT, path))
  return (await Promise.all(names.map((name) => listFiles(`${path}/${name}`, skip)))).flat()
}

const stampFile = (name) => inRoot('dist', '.stamps', name)

/** Whether the last build of that name was made from exactly these sources. */
export async function isStamped(name, digest) {
  return (await readStamp(name)) === digest
}

/** What was remembered under that name; empty when nothing was. */
export function readStamp(name) {
  return readFile(stampFile(name), 'utf8').catch(() => '')
}

/** Remembers something of a build, such as what it was made from. To be called after it succeeded. */
export async function writeStamp(name, value) {
  await mkdir(dirname(stampFile(name)), { recursive: true })
  await writeFile(stampFile(name), value)
}
