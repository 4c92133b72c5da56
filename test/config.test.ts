import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { ConfigError, environmentSchema, parseEnvironment } from '../src/config.ts'
import { PROJECT_ROOT } from '../src/project-root.ts'

function problemsOf(source: Record<string, string>): readonly string[] {
  try {
    parseEnvironment(source)
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
}

describe('configuration', () => {
  it('needs nothing in development', () => {
    const env = parseEnvironment({})
    expect(env).toMatchObject({
      HOST: '127.0.0.1',
      PORT: 3000,
      DATA_DIR: './data',
      ROLES: ['web', 'worker', 'poller'],
    })
  })

  it('counts an empty variable as unset', () => {
    expect(parseEnvironment({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ PORT: 3000 })
  })

  it('lists everything that production lacks at once', () => {
    const problems = problemsOf({ NODE_ENV: 'production', DEMO: 'on', ZALO_APP_ID: '1' })
    const names = problems.map((problem) => problem.split(':')[0])
    expect(names).toEqual([
      'MASTER_KEY_FILE',
      'PUBLIC_URL',
      'DEMO',
      'ZALO_APP_SECRET',
      'ZALO_OA_ID',
      'ZALO_OA_SECRET_KEY',
    ])
  })

  it('refuses webhook mode without a secret', () => {
    const source = { TELEGRAM_BOT_TOKEN: '7100000001:invented-token', TELEGRAM_MODE: 'webhook' }
    expect(problemsOf(source)).toEqual([expect.stringContaining('TELEGRAM_WEBHOOK_SECRET')])
  })

  it('names the variable that cannot be read', () => {
    expect(problemsOf({ PORT: 'eighty', ROLES: 'web,cook' })).toEqual([
      expect.stringMatching(/^PORT: /),
      expect.stringMatching(/^ROLES: /),
    ])
  })

  it('refuses an address of another kind of server', () => {
    const source = { DATABASE_URL: 'mysql://localhost/x', REDIS_URL: 'http://localhost:6379' }
    expect(problemsOf(source)).toEqual([
      'DATABASE_URL: must start with postgresql://',
      'REDIS_URL: must start with redis:// or rediss://',
    ])
  })

  it('never quotes a secret in a problem', () => {
    const problems = problemsOf({ TELEGRAM_BOT_TOKEN: 'not-a-token-but-secret' })
    expect(problems).toHaveLength(1)
    expect(problems.join()).not.toContain('not-a-token-but-secret')
  })

  it('stands in .env.example with the same names and defaults', () => {
    const example = readFileSync(path.join(PROJECT_ROOT, '.env.example'), 'utf8')
    const given = [...example.matchAll(/^# ([A-Z0-9_]+)=(.*)$/gm)].map(([, name, value]) => [name, value])
    const defaults = parseEnvironment({})
    const wanted = Object.keys(environmentSchema.shape).map((name) => {
      const value = Object.entries(defaults).find(([key]) => key === name)?.[1]
      return [name, value === undefined ? '' : String(value)]
    })
    expect(given).toEqual(wanted)
  })
})
