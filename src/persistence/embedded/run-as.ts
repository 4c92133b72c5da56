import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, stat } from 'node:fs/promises'
import { promisify } from 'node:util'
import { EmbeddedPostgresError } from './embedded-postgres-error.ts'

const execFileAsync = promisify(execFile)

/** A user by numbers, as in /etc/passwd. */
export interface UnixUser {
  readonly uid: number
  readonly gid: number
}

/** How to run a PostgreSQL program: as ourselves, or, when we are root (which PostgreSQL refuses), as somebody else. */
export interface RunAs {
  /** Who must own the cluster's directories; undefined means ourselves, nothing to change. */
  readonly owner: UnixUser | undefined
  /** The program and arguments to really start. */
  readonly wrap: (program: string, args: readonly string[]) => { program: string; args: string[] }
  /** To be passed to `spawn` beside them. */
  readonly credentials: { uid?: number; gid?: number }
}

const AS_OURSELVES: RunAs = {
  owner: undefined,
  wrap: (program, args) => ({ program, args: [...args] }),
  credentials: {},
}

/**
 * Capabilities that let an unprivileged PostgreSQL pass through directories which only root may enter, mildest first: the
 * second is for containers whose bounding set lacks the first. See docs/decisions/0002-embedded-postgresql.md.
 */
const CAPABILITIES = ['dac_read_search', 'dac_override'] as const

/** The user PostgreSQL runs as when we are root: the owner of an existing cluster, else `postgres`, else `nobody`. */
export async function findOwner(cluster: string): Promise<UnixUser | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const existing = await stat(cluster).catch(() => undefined)
  if (existing !== undefined && existing.uid !== 0) return { uid: existing.uid, gid: existing.gid }
  const user = (await lookUpUser('postgres')) ?? (await lookUpUser('nobody'))
  if (user !== undefined) return user
  const advice = 'create one ("useradd --system postgres") or start the program as an ordinary user'
  throw new EmbeddedPostgresError('no-unprivileged-user', `PostgreSQL does not run as root: ${advice}`)
}

async function lookUpUser(name: string): Promise<UnixUser | undefined> {
  try {
    const [uid, gid] = await Promise.all([idOf('-u', name), idOf('-g', name)])
    return uid > 0 ? { uid, gid } : undefined
  } catch {
    return undefined
  }
}

async function idOf(option: '-u' | '-g', name: string): Promise<number> {
  return Number((await execFileAsync('id', [option, name])).stdout)
}

/** What PostgreSQL must be able to use; all of it exists. */
export interface Reach {
  /** A program and a data file of the installed package, to be read. */
  readonly binaries: readonly [string, string]
  /** A directory in `DATA_DIR` that belongs to the chosen user, to be written. */
  readonly directory: string
}

/**
 * Chooses the mildest way in which `owner` reaches all it needs. Each way is tried for real instead of computing permissions:
 * ACLs, mounts and containers all have a say.
 */
export async function chooseRunAs(owner: UnixUser | undefined, reach: Reach): Promise<RunAs> {
  if (owner === undefined) return AS_OURSELVES
  const ways = [plainly(owner), ...CAPABILITIES.map((capability) => withCapability(owner, capability))]
  for (const way of ways) if (await canReach(way, reach)) return way
  const where = `${reach.binaries[0]} and ${reach.directory}`
  const advice =
    'start the program as an ordinary user, or move the program and DATA_DIR to a place that user may enter, ' +
    'or install util-linux (setpriv), or set DATABASE_URL'
  throw new EmbeddedPostgresError(
    'no-unprivileged-user',
    `user id ${owner.uid} cannot reach ${where}: ${advice}`,
  )
}

function plainly(owner: UnixUser): RunAs {
  return { ...AS_OURSELVES, owner, credentials: { uid: owner.uid, gid: owner.gid } }
}

function withCapability(owner: UnixUser, capability: string): RunAs {
  const options = [
    `--reuid=${owner.uid}`,
    `--regid=${owner.gid}`,
    '--clear-groups',
    '--no-new-privs',
    // Without it access(2) disregards the capability, and initdb finds its own programs by access(2).
    '--securebits=+no_setuid_fixup',
    `--inh-caps=+${capability}`,
    `--ambient-caps=+${capability}`,
  ]
  return {
    owner,
    wrap: (program, args) => ({ program: 'setpriv', args: [...options, program, ...args] }),
    credentials: {},
  }
}

/** Asks access(2), as PostgreSQL does for its own programs, and opens for real, because the two may answer differently. */
const PROBE = 'env test -x "$2" && : < "$2" && : < "$3" && : > "$4/$1" && rm "$4/$1"'

async function canReach(way: RunAs, { binaries, directory }: Reach): Promise<boolean> {
  const probeName = `.probe-${randomBytes(4).toString('hex')}`
  const { program, args } = way.wrap('sh', ['-c', PROBE, 'sh', probeName, ...binaries, directory])
  try {
    await execFileAsync(program, args, { cwd: '/', ...way.credentials })
    return true
  } catch {
    return false
  }
}

/** Hands a directory or file to the user PostgreSQL runs as; nothing to do when that is us. */
export async function giveTo(owner: UnixUser | undefined, path: string): Promise<void> {
  if (owner !== undefined) await chown(path, owner.uid, owner.gid)
}
