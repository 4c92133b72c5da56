import { spawn } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test, vi } from 'vitest'
import { findPostmaster } from '../../../src/persistence/embedded/postmaster.ts'
import { isProcessAlive } from '../../../src/persistence/embedded/process-alive.ts'
import { temporaryDirectory } from '../../support/temporary-directory.ts'
import { ask, killProgram, postmasterOf, startCluster, startProgram, until } from './cluster-under-test.ts'

test('a killed PostgreSQL is started again with its data, and listeners are told', async () => {
  const dataDir = await temporaryDirectory()
  const postgres = await startCluster(dataDir)
  await ask(postgres, 'CREATE TABLE kept AS SELECT 7 AS n')
  const listener = vi.fn()
  postgres.onRestart(listener)
  const killed = await postmasterOf(dataDir)
  process.kill(killed, 'SIGKILL')
  await until(() => listener.mock.calls.length > 0)
  expect(await ask(postgres, 'SELECT n FROM kept')).toEqual([7])
  expect(await postmasterOf(dataDir)).not.toBe(killed)
})

test('PostgreSQL is brought back each time it dies', async () => {
  const dataDir = await temporaryDirectory()
  const postgres = await startCluster(dataDir)
  const listener = vi.fn()
  postgres.onRestart(listener)
  for (const round of [1, 2, 3]) {
    process.kill(await postmasterOf(dataDir), round === 2 ? 'SIGINT' : 'SIGKILL')
    await until(() => listener.mock.calls.length === round)
    expect(await ask(postgres, 'SELECT 1')).toEqual([1])
  }
})

test('stopping while PostgreSQL is being brought back leaves nothing behind', async () => {
  const dataDir = await temporaryDirectory()
  const postgres = await startCluster(dataDir)
  process.kill(await postmasterOf(dataDir), 'SIGKILL')
  await until(() => !postgres.isUp())
  await postgres.stop()
  const pid = await postmasterOf(dataDir).catch(() => undefined)
  expect(pid === undefined || !isProcessAlive(pid)).toBe(true)
})

test('stopping the moment PostgreSQL is begun again leaves nothing behind', async () => {
  const dataDir = await temporaryDirectory()
  let begun = 0
  let stopped: Promise<void> | undefined
  const info = ({ pid }: { readonly pid?: number }) => {
    if (pid === undefined || ++begun !== 2) return
    process.kill(pid, 'SIGSTOP') // a crowded machine: it has not come to writing its pid file
    setTimeout(() => process.kill(pid, 'SIGCONT'), 500)
    stopped = postgres.stop()
  }
  const log = { info, warn: () => {}, error: () => {} }
  const postgres = await startCluster(dataDir, { log })
  process.kill(await postmasterOf(dataDir), 'SIGKILL')
  await until(() => stopped !== undefined)
  await stopped
  await sleep(1_000) // one left behind would have written its pid file by now
  expect(await findPostmaster(join(dataDir, 'postgres'))).toBeUndefined()
})

test('the PostgreSQL of a program that was killed is taken over by the next start', async () => {
  const dataDir = await temporaryDirectory()
  const program = await startProgram(dataDir)
  const pid = await postmasterOf(dataDir)
  await killProgram(program)
  const postgres = await startCluster(dataDir)
  expect(await ask(postgres, 'SELECT 1')).toEqual([1])
  expect(await postmasterOf(dataDir)).toBe(pid)
  await postgres.stop()
  expect(isProcessAlive(pid)).toBe(false)
})

test('everything killed at once: the next start recovers by itself', async () => {
  const dataDir = await temporaryDirectory()
  const program = await startProgram(dataDir)
  const pid = await postmasterOf(dataDir)
  process.kill(pid, 'SIGKILL')
  await killProgram(program)
  expect(await ask(await startCluster(dataDir), 'SELECT 1')).toEqual([1])
})

test('a pid file whose number belongs to another program now does not keep PostgreSQL from starting', async () => {
  const dataDir = await temporaryDirectory()
  await (await startCluster(dataDir)).stop()
  const stranger = spawn('sleep', ['60'], { cwd: '/' })
  onTestFinished(() => void stranger.kill())
  const cluster = join(dataDir, 'postgres')
  await writeFile(
    join(cluster, 'postmaster.pid'),
    `${stranger.pid}\n${cluster}\n1700000000\n5432\n../run\n\n  1  1\nready\n`,
  )
  const postgres = await startCluster(dataDir)
  expect(await ask(postgres, 'SELECT 1')).toEqual([1])
  expect(stranger.exitCode).toBeNull()
  expect(await readFile(join(cluster, 'postmaster.pid'), 'utf8')).not.toMatch(`${stranger.pid}\n`)
})
