import http from 'node:http'
import {
  type Conversation,
  type ConversationFlavor,
  conversations,
  createConversation,
} from '@grammyjs/conversations'
import { PsqlAdapter } from '@grammyjs/storage-psql'
import { Bot, type Context, InlineKeyboard, Keyboard, webhookCallback } from 'grammy'
import pg from 'pg'
import { answerQuestions } from '../processes/part.ts'
import { PEER_QUESTIONS, type PeerQuestion, peerReceipt, peerSummary } from './peer-questions.ts'

/** Where the peer finds its platform and its database. */
export interface PeerOrder {
  readonly token: string
  readonly apiRoot: string
  readonly connectionString: string
  readonly port: number
}

type PeerContext = ConversationFlavor<Context>

const SECRET = 'peer-webhook-secret-0001'
let server: http.Server | undefined
let pool: pg.Pool | undefined

/** grammY with its conversations kept in PostgreSQL by its own adapter, served by webhook: as its documentation has it. */
async function open({ token, apiRoot, connectionString, port }: PeerOrder): Promise<void> {
  const database = new pg.Pool({ connectionString, max: 14 })
  pool = database
  await database.query(
    'create table report (id serial primary key, chat bigint not null, answers jsonb not null)',
  )
  // Safe: the adapter only calls `query(text, values)`, which a pool has too.
  const client = database as unknown as Parameters<typeof PsqlAdapter.create>[0] extends { client: infer C }
    ? C
    : never
  const adapter = await PsqlAdapter.create({ tableName: 'conversation', client })
  const bot = new Bot<PeerContext>(token, { client: { apiRoot } })
  bot.use(conversations({ storage: { type: 'key', adapter: adapter as never } }))
  bot.use(createConversation(report(database), 'report'))
  bot.on('message', (context) => context.conversation.enter('report'))
  const handle = webhookCallback(bot, 'http', { secretToken: SECRET })
  server = http.createServer((request, response) => {
    handle(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server?.listen(port, '127.0.0.1', resolve))
  await bot.init()
  await bot.api.setWebhook(`http://127.0.0.1:${port}/`, { secret_token: SECRET, max_connections: 40 })
}

/** One report from the greeting to the receipt; its answers go into one row. */
function report(database: pg.Pool) {
  return async (conversation: Conversation<PeerContext>, context: Context): Promise<void> => {
    const answers: string[] = []
    for (const question of PEER_QUESTIONS) answers.push(await ask(conversation, context, question))
    await ask(conversation, context, { text: peerSummary(answers), buttons: ['Đúng, gửi đi', 'Sửa', 'Hủy'] })
    const id = await conversation.external(async () => {
      const text = 'insert into report (chat, answers) values ($1, $2) returning id'
      const { rows } = await database.query<{ id: number }>(text, [context.chat?.id, JSON.stringify(answers)])
      return rows[0]?.id ?? 0
    })
    await context.reply(peerReceipt(id))
  }
}

async function ask(
  conversation: Conversation<PeerContext>,
  context: Context,
  { text, buttons, asksPosition, closesKeyboard }: PeerQuestion,
): Promise<string> {
  if (asksPosition === true) {
    const keyboard = new Keyboard().requestLocation('📍 Gửi vị trí').row()
    for (const label of buttons) keyboard.text(label)
    await context.reply(text, { reply_markup: keyboard.resized().oneTime() })
  } else {
    if (closesKeyboard === true)
      await context.reply('Đã ghi nơi.', { reply_markup: { remove_keyboard: true } })
    await context.reply(text, {
      reply_markup: InlineKeyboard.from(buttons.map((label) => [InlineKeyboard.text(label)])),
    })
  }
  const answer = await conversation.wait()
  if (answer.callbackQuery !== undefined) await answer.answerCallbackQuery()
  const { location } = answer.message ?? {}
  return answer.callbackQuery?.data ?? answer.message?.text ?? `${location?.latitude}, ${location?.longitude}`
}

const HANDLERS = { open }
export type PeerHandlers = typeof HANDLERS

/** The peer in a process of its own. */
export async function startPeerProcess(): Promise<void> {
  answerQuestions(HANDLERS, async () => {
    server?.close()
    server?.closeAllConnections()
    await pool?.end()
  })
}
