import pg from 'pg'
import { CLUSTER_DATABASE, CLUSTER_OWNER } from './cluster-settings.ts'
import { EmbeddedPostgresError } from './embedded-postgres-error.ts'
import { errorCode } from './error-code.ts'
import { SOCKET_PORT } from './socket-route.ts'

/**
 * The one connection by which a process takes part in a cluster. It holds advisory locks that the server itself gives up when
 * the process dies, however it dies: `present` shared by everybody, `server` by the one program that serves. Its end is
 * also how the loss of the database is noticed.
 */
export type Keeper = pg.Client

/** A `server` shares the cluster with guests only; a `guest` (a command) with everybody. */
export type ClusterRole = 'server' | 'guest'

/**
 * - `joined`: connected and locked
 * - `absent`: nobody listens at the socket
 * - `silent`: somebody listens, but the connection came to nothing in time
 * - `busy`: the server starts, recovers, stops, or has no connection free
 * - `occupied`: another program serves this cluster; `by` is its process id where it is known
 */
export type JoinAttempt =
  | { readonly outcome: 'joined'; readonly keeper: Keeper }
  | { readonly outcome: 'absent' }
  | { readonly outcome: 'silent' }
  | { readonly outcome: 'busy' }
  | { readonly outcome: 'occupied'; readonly by: number | undefined }

/** First key of all advisory locks of the embedded cluster: "BY" in ASCII. They live in the database `postgres`. */
const LOCK_SPACE = 0x4259
const PRESENT = 1
const SERVER = 2
const APPLICATION_PREFIX = 'binh-yen keeper '
const CONNECT_TIMEOUT_MS = 5_000

/** Tries once to connect and to take the locks of `role`. Throws only for what waiting cannot cure. */
export async function joinCluster(host: string, password: string, role: ClusterRole): Promise<JoinAttempt> {
  const keeper = new pg.Client({
    host,
    port: SOCKET_PORT,
    user: CLUSTER_OWNER,
    password,
    database: 'postgres',
    application_name: `${APPLICATION_PREFIX}${process.pid}`,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  })
  keeper.on('error', () => {})
  try {
    await keeper.connect()
    const attempt = await takeLocks(keeper, role)
    if (attempt.outcome !== 'joined') await keeper.end()
    else await ensureDatabase(keeper)
    return attempt
  } catch (error) {
    await keeper.end().catch(() => {})
    return classify(error)
  }
}

async function takeLocks(keeper: Keeper, role: ClusterRole): Promise<JoinAttempt> {
  if (!(await tryLock(keeper, 'pg_try_advisory_lock_shared', PRESENT))) return { outcome: 'busy' }
  if (role === 'guest' || (await tryLock(keeper, 'pg_try_advisory_lock', SERVER)))
    return { outcome: 'joined', keeper }
  return { outcome: 'occupied', by: await findServer(keeper) }
}

async function tryLock(
  keeper: Keeper,
  how: 'pg_try_advisory_lock' | 'pg_try_advisory_lock_shared',
  lock: number,
): Promise<boolean> {
  const { rows } = await keeper.query<{ taken: boolean }>(`SELECT ${how}($1, $2) AS taken`, [
    LOCK_SPACE,
    lock,
  ])
  return rows[0]?.taken === true
}

async function findServer(keeper: Keeper): Promise<number | undefined> {
  const { rows } = await keeper.query<{ name: string }>(
    `SELECT a.application_name AS name FROM pg_locks l JOIN pg_stat_activity a USING (pid)
     WHERE l.locktype = 'advisory' AND l.granted AND l.classid = $1 AND l.objid = $2`,
    [LOCK_SPACE, SERVER],
  )
  const pid = Number(rows[0]?.name.slice(APPLICATION_PREFIX.length))
  return Number.isInteger(pid) ? pid : undefined
}

async function ensureDatabase(keeper: Keeper): Promise<void> {
  const { rowCount } = await keeper.query('SELECT FROM pg_database WHERE datname = $1', [CLUSTER_DATABASE])
  if (rowCount !== 0) return
  await keeper.query(`CREATE DATABASE ${CLUSTER_DATABASE}`).catch((error: unknown) => {
    if (errorCode(error) !== '42P04' && errorCode(error) !== '23505') throw error
  })
}

/** SQLSTATEs 57P01–57P03: stopping, crashed, starting; 53300: no connection free; 55006: template in use. */
const BUSY = new Set(['57P01', '57P02', '57P03', '53300', '55006'])

/** No socket, or one that its server left behind. */
const NOBODY_LISTENS = new Set(['ENOENT', 'ECONNREFUSED'])

function classify(error: unknown): JoinAttempt {
  const code = errorCode(error)
  if (code === '28P01' || code === '28000') {
    const advice = 'keys/postgres-password does not belong to this cluster: restore both from the same backup'
    throw new EmbeddedPostgresError('password-missing', advice, { cause: error })
  }
  if (code !== undefined && BUSY.has(code)) return { outcome: 'busy' }
  const isServerError = error instanceof pg.DatabaseError
  if (isServerError) throw error
  return { outcome: code !== undefined && NOBODY_LISTENS.has(code) ? 'absent' : 'silent' }
}

/**
 * Gives up the locks. Answers true when nobody else is present: the caller is the last and must stop the server; newcomers
 * are kept out until then.
 */
export async function isLastToLeave(keeper: Keeper): Promise<boolean> {
  await keeper.query('SELECT pg_advisory_unlock_shared($1, $2)', [LOCK_SPACE, PRESENT])
  return tryLock(keeper, 'pg_try_advisory_lock', PRESENT)
}
