import { existsSync, realpathSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Environment } from '../../config.ts'
import { BackupError } from '../../persistence/backup/backup-error.ts'

/** The name of the copy in the directory for keys. */
const COPY_NAME = 'master.key'

/** Where the installation has its master key. */
export function masterKeyFile(env: Environment): string {
  return path.resolve(env.MASTER_KEY_FILE ?? path.join(env.DATA_DIR, 'keys', 'master.key'))
}

/** Where a directory for keys has the copy. */
export function keyCopy(directory: string): string {
  return path.join(path.resolve(directory), COPY_NAME)
}

/**
 * Throws {@link BackupError} `backup.keys-beside-data` when the directories are one, or one lies in the other: whoever holds both
 * reads everything. Symbolic links are followed.
 */
export function refuseKeysBesideData(keys: string, data: string): void {
  const [one, other] = [realPath(keys), realPath(data)]
  if (!isWithin(one, other) && !isWithin(other, one)) return
  const advice = 'keep them on another disk, apart from the data'
  throw new BackupError('backup.keys-beside-data', `the keys must not lie with the data they open: ${advice}`)
}

/**
 * Copies a key file unless the same key is there already; owner-only from the first byte.
 *
 * @param problem - code of the {@link BackupError} when another key is there, which is never overwritten
 */
export async function copyKey(
  from: string,
  to: string,
  problem: 'backup.other-key' | 'restore.other-key',
): Promise<void> {
  await refuseOtherKey(from, to, problem)
  if (existsSync(to)) return
  await mkdir(path.dirname(to), { recursive: true, mode: 0o700 })
  await writeFile(to, await readFile(from), { mode: 0o600, flag: 'wx', flush: true })
}

/** Throws when `to` exists and holds another key than `from`. */
export async function refuseOtherKey(
  from: string,
  to: string,
  problem: 'backup.other-key' | 'restore.other-key',
): Promise<void> {
  if (!existsSync(to)) return
  const [wanted, present] = await Promise.all([from, to].map((file) => readFile(file, 'utf8')))
  if (wanted?.trim() === present?.trim()) return
  throw new BackupError(problem, `${to} is another master key: name another place, it is not overwritten`)
}

function isWithin(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(outer.endsWith(path.sep) ? outer : `${outer}${path.sep}`)
}

/** The path with all links of the part that exists followed. */
function realPath(wanted: string): string {
  const absolute = path.resolve(wanted)
  if (existsSync(absolute)) return realpathSync(absolute)
  return path.join(realPath(path.dirname(absolute)), path.basename(absolute))
}
