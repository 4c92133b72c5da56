import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPasswordHasher } from '../../src/vault/password-hasher.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { type CommandRun, runCommand } from './run-command.ts'

let database: TestDatabase
let dataDir: string
let client: pg.Client

beforeAll(async () => {
  database = await testDatabase()
  dataDir = await mkdtemp(join(tmpdir(), 'by-user-'))
  client = new pg.Client({ connectionString: database.connectionString })
  await client.connect()
  await client.query(
    `INSERT INTO province (code, name, full_name) VALUES ('92', 'Cần Thơ', 'Thành phố Cần Thơ')`,
  )
  await client.query(
    `INSERT INTO police_unit (code, name, kind, province_code) VALUES ('P-92', 'Công an Cần Thơ', 'province', '92')`,
  )
})
afterAll(async () => {
  await client.end()
  await rm(dataDir, { recursive: true })
  await database.drop()
})

/** Runs the command as an administrator would. */
function user(...args: string[]): Promise<CommandRun> {
  return runCommand('user', args, { DATABASE_URL: database.connectionString, DATA_DIR: dataDir })
}

const passwordIn = (output: string) => /password: (\S+)/.exec(output)?.[1] ?? ''

async function isPasswordOf(login: string, password: string): Promise<boolean> {
  const { rows } = await client.query<{ password_hash: string }>(
    'SELECT password_hash FROM officer WHERE login = $1',
    [login],
  )
  return (await createPasswordHasher().verifyPassword(password, rows[0]?.password_hash)).ok
}

test('the first administrator is added with a password that is shown once', async () => {
  const added = await user('add', 'Quan.Tri', '--name', 'Quản trị', '--unit', 'P-92', '--role', 'sys_admin')
  expect(added.code).toBe(0)
  const password = passwordIn(added.output)
  expect(password).toMatch(/^([0-9a-z]{5}-){3}[0-9a-z]{5}$/)
  expect(await isPasswordOf('quan.tri', password)).toBe(true)
  expect((await user('list')).output).not.toContain(password)
})

test('a login is given once, to a unit that exists, in a role that exists', async () => {
  const again = await user('add', 'quan.tri', '--name', 'Khác', '--unit', 'P-92', '--role', 'sys_admin')
  expect(again).toMatchObject({ code: 1, output: expect.stringContaining('already') })
  const nowhere = await user('add', 'moi', '--name', 'Mới', '--unit', '00000', '--role', 'handler')
  expect(nowhere).toMatchObject({ code: 1, output: expect.stringContaining('no unit') })
  const role = await user('add', 'moi', '--name', 'Mới', '--unit', 'P-92', '--role', 'king')
  expect(role).toMatchObject({ code: 1, output: expect.stringContaining('duty_officer') })
})

test('a new password replaces the old one', async () => {
  const before = (await client.query('SELECT password_hash FROM officer')).rows[0]
  const reset = await user('reset', 'quan.tri')
  expect(await isPasswordOf('quan.tri', passwordIn(reset.output))).toBe(true)
  expect((await client.query('SELECT password_hash FROM officer')).rows[0]).not.toEqual(before)
})

test('one-time passwords are asked for once they are set up, and a new password takes them back', async () => {
  const seed = async () => (await client.query('SELECT totp_sealed FROM officer')).rows[0].totp_sealed
  const { output } = await user('totp', 'Quan.Tri')
  const secret = /secret=([A-Z2-7]{32})/.exec(output)?.[1] ?? ''
  expect(output).toContain('otpauth://totp/')
  expect((await seed()).toString()).not.toContain(secret)
  await user('reset', 'quan.tri')
  expect(await seed()).toBeNull()
  expect((await user('totp', 'khong.co')).code).toBe(1)
})

test('a person is disabled, and the list says so', async () => {
  expect((await user('disable', 'quan.tri')).output).toBe('disabled quan.tri\n')
  expect(JSON.parse((await user('list', '--json')).output)).toMatchObject([
    { login: 'quan.tri', isActive: false },
  ])
  expect((await user('disable', 'khong.co')).code).toBe(1)
})
