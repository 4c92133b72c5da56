import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { emptyDatabase } from '../support/database.ts'
import { startFakeTelegram } from '../support/fake-telegram/start-fake-telegram.ts'
import { startProduct } from '../support/product.ts'
import { startRedis } from '../support/redis.ts'
import { temporaryDirectory } from '../support/temporary-directory.ts'
import { whileBusy } from '../support/while-busy.ts'
import { reportSomething, telegramChat } from './residents.ts'

const PASSWORD = 'mat-khau-thu-nghiem'

it('carries a tip from one process to another over a shared database and Redis', async () => {
  const [telegram, redis, database, keys] = await Promise.all([
    startFakeTelegram(),
    startRedis(),
    emptyDatabase(),
    temporaryDirectory(),
  ])
  onTestFinished(() => database.drop())
  onTestFinished(() => redis.stop())
  onTestFinished(() => telegram.close())
  const masterKey = join(keys, 'master.key')
  await writeFile(masterKey, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600 })
  const start = async (roles: string) => {
    const product = await startProduct({
      env: {
        ROLES: roles,
        DATABASE_URL: database.connectionString,
        REDIS_URL: redis.url,
        MASTER_KEY_FILE: masterKey,
        DEMO_PASSWORD: PASSWORD,
        TELEGRAM_BOT_TOKEN: telegram.token,
        TELEGRAM_API_ROOT: telegram.url,
      },
    })
    onTestFinished(() => product.stop())
    return product
  }
  const web = await start('web')
  await Promise.all([start('worker'), start('poller')])

  const code = await reportSomething(telegramChat(telegram, 5_001), 'Nhà bên hát karaoke ồn ào suốt đêm', [
    [/Xảy ra ở đâu/, 'phường Nam Định, Ninh Bình'],
  ])
  expect(await codesInInbox(web.url, 'trucban.namdinh')).toContain(code)
  expect(await codesInInbox(web.url, 'trucban.vungtau')).not.toContain(code)
})

/** What a duty officer's inbox lists. */
async function codesInInbox(url: string, login: string): Promise<readonly string[]> {
  const request = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password: PASSWORD }),
  }
  const session = await whileBusy(
    () => fetch(`${url}/api/v1/session`, request),
    ({ status }) => status,
  )
  expect(session.status).toBe(200)
  const cookie = session.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ')
  const listed = await fetch(`${url}/api/v1/case-files`, { headers: { cookie } })
  // Safe: the shape is the API's contract, which has tests of its own.
  const { items } = (await listed.json()) as { items: readonly { referenceCode: string }[] }
  return items.map(({ referenceCode }) => referenceCode)
}
