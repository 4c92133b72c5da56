import type pg from 'pg'
import { storeError } from '../pool/store-error.ts'

/** A message on the web-chat page, sealed. */
export interface StoredWebChatMessage {
  /** Grows within the table; as text. */
  readonly id: string
  readonly sealed: Uint8Array
  /** Milliseconds since the epoch. */
  readonly at: number
}

/** A conversation as the page may look into it; the session is sealed. */
export interface StoredConversation {
  readonly id: string
  readonly mode: 'bot' | 'officer'
  readonly sessionSealed: Uint8Array | undefined
}

/** What the page has been told, by the keyed hash of its chat id. */
export interface WebChatStore {
  add(chatKey: Uint8Array, sealed: Uint8Array): Promise<string>
  /** Messages after one id, oldest first. */
  after(chatKey: Uint8Array, id: string): Promise<readonly StoredWebChatMessage[]>
  /** The conversation behind a chat; absent before its first message was worked on. */
  conversation(account: string, chatKey: Uint8Array): Promise<StoredConversation | undefined>
}

const AFTER =
  'select id, sealed, at from web_chat_message where chat_key = $1 and id > $2 order by id limit 500'

const CONVERSATION = 'select id, mode, session_sealed from conversation where account = $1 and key = $2'

/** @param pool of role `by_worker` */
export function createWebChatStore(pool: pg.Pool): WebChatStore {
  const run = async <Row extends pg.QueryResultRow>(
    text: string,
    values: unknown[],
  ): Promise<readonly Row[]> => {
    try {
      return (await pool.query<Row>(text, values)).rows
    } catch (error) {
      throw storeError(error)
    }
  }
  return {
    add: async (chatKey, sealed) => {
      const text = 'insert into web_chat_message (chat_key, sealed) values ($1, $2) returning id'
      return (await run<{ id: string }>(text, [chatKey, sealed]))[0]?.id ?? ''
    },
    conversation: async (account, chatKey) => {
      const [row] = await run<{ id: string; mode: string; session_sealed: Buffer | null }>(CONVERSATION, [
        account,
        chatKey,
      ])
      if (row === undefined) return undefined
      const mode = row.mode === 'officer' ? 'officer' : 'bot'
      return { id: row.id, mode, sessionSealed: row.session_sealed ?? undefined }
    },
    after: async (chatKey, id) => {
      const rows = await run<{ id: string; sealed: Buffer; at: Date }>(AFTER, [chatKey, id])
      return rows.map((row) => ({ id: row.id, sealed: row.sealed, at: row.at.getTime() }))
    },
  }
}
