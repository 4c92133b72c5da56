import http, { type IncomingMessage as HttpRequest, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type BotMessage, type Chats, createChats, type MessageMatch } from './chats.ts'
import type { FakeButton } from './check-message.ts'
import { createFaults, type FakeLimits, type Fault } from './faults.ts'
import { createFiles, type Files } from './files.ts'
import { METHODS, type World } from './methods.ts'
import { createResidentActs, type ResidentActs } from './resident.ts'
import { createUpdates, type Updates } from './updates.ts'
import { type MethodReply, type Params, readBody, readParams, refusal, writeJson } from './wire.ts'

export interface FakeTelegramOptions {
  /** Default: a free port. */
  readonly port?: number
  readonly token?: string
  readonly username?: string
  /** Path in front of `/bot<token>`, as behind a proxy. */
  readonly prefix?: string
  /** Chats that never wrote may be written to (a benchmark of notices); otherwise 400 "chat not found". */
  readonly acceptsUnknownChats?: boolean
  readonly limits?: FakeLimits
  /** Every call takes at least this long. */
  readonly latencyMs?: number
  /** Messages kept for each chat. Default 1,000. */
  readonly keepPerChat?: number
  readonly firstUpdateId?: number
  readonly now?: () => number
}

/** One call of the Bot API, as it came in. */
export interface ApiCall {
  readonly method: string
  readonly params: Params
}

/** A Bot API server for tests: strict, fast, with long polling, webhooks, limits and faults, and residents to act as. */
export interface FakeTelegram extends ResidentActs {
  /** For `TELEGRAM_API_ROOT`. */
  readonly url: string
  readonly token: string
  readonly botId: number
  readonly chats: Chats
  readonly files: Files
  readonly updates: Updates
  /** Calls apart from `getUpdates`, newest last; the last 10,000. */
  readonly calls: readonly ApiCall[]
  /** When an answer to something done was dropped (ms since the epoch), oldest first. */
  readonly answersDroppedAt: readonly number[]
  /** Presses whose button still spins. */
  readonly unanswered: readonly string[]
  readonly commands: unknown
  /** Sends that were refused for being too fast. */
  readonly refusedSends: number
  messages(chatId: number): readonly BotMessage[]
  /** Labels of the buttons of the newest message, or of the keyboard below the input field. */
  buttons(chatId: number): readonly string[]
  keyboard(chatId: number): readonly (readonly FakeButton[])[] | undefined
  /** Waits for the next message of the bot in this chat that matches; each message is returned once. */
  waitForMessage(chatId: number, match?: MessageMatch, timeoutMs?: number): Promise<BotMessage>
  failNext(method: string, fault: Fault, times?: number): void
  failAlways(method: string, fault: Fault | undefined): void
  setLimits(limits: FakeLimits): void
  /** The chat lives on as another one; sends to the old id say so. */
  moveChat(from: number, to: number): void
  close(): Promise<void>
}

const MOST_CALLS = 10_000

const DROPS_ANSWER: ReadonlySet<Fault['kind']> = new Set(['close-after', 'reset-after', 'lost-answer'])

export async function startFakeTelegram(options: FakeTelegramOptions = {}): Promise<FakeTelegram> {
  const token = options.token ?? '7100000001:AAFakeTokenForTestsOnly_000000000000'
  const prefix = options.prefix ?? ''
  const now = options.now ?? Date.now
  const calls: ApiCall[] = []
  const answersDroppedAt: number[] = []
  const faults = createFaults(options.limits ?? {}, now)
  const world: World = {
    botId: Number(token.split(':')[0]),
    username: options.username ?? 'binh_yen_test_bot',
    chats: createChats(1, options.keepPerChat ?? 1_000),
    files: createFiles(),
    faults,
    updates: createUpdates(options.firstUpdateId ?? 700_000_001),
    callbacks: new Map(),
    commands: { list: undefined },
    acceptsUnknownChats: options.acceptsUnknownChats ?? false,
    now,
  }

  async function handle(request: HttpRequest, response: ServerResponse): Promise<void> {
    const [path = '', query = ''] = (request.url ?? '').split('?', 2)
    const filePrefix = `${prefix}/file/bot${token}/`
    if (path.startsWith(filePrefix)) return serveFile(world.files, path.slice(filePrefix.length), response)
    const body = await readBody(request)
    const match = /^\/bot([^/]+)\/(\w+)$/.exec(path.slice(prefix.length))
    const method = match?.[2] ?? ''
    if (!path.startsWith(prefix) || match?.[1] !== token) {
      const known = match !== null
      return answer(response, known ? refusal(401, 'Unauthorized') : refusal(404, 'Not Found'))
    }
    if (options.latencyMs !== undefined) await delay(options.latencyMs)
    const params = readParams(request.headers['content-type'] ?? '', query, body)
    const fault = faults.next(method)
    await meet(fault, request, response, () => run(method, params, response))
    if (fault !== undefined && DROPS_ANSWER.has(fault.kind)) answersDroppedAt.push(now())
  }

  function run(method: string, params: Params, response: ServerResponse): MethodReply | Promise<MethodReply> {
    const known = METHODS[method.toLowerCase()]
    if (known === undefined) return refusal(404, 'Not Found: method not found')
    if (method.toLowerCase() !== 'getupdates') {
      calls.push({ method, params })
      if (calls.length > MOST_CALLS) calls.splice(0, MOST_CALLS / 2)
    }
    const gone = new AbortController()
    response.once('close', () => gone.abort())
    return known(world, params, gone.signal)
  }

  const server = http.createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    handle(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // Safe: a TCP server that listens has one.

  return {
    ...createResidentActs(world),
    url: `http://127.0.0.1:${port}${prefix}`,
    token,
    botId: world.botId,
    chats: world.chats,
    files: world.files,
    updates: world.updates,
    calls,
    answersDroppedAt,
    get unanswered() {
      return [...world.callbacks].filter(([, isAnswered]) => !isAnswered).map(([id]) => id)
    },
    get refusedSends() {
      return faults.refusedSends
    },
    get commands() {
      return world.commands.list
    },
    messages: (chatId) => world.chats.of(chatId),
    buttons: (chatId) => {
      const keyboard = world.chats.keyboard(chatId)
      const markup = world.chats.of(chatId).at(-1)?.markup
      const rows = markup?.kind === 'inline' ? markup.rows : (keyboard ?? [])
      return rows.flat().map(({ text }) => text)
    },
    keyboard: (chatId) => world.chats.keyboard(chatId),
    waitForMessage: (chatId, match, timeoutMs = 20_000) =>
      world.chats.waitForMessage(chatId, match, timeoutMs),
    failNext: faults.failNext,
    failAlways: faults.failAlways,
    setLimits: faults.setLimits,
    moveChat: (from, to) => {
      world.chats.open(to)
      world.chats.moved.set(from, to)
    },
    close: () =>
      new Promise((resolve) => {
        world.updates.close()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function meet(
  fault: Fault | undefined,
  request: HttpRequest,
  response: ServerResponse,
  run: () => MethodReply | Promise<MethodReply>,
): Promise<void> {
  switch (fault?.kind) {
    case undefined:
      return answer(response, await run())
    case 'reply':
      return answer(response, fault.reply)
    case 'page':
      response.writeHead(fault.status, { 'content-type': 'text/html' })
      response.end('<html><body>Bad gateway</body></html>')
      return
    case 'slow':
      await delay(fault.ms)
      return answer(response, await run())
    case 'reset-before':
      request.socket.destroy()
      return
    case 'close-after':
      await run()
      request.socket.destroy()
      return
    case 'reset-after':
      await run()
      request.socket.resetAndDestroy()
      return
    case 'lost-answer':
      await run()
      return
  }
}

function answer(response: ServerResponse, reply: MethodReply): void {
  writeJson(response, reply.ok ? 200 : reply.error_code, reply)
}

function serveFile(files: Files, path: string, response: ServerResponse): void {
  const instead = files.downloadAnswer(path)
  if (instead !== undefined) {
    response.writeHead(instead.status, instead.location === undefined ? {} : { location: instead.location })
    response.end()
    return
  }
  const file = files.byPath(path)
  if (file === undefined) answer(response, refusal(404, 'Not Found'))
  else response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(file.bytes)
}

const delay = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
