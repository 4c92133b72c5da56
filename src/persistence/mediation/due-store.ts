import type pg from 'pg'
import type { DueStore } from '../../app/mediation/remind-mediators.ts'
import { queryRows } from '../pool/query-rows.ts'

/** A date counts while the mediation waits for what it is the date of. */
const FIND = `
  select case when status = 'HG_ACCEPTED' then start_due_at end as start_due_at,
         case when status in ('HG_DONE', 'HG_FOLLOWUP', 'HG_BROKEN') then follow_up_due_at end as follow_up_due_at
    from mediation where id = $1`

interface DueRow {
  readonly start_due_at: Date | null
  readonly follow_up_due_at: Date | null
}

/** Dates of mediations over the worker's pool. */
export function createDueStore(pool: pg.Pool): DueStore {
  return {
    find: async (mediationId) => {
      const [row] = await queryRows<DueRow>(pool, FIND, [mediationId])
      return {
        startDueAt: row?.start_due_at?.getTime(),
        followUpDueAt: row?.follow_up_due_at?.getTime(),
      }
    },
    tell: async (mediationId, kind, at) => {
      await pool.query(`select tell_mediation($1, $2, 'whoever', $3)`, [mediationId, kind, new Date(at)])
    },
  }
}
