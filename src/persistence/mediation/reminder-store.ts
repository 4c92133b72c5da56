import type pg from 'pg'
import type { ReminderStore, SessionToRemind } from '../../app/mediation/remind-parties.ts'
import { inTransaction } from '../pool/in-transaction.ts'
import { retryConflict } from '../pool/retry-conflict.ts'
import { createMediationSeals, type KeyRow, type MediationSeals } from './mediation-seals.ts'
import type { MediationVault } from './mediation-vault.ts'
import { openSession } from './read-proceedings.ts'
import { sendToChat } from './send-to-chat.ts'

/** What reminding asks of the vault. */
export type ReminderVault = Pick<MediationVault, 'content' | 'identity' | 'sealOutgoing'>

interface SessionRow {
  readonly id: string
  readonly mediation_id: string
  readonly reference_code: string
  readonly starts_at: Date
  readonly sealed: Buffer
  readonly is_planned: boolean
  readonly is_reminded: boolean
  readonly parties: SessionToRemind['parties']
}

const FIND = `
  select s.id, s.mediation_id, m.reference_code, s.starts_at, s.sealed, s.reminded_at is not null as is_reminded,
         s.state = 'planned' and m.status in ('HG_ACCEPTED', 'HG_SCHEDULED', 'HG_IN_SESSION') as is_planned,
         (select coalesce(jsonb_agg(jsonb_build_object('partyId', p.id, 'side', p.side, 'conversationId', p.conversation_id,
            'language', p.language)), '[]')
            from mediation_party p where p.mediation_id = m.id and p.conversation_id is not null) as parties
    from mediation_session s join mediation m on m.id = s.mediation_id where s.id = $1 for update of s`

/** Meetings over the worker's pool. */
export function createReminderStore(pool: pg.Pool, vault: ReminderVault): ReminderStore {
  return {
    remind: (sessionId, at, decide) =>
      retryConflict(() =>
        inTransaction(pool, async (client) => {
          const [row] = (await client.query<SessionRow>(FIND, [sessionId])).rows
          if (row === undefined) return
          const seals = createMediationSeals(vault, await keysOf(client, row.mediation_id))
          const reminders = decide(toSession(row, seals))
          if (reminders === undefined) return
          for (const reminder of reminders)
            await sendToChat(client, vault, seals, { ...reminder, mediationId: row.mediation_id, at })
          await client.query(`select tell_mediation($1, 'mediation-session', 'whoever', $2)`, [
            row.mediation_id,
            new Date(at),
          ])
          await client.query('update mediation_session set reminded_at = $2 where id = $1', [
            sessionId,
            new Date(at),
          ])
        }),
      ),
  }
}

function toSession(row: SessionRow, seals: MediationSeals): SessionToRemind {
  return {
    sessionId: row.id,
    mediationId: row.mediation_id,
    referenceCode: row.reference_code,
    startsAt: row.starts_at.getTime(),
    place: openSession(seals, row.mediation_id, row).place,
    isPlanned: row.is_planned,
    isReminded: row.is_reminded,
    parties: row.parties,
  }
}

async function keysOf(client: pg.PoolClient, mediationId: string): Promise<KeyRow[]> {
  const text = 'select owner_id, purpose, wrapped from mediation_key where mediation_id = $1'
  return (await client.query<KeyRow>(text, [mediationId])).rows
}
