import type { ChannelFacts } from '../../app/administration/ports.ts'
import type { Prisma } from '../generated/client.ts'

interface FactsRow {
  readonly account: string
  readonly last_event_at: Date | null
  readonly received: number
  readonly quarantined: number
  readonly unverified: number
  readonly waiting: number
  readonly oldest_waiting_at: Date | null
  readonly last_sent_at: Date | null
  readonly refused: number
  readonly silent_since: Date | null
  readonly token_issued_at: Date | null
}

/** Counts and instants of every channel that left a trace; empty for those who do not look after channels. */
export async function readChannelFacts(db: Prisma.TransactionClient, at: number): Promise<ChannelFacts[]> {
  const rows = await db.$queryRaw<FactsRow[]>`SELECT * FROM channel_health(${new Date(at)}) ORDER BY account`
  return rows.map((row) => ({
    account: row.account,
    lastEventAt: row.last_event_at?.getTime(),
    received: row.received,
    quarantined: row.quarantined,
    unverified: row.unverified,
    waiting: row.waiting,
    oldestWaitingAt: row.oldest_waiting_at?.getTime(),
    lastSentAt: row.last_sent_at?.getTime(),
    refused: row.refused,
    silentSince: row.silent_since?.getTime(),
    tokenIssuedAt: row.token_issued_at?.getTime(),
  }))
}
