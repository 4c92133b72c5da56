import type pg from 'pg'

const REFERENCED = `select exists (select 1 from evidence
  where original_blob = $1 or view_blob = $1 or thumbnail_blob = $1)
  or exists (select 1 from notice where attachments <> '[]'
    and attachments @> jsonb_build_array(jsonb_build_object('blob', $1::text))) as found`

/** Whether any evidence or notice still needs a stored file. */
export async function isBlobReferenced(pool: pg.Pool, blobId: string): Promise<boolean> {
  const { rows } = await pool.query<{ found: boolean }>(REFERENCED, [blobId])
  return rows[0]?.found ?? true
}
