import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { isChannelSilent } from '../../domain/duty/channel-silence.ts'
import { inTransaction } from '../pool/in-transaction.ts'
import { insertNotifications } from './ladder-store.ts'

/** Looks whether channels still deliver. */
export interface ChannelWatch {
  /** Begins alarms for channels that fell silent, tells people, and ends them when the channel speaks again. */
  look(at: number): Promise<void>
}

/** Events that tell what is usual on a channel: a week of an ordinary one, the last hours of a very busy one. */
const SAMPLE = 2_000
/** An alarm is told again after so long. */
const TELL_AGAIN_MS = 6 * 3_600_000

const ACCOUNTS = 'select distinct account from conversation'
const TIMES = `select received_at from (
  select e.received_at, e.id from inbound_event e where e.account = $1 order by e.id desc limit $2) latest order by id`
const BEGIN = `
  insert into channel_alarm (account, since, told_at) values ($1, $2, $3)
  on conflict (account) do update set told_at = excluded.told_at
    where channel_alarm.told_at is null or channel_alarm.told_at < $4 returning account`
const PEOPLE = `select id from officer where is_active and role in ('sys_admin', 'province_duty')`

/**
 * Creates the watch. A dead token, an expired certificate or a blocked webhook make no error here: nothing comes, and only
 * silence tells.
 * @param pool of role `by_worker`
 */
export function createChannelWatch(pool: pg.Pool): ChannelWatch {
  return { look: (at) => inTransaction(pool, (client) => lookAtAll(client, at)) }
}

async function lookAtAll(client: pg.PoolClient, at: number): Promise<void> {
  const accounts = (await client.query<{ account: string }>(ACCOUNTS)).rows
  for (const { account } of accounts) {
    const { rows } = await client.query<{ received_at: Date }>(TIMES, [account, SAMPLE])
    const times = rows.map((row) => row.received_at.getTime())
    if (isChannelSilent(times, at)) await raise(client, account, times.at(-1) ?? at, at)
    else await client.query('delete from channel_alarm where account = $1', [account])
  }
}

async function raise(client: pg.PoolClient, account: string, since: number, at: number): Promise<void> {
  const told = await client.query(BEGIN, [
    account,
    new Date(since),
    new Date(at),
    new Date(at - TELL_AGAIN_MS),
  ])
  if (told.rowCount === 0) return
  const people = (await client.query<{ id: string }>(PEOPLE)).rows
  const detail = { channel: account.slice(0, account.indexOf(':')) }
  await insertNotifications(
    client,
    people.map(({ id }) => ({
      id: randomUUID(),
      officerId: id,
      kind: 'channel-silent',
      caseFileId: undefined,
      detail,
      at,
    })),
  )
}
