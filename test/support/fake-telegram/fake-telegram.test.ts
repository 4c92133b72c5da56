import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FakeTelegram, startFakeTelegram } from './start-fake-telegram.ts'

const RESIDENT = 5_200_000_001
let telegram: FakeTelegram

beforeEach(async () => {
  telegram = await startFakeTelegram()
  telegram.say(RESIDENT, '/start')
})
afterEach(() => telegram.close())

async function call(
  method: string,
  params: object,
  token = telegram.token,
): Promise<Record<string, unknown>> {
  const response = await fetch(`${telegram.url}/bot${token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(params),
  })
  return { status: response.status, ...((await response.json()) as object) } // Safe: the fake answers objects.
}

const inline = (...buttons: object[]) => ({ inline_keyboard: [buttons] })
const say = (params: object) => call('sendMessage', { chat_id: RESIDENT, text: 'x', ...params })

describe('the fake Bot API', () => {
  it.each<[why: string, params: object, description: string]>([
    ['a chat that never wrote', { chat_id: 42 }, 'Bad Request: chat not found'],
    ['an empty text', { text: ' \n' }, 'Bad Request: message text is empty'],
    ['4,097 units', { text: 'a'.repeat(4097) }, 'Bad Request: message is too long'],
    [
      '65 bytes of data',
      { reply_markup: inline({ text: 'a', callback_data: 'ă'.repeat(33) }) },
      'Bad Request: BUTTON_DATA_INVALID',
    ],
    [
      'a button without action',
      { reply_markup: inline({ text: 'a' }) },
      'Bad Request: text buttons are unallowed in the inline keyboard',
    ],
    [
      'two keyboards in one',
      { reply_markup: { ...inline(), keyboard: [] } },
      'Bad Request: object expected as reply markup',
    ],
  ])('refuses %s', async (_why, params, description) => {
    expect(await say(params)).toMatchObject({ status: 400, ok: false, description })
  })

  it('refuses another token and an unknown method', async () => {
    expect(await call('getMe', {}, '1:x')).toMatchObject({ status: 401 })
    expect(await call('sendFax', {})).toMatchObject({ status: 404 })
  })

  it('limits chats and the whole bot with retry_after', async () => {
    telegram.setLimits({ perChatPerSecond: 1, burst: 2 })
    const replies = [await say({}), await say({}), await say({})]
    expect(replies[2]).toMatchObject({ status: 429, parameters: { retry_after: 1 } })
    expect(replies[1]).toMatchObject({ ok: true })
  })

  it('confirms updates by offset and ends an older poll with a conflict', async () => {
    const id = telegram.say(RESIDENT, 'alo')
    expect(await call('getUpdates', { offset: id })).toMatchObject({ result: [{ update_id: id }] })
    expect(telegram.updates.pendingCount).toBe(1)
    const older = call('getUpdates', { offset: id + 1, timeout: 50 })
    await telegram.updates.polled()
    expect(telegram.updates.pendingCount).toBe(0)
    const newer = call('getUpdates', { timeout: 50 })
    expect(await older).toMatchObject({ status: 409 })
    const next = telegram.say(RESIDENT, 'nữa')
    expect(await newer).toMatchObject({ result: [{ update_id: next }] })
  })

  it('notices which presses were never answered', async () => {
    await say({ reply_markup: inline({ text: 'Có', callback_data: 'yes' }) })
    telegram.press(RESIDENT, 'Có')
    expect(telegram.unanswered).toHaveLength(1)
    await call('answerCallbackQuery', { callback_query_id: telegram.unanswered[0] })
    expect(telegram.unanswered).toHaveLength(0)
  })

  it('waits for each message of the bot once', async () => {
    const first = telegram.waitForMessage(RESIDENT, 'một')
    await say({ text: 'một' })
    await say({ text: 'hai' })
    expect((await first).text).toBe('một')
    expect((await telegram.waitForMessage(RESIDENT)).text).toBe('hai')
    await expect(telegram.waitForMessage(RESIDENT, 'hai', 20)).rejects.toThrow('no such message in 20 ms')
  })

  it('runs as a process of its own and is driven from outside', async () => {
    const script = new URL('./serve.ts', import.meta.url).pathname
    const child = spawn(process.execPath, ['--import', 'tsx', decodeURIComponent(script)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [line] = await once(child.stdout, 'data')
    const { url, token, controlUrl } = JSON.parse(String(line))
    const act = async (name: string, ...args: unknown[]) =>
      (await fetch(`${controlUrl}/${name}`, { method: 'POST', body: JSON.stringify(args) })).json()
    await act('say', RESIDENT, 'alo')
    await fetch(`${url}/bot${token}/sendMessage?chat_id=${RESIDENT}&text=xin%20chao`)
    expect(await act('waitForMessage', RESIDENT)).toMatchObject({ result: { text: 'xin chao' } })
    expect(await act('counts')).toEqual({ result: { sent: 1, updates: 1, pending: 1, unanswered: 0 } })
    child.kill('SIGTERM')
    expect((await once(child, 'exit'))[0]).toBe(0)
  })
})
