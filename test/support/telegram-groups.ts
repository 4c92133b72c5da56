import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { FakeTelegram } from './fake-telegram/start-fake-telegram.ts'
import type { RunningProduct } from './product.ts'

/** The first of a row of invented groups; the next ones count down. */
const FIRST_GROUP = -1_001_000_000_000

const PATIENCE_MS = 180_000

/** Chat ids of invented groups, always the same ones. */
export function groupChats(count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => FIRST_GROUP - at)
}

/** The bot is made an admin of a group, as Telegram tells it. */
export function makeGroupAdmin(
  telegram: FakeTelegram,
  chatId: number,
  title = `Tổ dân phố ${-chatId % 1000}`,
): void {
  telegram.chats.open(chatId)
  const bot = { id: 1, is_bot: true, first_name: 'x' }
  telegram.updates.push(
    {
      my_chat_member: {
        chat: { id: chatId, type: 'supergroup', title },
        from: { id: 5_999, is_bot: false, first_name: 'Quản trị' },
        date: Math.floor(Date.now() / 1000),
        old_chat_member: { status: 'left', user: bot },
        new_chat_member: { status: 'administrator', user: bot },
      },
    },
    chatId,
  )
}

/** Waits until this many groups have announced themselves, and gives them to one unit. */
export async function linkWaitingGroups(
  product: RunningProduct,
  count: number,
  unitCode = '13669',
): Promise<void> {
  const client = new pg.Client({ connectionString: await product.databaseUrl() })
  await client.connect()
  try {
    const waiting = `select count(*)::int as count from chat_group where status = 'PENDING_LINK'`
    const counted = async () => (await client.query<{ count: number }>(waiting)).rows[0]?.count
    for (const deadline = Date.now() + PATIENCE_MS; (await counted()) !== count; await sleep(200))
      if (Date.now() > deadline) throw new Error(`not all of ${count} groups announced themselves`)
    const link = `update chat_group set unit_code = $1, status = 'ACTIVE' where status = 'PENDING_LINK'`
    await client.query(link, [unitCode])
  } finally {
    await client.end()
  }
}
