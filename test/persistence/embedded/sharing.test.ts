import { expect, test } from 'vitest'
import { isProcessAlive } from '../../../src/persistence/embedded/process-alive.ts'
import { withDatabase } from '../../../src/persistence/embedded/with-database.ts'
import { temporaryDirectory } from '../../support/temporary-directory.ts'
import { ask, postmasterOf, startCluster } from './cluster-under-test.ts'

const log = { info: () => {}, warn: () => {}, error: () => {} }

test('a second server on the same DATA_DIR is refused and told who is there', async () => {
  const dataDir = await temporaryDirectory()
  const first = await startCluster(dataDir)
  const second = startCluster(dataDir)
  await expect(second).rejects.toMatchObject({ code: 'embedded-postgres.data-dir-in-use' })
  await expect(second).rejects.toThrow(`process ${process.pid}`)
  expect(await ask(first, 'SELECT 1')).toEqual([1])
})

test('a command joins a running server and leaves it running', async () => {
  const dataDir = await temporaryDirectory()
  const server = await startCluster(dataDir)
  const pid = await postmasterOf(dataDir)
  const url = await withDatabase(
    { databaseUrl: undefined, dataDir, log },
    async (connectionString) => connectionString,
  )
  expect(url).toBe(server.connectionString)
  expect(await postmasterOf(dataDir)).toBe(pid)
  expect(await ask(server, 'SELECT 1')).toEqual([1])
})

test('a command starts the database when there is no server, and stops it after its work', async () => {
  const dataDir = await temporaryDirectory()
  const location = { databaseUrl: undefined, dataDir, log }
  const pid = await withDatabase(location, () => postmasterOf(dataDir))
  expect(isProcessAlive(pid)).toBe(false)
})

test('with DATABASE_URL nothing is started', async () => {
  const location = { databaseUrl: 'postgresql://elsewhere/db', dataDir: '/nonexistent/data', log }
  expect(await withDatabase(location, async (url) => url)).toBe('postgresql://elsewhere/db')
})

test('the database stays while anybody uses it: the last one to leave stops it', async () => {
  const dataDir = await temporaryDirectory()
  const server = await startCluster(dataDir)
  const guest = await startCluster(dataDir, { role: 'guest' })
  const pid = await postmasterOf(dataDir)
  await server.stop()
  expect(await ask(guest, 'SELECT 1')).toEqual([1])
  await guest.stop()
  expect(isProcessAlive(pid)).toBe(false)
})

test('server and commands that start at the same moment on a new DATA_DIR share one PostgreSQL', async () => {
  const dataDir = await temporaryDirectory()
  const all = await Promise.all([
    startCluster(dataDir),
    startCluster(dataDir, { role: 'guest' }),
    startCluster(dataDir, { role: 'guest' }),
  ])
  const started = await Promise.all(
    all.map((postgres) => ask(postgres, 'SELECT pg_postmaster_start_time()::text')),
  )
  expect(new Set(started.flat()).size).toBe(1)
})
