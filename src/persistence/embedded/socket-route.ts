import { randomBytes } from 'node:crypto'
import { lstat, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { isProcessAlive } from './process-alive.ts'

/** The way from a client to the directory that holds the cluster's Unix socket. */
export interface SocketRoute {
  /** Use as `host` of a connection. */
  readonly host: string
  /** Removes what was made for the route. */
  close(): Promise<void>
}

/** PostgreSQL names its socket after the port, even where there is no port. */
export const SOCKET_PORT = 5432

/** Longest socket path in bytes: 108 on Linux and 104 on macOS, both with the closing zero. */
const MAX_SOCKET_PATH_BYTES = 103
const SHORTCUT_PREFIX = 'binh-yen-'
const NOTE_PATTERN = /^shortcut-(\d+)-[0-9a-f]+$/

/**
 * Opens a route to the socket directory. A `DATA_DIR` too long for a socket address is reached through a symbolic link in a
 * private temporary directory; a note beside the socket says where it is, so that the next start removes what a killed
 * process left behind.
 */
export async function openSocketRoute(run: string): Promise<SocketRoute> {
  await removeForgottenShortcuts(run)
  if (fits(run)) return { host: run, close: async () => {} }
  const directory = await mkdtemp(join(temporaryRoot(), SHORTCUT_PREFIX))
  const host = join(directory, 's')
  await symlink(run, host)
  const note = join(run, `shortcut-${process.pid}-${randomBytes(4).toString('hex')}`)
  await writeFile(note, directory, { mode: 0o600 })
  return { host, close: () => removeShortcut(note) }
}

function fits(directory: string): boolean {
  return Buffer.byteLength(join(directory, `.s.PGSQL.${SOCKET_PORT}`)) <= MAX_SOCKET_PATH_BYTES
}

/** TMPDIR itself may be too long. */
function temporaryRoot(): string {
  return fits(join(tmpdir(), `${SHORTCUT_PREFIX}XXXXXX`, 's')) ? tmpdir() : '/tmp'
}

async function removeForgottenShortcuts(run: string): Promise<void> {
  for (const name of await readdir(run)) {
    const pid = NOTE_PATTERN.exec(name)?.[1]
    if (pid !== undefined && !isProcessAlive(Number(pid))) await removeShortcut(join(run, name))
  }
}

/** Removes only a directory that is plainly ours: right name, right owner, no link. */
async function removeShortcut(note: string): Promise<void> {
  const directory = await readFile(note, 'utf8').catch(() => undefined)
  if (directory === undefined) return
  const found = await lstat(directory).catch(() => undefined)
  const isOurs = found?.isDirectory() === true && found.uid === process.getuid?.()
  if (isOurs && basename(directory).startsWith(SHORTCUT_PREFIX))
    await rm(directory, { recursive: true, force: true })
  await rm(note, { force: true })
}
