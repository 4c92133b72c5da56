import type pg from 'pg'
import { queryRows } from '../pool/query-rows.ts'

/** Where files of notices are, and what platforms call those they have. */
export interface AttachmentStore {
  /** Under which the file is stored; undefined when no notice carries it any more. */
  findBlob(attachmentId: string): Promise<string | undefined>
  findReference(account: string, attachmentId: string): Promise<string | undefined>
  /** @param lifetimeMs undefined: for good */
  remember(
    account: string,
    attachmentId: string,
    reference: string,
    lifetimeMs: number | undefined,
  ): Promise<void>
  forget(account: string, attachmentId: string): Promise<void>
}

const BLOB = `
  select file ->> 'blob' as blob from notice n, jsonb_array_elements(n.attachments) as file
   where n.attachments <> '[]' and n.attachments @> jsonb_build_array(jsonb_build_object('id', $1::text))
     and file ->> 'id' = $1 limit 1`
const REFERENCE = `
  select reference from attachment_upload
   where account = $1 and attachment_id = $2 and (expires_at is null or expires_at > clock_timestamp())`
const REMEMBER = `
  insert into attachment_upload (account, attachment_id, reference, expires_at)
  values ($1, $2, $3, clock_timestamp() + $4::float * interval '1 millisecond')
  on conflict (account, attachment_id) do update set reference = excluded.reference, expires_at = excluded.expires_at`

/** @param pool of role `by_worker` */
export function createAttachmentStore(pool: pg.Pool): AttachmentStore {
  return {
    findBlob: async (id) => (await queryRows<{ blob: string }>(pool, BLOB, [id]))[0]?.blob,
    findReference: async (account, id) =>
      (await queryRows<{ reference: string }>(pool, REFERENCE, [account, id]))[0]?.reference,
    remember: async (account, id, reference, lifetimeMs) => {
      await queryRows(pool, REMEMBER, [account, id, reference, lifetimeMs ?? null])
    },
    forget: async (account, id) => {
      await queryRows(pool, 'delete from attachment_upload where account = $1 and attachment_id = $2', [
        account,
        id,
      ])
    },
  }
}
