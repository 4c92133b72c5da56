import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { PROJECT_ROOT } from '../../src/project-root.ts'
import { emptyDatabase, type TestDatabase, testDatabase } from '../support/database.ts'
import { temporaryDirectory } from '../support/temporary-directory.ts'

interface Site {
  readonly database: TestDatabase
  readonly dataDir: string
}

async function site(database: TestDatabase): Promise<Site> {
  onTestFinished(() => database.drop())
  return { database, dataDir: await temporaryDirectory() }
}

async function siteWithKey(): Promise<Site> {
  const made = await site(await testDatabase())
  await mkdir(join(made.dataDir, 'keys'))
  const key = `${randomBytes(32).toString('base64')}\n`
  await writeFile(join(made.dataDir, 'keys', 'master.key'), key, { mode: 0o600 })
  return made
}

/** Runs a command as a person would. */
function run({ database, dataDir }: Site, command: string, ...args: string[]) {
  const script = join(PROJECT_ROOT, 'scripts', 'run.mjs')
  const env = { PATH: process.env.PATH, DATABASE_URL: database.connectionString, DATA_DIR: dataDir }
  const running = promisify(execFile)(process.execPath, [script, command, ...args], { env, cwd: dataDir })
  return running.then(
    ({ stdout }) => ({ code: 0, output: stdout }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      output: error.stdout + error.stderr,
    }),
  )
}

test('backup and restore --keys move an installation to another machine, with its key and nobody else reading it', async () => {
  const old = await siteWithKey()
  const safe = await temporaryDirectory()
  expect((await run(old, 'backup', '--to', 'night', '--keys', join(safe, 'keys'))).code).toBe(0)
  expect((await stat(join(old.dataDir, 'night'))).mode & 0o777).toBe(0o700)

  const fresh = await site(await emptyDatabase())
  const from = join(old.dataDir, 'night')
  expect((await run(fresh, 'restore', '--from', from)).output).toContain('[restore.no-key]')
  const { code, output } = await run(fresh, 'restore', '--from', from, '--keys', join(safe, 'keys'), '--json')
  expect({ code, data: JSON.parse(output) }).toMatchObject({ code: 0, data: { missingFiles: 0 } })
  const key = join('keys', 'master.key')
  expect(await readFile(join(fresh.dataDir, key), 'utf8')).toBe(
    await readFile(join(old.dataDir, key), 'utf8'),
  )
  expect((await stat(join(fresh.dataDir, key))).mode & 0o777).toBe(0o600)
})

test('the key never goes where the data goes, not even by a link, nor over another key', async () => {
  const here = await siteWithKey()
  const there = await temporaryDirectory()
  await symlink(there, join(here.dataDir, 'link'))
  const data = join(there, 'night')
  const beside = await run(here, 'backup', '--to', data, '--keys', join(here.dataDir, 'link'))
  expect(beside).toMatchObject({ code: 1, output: expect.stringContaining('[backup.keys-beside-data]') })
  const inside = await run(here, 'backup', '--to', data, '--keys', join(data, 'keys'))
  expect(inside.output).toContain('[backup.keys-beside-data]')

  const safe = await temporaryDirectory()
  await writeFile(join(safe, 'master.key'), 'of another installation')
  const over = await run(here, 'backup', '--to', data, '--keys', safe)
  expect(over.output).toContain('[backup.other-key]')
  expect(await readFile(join(safe, 'master.key'), 'utf8')).toBe('of another installation')
})
