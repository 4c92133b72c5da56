import http from 'node:http'
import { type FakeTelegram, startFakeTelegram } from './start-fake-telegram.ts'
import { readBody, writeJson } from './wire.ts'

/**
 * The fake as a process of its own, for benchmarks and fault tests:
 *
 *     node --import tsx test/support/fake-telegram/serve.ts '{"port":8081,"controlPort":8082,"acceptsUnknownChats":true}'
 *
 * It prints one line of JSON, `{"url","token","controlUrl"}`, when it listens. The control server takes
 * `POST /<act>` with the arguments as a JSON array (`POST /say` `[5200000001,"alo"]`) and answers `{"result"}` or `{"error"}`.
 */
const options = JSON.parse(process.argv[2] ?? '{}')
const telegram = await startFakeTelegram(options)

const acts: Readonly<Record<string, (...args: never[]) => unknown>> = {
  ...actsOf(telegram),
  waitForMessage: (chatId: number, text?: string, timeoutMs?: number) =>
    telegram.waitForMessage(chatId, text, timeoutMs),
  counts: () => ({
    sent: telegram.chats.sentCount,
    updates: telegram.updates.all.length,
    pending: telegram.updates.pendingCount,
    unanswered: telegram.unanswered.length,
  }),
  /** Many residents at once: one text each. */
  sayFromMany: (chatIds: readonly number[], text: string) =>
    chatIds.map((chatId) => telegram.say(chatId, text)),
}

function actsOf(fake: FakeTelegram) {
  const { say, press, sendLocation, sendContact, sendSticker, edit, block, unblock, sendMessage, push } = fake
  const { messages, buttons, failNext, failAlways, setLimits, moveChat } = fake
  const resident = {
    say,
    press,
    sendLocation,
    sendContact,
    sendSticker,
    edit,
    block,
    unblock,
    sendMessage,
    push,
  }
  return { ...resident, messages, buttons, failNext, failAlways, setLimits, moveChat }
}

const control = http.createServer((request, response) => {
  void answer(request, response)
})

async function answer(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
  try {
    const act = acts[(request.url ?? '/').slice(1)]
    if (act === undefined) return writeJson(response, 404, { error: 'no such act' })
    const args = JSON.parse((await readBody(request)).toString('utf8') || '[]')
    writeJson(response, 200, { result: (await act(...(args as never[]))) ?? null })
  } catch (error) {
    writeJson(response, 500, { error: error instanceof Error ? error.message : 'unknown' })
  }
}

await new Promise<void>((resolve) => control.listen(options.controlPort ?? 0, '127.0.0.1', resolve))
const address = control.address()
const controlPort = typeof address === 'object' && address !== null ? address.port : 0
const ready = { url: telegram.url, token: telegram.token, controlUrl: `http://127.0.0.1:${controlPort}` }
process.stdout.write(`${JSON.stringify(ready)}\n`)

process.once('SIGTERM', () => {
  control.close()
  control.closeAllConnections()
  void telegram.close()
})
