import { chmod, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isProcessAlive } from '../../../src/persistence/embedded/process-alive.ts'
import { temporaryDirectory } from '../../support/temporary-directory.ts'
import { ask, postmasterOf, startCluster } from './cluster-under-test.ts'

test('a new DATA_DIR gets a durable PostgreSQL that nobody can reach over the network', async () => {
  const postgres = await startCluster(join(await temporaryDirectory(), 'data'))
  const settings = [
    'listen_addresses',
    'fsync',
    'synchronous_commit',
    'data_checksums',
    'server_encoding',
    'log_statement',
  ]
  const answers = await ask(
    postgres,
    `SELECT ${settings.map((name) => `current_setting('${name}')`).join(', ')}`,
  )
  expect(answers).toEqual(['', 'on', 'on', 'on', 'UTF8', 'none'])
  expect(await ask(postgres, "SELECT current_setting('server_version_num')::int / 10000")).toEqual([18])
})

test('data survives a stop and a start', async () => {
  const dataDir = await temporaryDirectory()
  const first = await startCluster(dataDir)
  await ask(first, 'CREATE TABLE kept (word text)')
  await ask(first, "INSERT INTO kept VALUES ('bình yên')")
  await first.stop()
  expect(await ask(await startCluster(dataDir), 'SELECT word FROM kept')).toEqual(['bình yên'])
})

test('stopping leaves no process, and may be asked twice', async () => {
  const dataDir = await temporaryDirectory()
  const postgres = await startCluster(dataDir)
  const pid = await postmasterOf(dataDir)
  await Promise.all([postgres.stop(), postgres.stop()])
  expect(isProcessAlive(pid)).toBe(false)
})

test('only its owner can read the password and enter the socket directory', async () => {
  const dataDir = await temporaryDirectory()
  await startCluster(dataDir)
  const modeOf = async (...path: string[]) => (await stat(join(dataDir, ...path))).mode & 0o777
  expect(await modeOf('keys', 'postgres-password')).toBe(0o600)
  expect(await modeOf('keys')).toBe(0o700)
  expect(await modeOf('run')).toBe(0o700)
  expect(await modeOf('postgres')).toBe(0o700)
})

test('a wrong password is refused', async () => {
  const postgres = await startCluster(await temporaryDirectory())
  const connectionString = postgres.connectionString.replace(postgres.connection.password, 'wrong')
  await expect(ask({ ...postgres, connectionString }, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' })
})

test('a path with blanks and Vietnamese letters works, also when nobody else may enter it', async () => {
  const closed = join(await temporaryDirectory(), "Dữ liệu, 'bình yên'")
  await mkdir(closed)
  await chmod(closed, 0o700)
  expect(await ask(await startCluster(join(closed, 'hồ sơ')), 'SELECT 1')).toEqual([1])
})

test('a DATA_DIR too long for a socket address is reached by a shortcut, which stopping removes', async () => {
  const shortcuts = async () => (await readdir(tmpdir())).filter((name) => /^binh-yen-\w{6}$/.test(name))
  const before = await shortcuts()
  const dataDir = join(await temporaryDirectory(), 'thư-mục-rất-dài'.repeat(10))
  const postgres = await startCluster(dataDir)
  expect(await ask(postgres, 'SELECT 1')).toEqual([1])
  expect(postgres.connection.host.length).toBeLessThan(80)
  await postgres.stop()
  expect(await shortcuts()).toEqual(before)
})

test('the log tells of an error without the statement and the values', async () => {
  const dataDir = await temporaryDirectory()
  const postgres = await startCluster(dataDir)
  await ask(postgres, 'CREATE TABLE once (secret text PRIMARY KEY)')
  await ask(postgres, "INSERT INTO once VALUES ('Nguyễn Văn Kín')")
  await expect(ask(postgres, "INSERT INTO once VALUES ('Nguyễn Văn Kín')")).rejects.toMatchObject({
    code: '23505',
  })
  await postgres.stop()
  const directory = join(dataDir, 'logs', 'postgres')
  const logs = await Promise.all(
    (await readdir(directory)).map((name) => readFile(join(directory, name), 'utf8')),
  )
  expect(logs.join()).toContain('duplicate key value')
  expect(logs.join()).not.toContain('Kín')
})

test('a lost password file is told by its own code', async () => {
  const dataDir = await temporaryDirectory()
  await (await startCluster(dataDir)).stop()
  await rm(join(dataDir, 'keys', 'postgres-password'))
  await expect(startCluster(dataDir)).rejects.toMatchObject({ code: 'embedded-postgres.password-missing' })
})

test('a cluster of another PostgreSQL version is refused and stays as it is', async () => {
  const dataDir = await temporaryDirectory()
  await mkdir(join(dataDir, 'postgres'))
  await writeFile(join(dataDir, 'postgres', 'PG_VERSION'), '15\n')
  await expect(startCluster(dataDir)).rejects.toMatchObject({ code: 'embedded-postgres.version-mismatch' })
  expect(await readdir(join(dataDir, 'postgres'))).toEqual(['PG_VERSION'])
})

test('a creation that was cut off half-way is cleared away and done again', async () => {
  const dataDir = await temporaryDirectory()
  const abandoned = join(dataDir, 'postgres.draft-999999999-abcd')
  await mkdir(abandoned)
  await writeFile(join(abandoned, 'PG_VERSION'), '18\n')
  expect(await ask(await startCluster(dataDir), 'SELECT 1')).toEqual([1])
  expect(await readdir(dataDir)).not.toContain('postgres.draft-999999999-abcd')
})
