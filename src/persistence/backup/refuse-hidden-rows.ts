import type pg from 'pg'
import { BackupError } from './backup-error.ts'

/**
 * Tables whose rows the connected user might see only in part: row-level security binds it, and either no policy of a role that
 * it has shows everything, or one narrows what is shown.
 */
const HIDING = `
  with policies as (
    select p.polrelid, p.polpermissive, pg_get_expr(p.polqual, p.polrelid) as condition
      from pg_policy p where p.polcmd in ('r', '*')
       and (0 = any (p.polroles) or exists (select 1 from unnest(p.polroles) r where pg_has_role(r, 'usage'))))
  select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where n.nspname = 'public' and c.relkind = 'r' and row_security_active(c.oid)
     and (exists (select 1 from policies where polrelid = c.oid and not polpermissive)
          or not exists (select 1 from policies where polrelid = c.oid and polpermissive and condition = 'true'))
   order by c.relname`

/** Throws {@link BackupError} `backup.hidden-rows`: a backup that silently lacks rows is worse than none. */
export async function refuseHiddenRows(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string }>(HIDING)
  if (rows.length === 0) return
  const names = rows.map((row) => row.name).join(', ')
  const advice = 'use the user that owns the tables, or one with BYPASSRLS, in DATABASE_URL'
  throw new BackupError('backup.hidden-rows', `row-level security hides rows of ${names}: ${advice}`)
}
