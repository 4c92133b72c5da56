import { randomBytes } from 'node:crypto'
import { link, mkdir, open, readFile, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { EmbeddedPostgresError } from './embedded-postgres-error.ts'
import { errorCode } from './error-code.ts'

/** Reads the password of the cluster's owner; absent means there is none yet. */
export async function readPassword(file: string): Promise<string | undefined> {
  try {
    const password = (await readFile(file, 'utf8')).trim()
    return password === '' ? undefined : password
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') return undefined
    throw new EmbeddedPostgresError('data-dir-unusable', `cannot read ${file}: check who owns DATA_DIR`, {
      cause,
    })
  }
}

/**
 * Makes a password of 192 random bits, on disk before it is used, so that a crash between the two cannot lock us out. When
 * two processes do it at once the first wins and both get its password.
 */
export async function createPassword(file: string): Promise<string> {
  const directory = dirname(file)
  await mkdir(directory, { recursive: true, mode: 0o700 })
  const draft = `${file}.${process.pid}-${randomBytes(4).toString('hex')}`
  const handle = await open(draft, 'wx', 0o600)
  try {
    await handle.writeFile(`${randomBytes(24).toString('hex')}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  try {
    await link(draft, file).catch((error: unknown) => {
      if (errorCode(error) !== 'EEXIST') throw error
    })
  } finally {
    await rm(draft, { force: true })
  }
  const password = await readPassword(file)
  if (password !== undefined) return password
  throw new EmbeddedPostgresError('password-missing', `${file} is empty: remove it and start again`)
}
