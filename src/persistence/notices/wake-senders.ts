import type pg from 'pg'

/**
 * Asks for the senders of every account that has copies to send, of one notice or of all. A sender at work keeps its claim:
 * two of one account would send at twice the rate.
 */
export async function wakeSenders(
  db: Pick<pg.ClientBase, 'query'> | pg.Pool,
  noticeId: string | undefined,
): Promise<void> {
  await db.query(
    `insert into outbox (kind, ref)
     select distinct 'send-notices', d.account from notice_delivery d join notice n on n.id = d.notice_id and n.run = d.run
      where d.state = 'planned' and d.account is not null and n.status = 'SENDING' and ($1::uuid is null or n.id = $1)
      order by 2
     on conflict (kind, ref) do update set version = outbox.version + 1,
       not_before = least(outbox.not_before, excluded.not_before)`,
    [noticeId ?? null],
  )
}
