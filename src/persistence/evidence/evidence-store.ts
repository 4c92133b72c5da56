import type pg from 'pg'
import type { EvidenceStore, StoredEvidence } from '../../app/evidence/ports.ts'
import type { ChannelAccount } from '../../domain/message/channel.ts'
import type { MediaKind } from '../../domain/message/incoming-message.ts'
import { storeError } from '../pool/store-error.ts'

interface Row {
  readonly id: string
  readonly account: string
  readonly kind: string
  readonly source_sealed: Buffer
  readonly attempts: number
}

const FIND = `select id, account, kind, source_sealed, attempts from evidence
  where id = $1 and state in ('pending', 'fetching') and source_sealed is not null`

/** The source is forgotten with the file in hand: it can hold a token, and the link is dead soon anyway. */
const SAVE = `
  with saved as (
    update evidence set state = $2, media_type = $3, bytes = $4, sha256 = $5, original_blob = $6, view_blob = $7,
           thumbnail_blob = $8, source_sealed = null, reason = null
     where id = $1 and state in ('pending', 'fetching') returning case_file_id),
  told as (
    insert into live_event (unit_code, kind, case_file_id)
    select f.unit_code, 'evidence.changed', f.id from saved join case_file f on f.id = saved.case_file_id)
  select 1 from saved`

const FAIL = `
  with failed as (update evidence set state = $2, reason = $3, source_sealed = null
     where id = $1 and state in ('pending', 'fetching') returning case_file_id)
  insert into live_event (unit_code, kind, case_file_id)
  select f.unit_code, 'evidence.changed', f.id from failed join case_file f on f.id = failed.case_file_id`

/**
 * Creates the store of evidence rows.
 * @param pool of role `by_worker`
 */
export function createEvidenceStore(pool: pg.Pool): EvidenceStore {
  const run = async <Result extends pg.QueryResultRow>(text: string, values: unknown[]) => {
    try {
      return await pool.query<Result>(text, values)
    } catch (error) {
      throw storeError(error)
    }
  }
  return {
    find: async (id) => {
      const [row] = (await run<Row>(FIND, [id])).rows
      return row === undefined ? undefined : toPending(row)
    },
    saveStored: async (id, stored) => ((await run(SAVE, [id, ...storedValues(stored)])).rowCount ?? 0) > 0,
    saveFailed: async (id, state, reason) => {
      await run(FAIL, [id, state, reason])
    },
    countAttempt: async (id) => {
      await run('update evidence set attempts = attempts + 1 where id = $1', [id])
    },
  }
}

function toPending(row: Row) {
  return {
    id: row.id,
    // Safe: both columns are written by the conversation store from the same types.
    account: row.account as ChannelAccount,
    kind: row.kind as MediaKind,
    sourceSealed: row.source_sealed,
    attempts: row.attempts,
  }
}

function storedValues(stored: StoredEvidence): unknown[] {
  return [
    stored.state,
    stored.mediaType,
    stored.bytes,
    stored.sha256,
    stored.originalBlob,
    stored.viewBlob ?? null,
    stored.thumbnailBlob ?? null,
  ]
}
