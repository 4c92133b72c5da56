import { expect, onTestFinished, test } from 'vitest'
import { emptyDatabase } from '../support/database.ts'
import { type CommandRun, runCommand } from './run-command.ts'

/** Runs the command as a person would, on a database without tables unless told otherwise. */
function db(url: string, ...args: string[]): Promise<CommandRun> {
  return runCommand('db', args, { DATABASE_URL: url })
}

async function freshDatabase(): Promise<string> {
  const database = await emptyDatabase()
  onTestFinished(() => database.drop())
  return database.connectionString
}

test('migrate brings an empty database to this release, and status says so', async () => {
  const url = await freshDatabase()
  expect((await db(url, 'status')).code).toBe(1)
  expect((await db(url, 'migrate')).output).toContain('applied 0001_init')
  expect(await db(url, 'migrate')).toEqual({ code: 0, output: 'nothing to do\n' })
  expect((await db(url, 'status')).output).toContain('the database is current')
})

test('--json answers data and nothing else', async () => {
  const url = await freshDatabase()
  const { output } = await db(url, 'status', '--json')
  expect(JSON.parse(output)).toMatchObject({ applied: [], edited: [], failed: [], unknown: [] })
})

test('a database that is not there ends in a message, not in a stack', async () => {
  const { code, output } = await db('postgresql://nobody@127.0.0.1:9/none', 'status')
  expect(code).toBe(1)
  expect(output).not.toContain('    at ')
})

test('an unknown command is told with the known ones', async () => {
  const { code, output } = await db('postgresql://nobody@127.0.0.1:9/none', 'migrat')
  expect(code).toBe(1)
  expect(output).toContain('Did you mean migrate?')
})
