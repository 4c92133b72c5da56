import { readdir, readFile, readlink, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const DIRECTORY_PATTERN = /^binh-yen-(?:test|redis)-(\d+)-/
const PATIENCE_MS = 10_000

/**
 * A test run that was killed hard leaves its database servers and directories behind. Stops and removes those whose run is
 * over; the directory's name says which process made it.
 */
export async function stopAbandonedServices() {
  const names = (await readdir(tmpdir())).filter((name) => {
    const pid = Number(DIRECTORY_PATTERN.exec(name)?.[1])
    return pid > 0 && !isAlive(pid)
  })
  await Promise.all(names.map((name) => removeService(join(tmpdir(), name))))
}

async function removeService(directory) {
  for (const cluster of await findClusters(directory))
    await stop(await pidIn(join(cluster, 'postmaster.pid')), cluster)
  await stop(await pidIn(join(directory, 'redis.pid')), directory)
  await rm(directory, { recursive: true, force: true })
}

/** Tests put their DATA_DIR into the directory, or one or two levels deeper. */
async function findClusters(directory, depth = 3) {
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => [])
  if (entries.some((entry) => entry.name === 'PG_VERSION')) return [directory]
  if (depth === 0) return []
  const below = entries.filter((entry) => entry.isDirectory()).map((entry) => join(directory, entry.name))
  return (await Promise.all(below.map((path) => findClusters(path, depth - 1)))).flat()
}

async function pidIn(file) {
  return Number((await readFile(file, 'utf8').catch(() => '')).split('\n', 1)[0])
}

/** SIGQUIT for PostgreSQL is a stop without ceremony; Redis takes it like SIGTERM's hard brother. Both lose nothing we keep. */
async function stop(pid, workingDirectory) {
  if (!(pid > 1) || (await readlink(`/proc/${pid}/cwd`).catch(() => '')) !== workingDirectory) return
  process.kill(pid, 'SIGQUIT')
  for (const deadline = Date.now() + PATIENCE_MS; isAlive(pid) && Date.now() < deadline; ) await sleep(20)
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
