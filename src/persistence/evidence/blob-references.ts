import type pg from 'pg'

const REFERENCED = `select exists (select 1 from evidence
  where original_blob = $1 or view_blob = $1 or thumbnail_blob = $1) as found`

/** Whether any evidence still needs a stored file. */
export async function isBlobReferenced(pool: pg.Pool, blobId: string): Promise<boolean> {
  const { rows } = await pool.query<{ found: boolean }>(REFERENCED, [blobId])
  return rows[0]?.found ?? true
}
