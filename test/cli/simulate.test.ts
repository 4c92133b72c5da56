import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseJourneyScript } from '../../src/cli/simulate/journey-script.ts'
import { PROJECT_ROOT } from '../../src/project-root.ts'
import { buildProduct } from '../support/build-product.ts'
import { runCommand } from './run-command.ts'

let folder: string

beforeAll(async () => {
  await buildProduct('server')
  folder = await mkdtemp(join(tmpdir(), 'by-simulate-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
})

function simulate(...args: string[]) {
  const script = join(PROJECT_ROOT, 'dist', 'server', 'cli', 'simulate.js')
  return spawn(process.execPath, [script, ...args], { cwd: PROJECT_ROOT, env: { PATH: process.env.PATH } })
}

test('what was played is saved as a journey, which plays again', async () => {
  const file = join(folder, 'played.yaml')
  const played = simulate('--script', file)
  played.stdin.end('chào\n2\n')
  expect(await text(played.stdout)).toContain('saved 2 turns')
  expect(parseJourneyScript(await readFile(file, 'utf8'))).toMatchObject({
    flow: 'welcome',
    places: 'country',
  })
  const again = await runCommand('simulate', ['--replay', file], {})
  expect(again).toEqual({ code: 0, output: '2 turns, 0 differences\n' })
})

test('a conversation that nobody reads any more ends quietly', async () => {
  const unread = simulate()
  const complaints = text(unread.stderr)
  await once(unread.stdout, 'data')
  unread.stdout.destroy()
  unread.stdin.on('error', () => {})
  unread.stdin.end('chào\n'.repeat(50))
  const [code] = await once(unread, 'exit')
  expect([code, await complaints]).toEqual([0, ''])
})
