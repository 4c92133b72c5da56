import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import { expect, it, onTestFinished } from 'vitest'
import { startFakeTelegram } from '../support/fake-telegram/start-fake-telegram.ts'
import { startProduct } from '../support/product.ts'
import { startRedis } from '../support/redis.ts'
import { codesTold, reportSomething, telegramChat } from './residents.ts'

/** What a resident tells, none of which may be found in clear anywhere (reliability §3.4). */
const CHAT_ID = 7_788_990_011_223
const MARKERS = {
  chat: String(CHAT_ID),
  name: 'Đinh Thị Vết Tích',
  phone: '0912837465',
  phoneAsParsed: '912837465',
  words: 'hát karaoke zxqvmarker',
  placeDetail: 'cạnh trường wkjhmarker',
  latitude: '20.248913',
  longitude: '106.452177',
}

it('keeps no word, name, number, place or chat of a resident readable anywhere', async () => {
  const [telegram, redis] = await Promise.all([startFakeTelegram(), startRedis()])
  onTestFinished(() => telegram.close())
  onTestFinished(() => redis.stop())
  const product = await startProduct({
    env: { TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.url, REDIS_URL: redis.url },
  })
  onTestFinished(() => product.stop())
  const { commands, end } = await watchRedis(redis.url)
  onTestFinished(end)

  const chat = telegramChat(telegram, CHAT_ID)
  const code = await reportSomething(chat, MARKERS.words, [
    [/Xảy ra ở đâu/, () => telegram.sendLocation(CHAT_ID, 20.248913, 106.452177)],
    [/Chỗ nào trong đó/, MARKERS.placeDetail],
    [/Anh\/chị muốn gửi cách nào/, 'A. Cho biết tên'],
    [/cho biết tên và số điện thoại/, `${MARKERS.name}, ${MARKERS.phone}`],
  ])
  telegram.sendPhoto(CHAT_ID, Buffer.from('/9j/4AAQSkZJRg', 'base64'), { caption: MARKERS.words })
  telegram.push({ message: { strange: MARKERS.words } }, CHAT_ID)
  await expect.poll(() => telegram.updates.pendingCount).toBe(0)
  expect(codesTold(chat)).toEqual([code])
  expect(chat.said().join(), 'the bot itself knows the words').toContain(MARKERS.words)

  const tables = await dumpTables(await product.databaseUrl())
  expect(tables, 'the search finds what is in clear').toContain(code)
  const files = await readFiles(product.dataDir)
  expect(commands().split('\n').length).toBeGreaterThan(20)
  const places = {
    tables,
    files: files.toString('latin1'),
    redis: commands(),
    output: product.output(),
  }
  for (const [what, marker] of Object.entries(MARKERS)) {
    for (const [where, content] of Object.entries(places))
      expect(
        spellings(marker).filter((spelling) => content.includes(spelling)),
        `${what} in ${where}`,
      ).toEqual([])
  }
})

/** As text, as UTF-8 bytes read one by one, as hexadecimal and as Base64 (which begins at any third byte). */
function spellings(marker: string): string[] {
  const bytes = Buffer.from(marker)
  const base64 = [0, 1, 2].map((skip) =>
    bytes.subarray(skip, skip + Math.floor((bytes.length - skip) / 3) * 3).toString('base64'),
  )
  return [marker, bytes.toString('latin1'), bytes.toString('hex'), ...base64]
}

/**
 * Every command that reaches Redis from now on, read from a plain socket: ioredis mistakes the first lines that come together with
 * the answer to MONITOR for answers to commands.
 */
async function watchRedis(url: string) {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  await once(socket, 'connect')
  let seen = ''
  const watching = once(socket, 'data')
  socket.setEncoding('latin1').on('data', (chunk: string) => {
    seen += chunk
  })
  socket.write('MONITOR\r\n')
  await watching
  return { commands: () => unescaped(seen), end: () => void socket.destroy() }
}

/** MONITOR writes every byte beyond ASCII as `\xNN`; they come back as one character a byte. */
function unescaped(text: string): string {
  return text.replace(/\\x([0-9a-f]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}

/** All rows of all tables of all schemas, bytes in hexadecimal. */
async function dumpTables(connectionString: string): Promise<string> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
    )
    const dumps: string[] = []
    for (const { name } of tables.filter((table) => !/commune|province|place/.test(table.name))) {
      const { rows } = await client.query<{ line: string }>(`select to_jsonb(t)::text as line from ${name} t`)
      dumps.push(...rows.map(({ line }) => line))
    }
    return dumps.join('\n')
  } finally {
    await client.end()
  }
}

/** The bytes of every file below a directory: the cluster with its log, the spool, evidence, logs. */
async function readFiles(directory: string): Promise<Buffer> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return Buffer.concat(await Promise.all(files.map((entry) => readFile(join(entry.parentPath, entry.name)))))
}
