import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type pg from 'pg'
import { z } from 'zod'
import type { StoredHead } from '../app/administration/ports.ts'
import type { Environment } from '../config.ts'
import { dayOf } from '../domain/clocks/work-calendar.ts'

const anchorsSchema = z.record(
  z.string(),
  z.object({ seq: z.number().int(), hash: z.string().regex(/^[0-9a-f]{64}$/) }),
)
/** Days looked through for a chain's newest anchor: one without an entry for longer has none. */
const MAX_DAYS = 400

/** Where heads of the audit log are kept: copy this folder to another machine, and nobody rewrites the log unnoticed. */
export function anchorFolderOf(env: Pick<Environment, 'DATA_DIR'>): string {
  return path.resolve(env.DATA_DIR, 'audit-anchors')
}

/**
 * Keeps the heads of all chains once a day (Vietnam's calendar), outside the database (design §5.8). A day that is kept stays
 * as it is: `wx` refuses to write over it.
 * @param pool of role `by_worker`
 */
export async function anchorAuditHeads(pool: pg.Pool, folder: string, at: number): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const file = path.join(folder, `${dayOf(at)}.json`)
  const { rows } = await pool.query<{ chain: string; seq: string; hash: Buffer }>(
    'select chain, seq, hash from audit_head where seq > 0 order by chain',
  )
  const heads = Object.fromEntries(
    rows.map(({ chain, seq, hash }) => [chain, { seq: Number(seq), hash: hash.toString('hex') }]),
  )
  await writeFile(file, `${JSON.stringify(heads)}\n`, { flag: 'wx', mode: 0o600 }).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  })
}

/** The newest head kept of a chain; undefined before its first day. */
export async function findAuditAnchor(folder: string, chain: string): Promise<StoredHead | undefined> {
  const days = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json')).toSorted()
  for (const day of days.toReversed().slice(0, MAX_DAYS)) {
    const found = readHeads(await readFile(path.join(folder, day), 'utf8'))?.[chain]
    if (found !== undefined) return { seq: found.seq, hash: Buffer.from(found.hash, 'hex') }
  }
  return undefined
}

/** Heads of one day; undefined for a file that was cut off while it was written. */
function readHeads(text: string): z.infer<typeof anchorsSchema> | undefined {
  try {
    return anchorsSchema.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}
