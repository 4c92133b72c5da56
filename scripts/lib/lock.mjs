import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { inRoot } from './project.mjs'

/**
 * Runs `work` while no other process of this checkout does the same thing: a test run, a start and an editor may all find the
 * same build stale at once. The lock of a process that died is taken over.
 */
export async function withLock(name, work) {
  const directory = inRoot('dist', '.stamps', `${name}.lock`)
  await mkdir(inRoot('dist', '.stamps'), { recursive: true })
  while (!(await tryTake(directory))) await sleep(100)
  try {
    return await work()
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

async function tryTake(directory) {
  try {
    await mkdir(directory)
    await writeFile(`${directory}/pid`, String(process.pid))
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    const pid = Number(await readFile(`${directory}/pid`, 'utf8').catch(() => ''))
    if (pid > 0 && !isAlive(pid)) await rm(directory, { recursive: true, force: true })
    return false
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
