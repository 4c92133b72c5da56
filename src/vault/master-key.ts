import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { VaultError } from './vault-error.ts'

const MASTER_KEY_BYTES = 32
const BASE64_CHARS = 44
/** A key file is 45 bytes; reading stops long before a wrongly configured path fills the memory. */
const MAX_FILE_BYTES = 1_024

/** Where the root of all keys lies, and whether it may be made when absent. */
export interface MasterKeyOptions {
  /** Path of the file: 32 random bytes in base64, readable by its owner only (0600 or 0400). */
  readonly file: string
  /** `development` generates a missing key; `production` refuses to start without one. */
  readonly mode: 'development' | 'production'
}

/**
 * Reads the root of all keys. In development a missing file is made, atomically, so that several processes starting at
 * once agree on one key.
 *
 * Throws `master-key-missing` and `master-key-invalid`; the message names the file and says what to do, and holds
 * nothing of its content.
 */
export function loadMasterKey(options: MasterKeyOptions): KeyObject {
  const { file, mode } = options
  if (!exists(file)) {
    if (mode === 'production') throw missing(file)
    generateKeyFile(file)
  }
  checkPermissions(file)
  return createSecretKey(parseKey(file, readFileSync(file, 'utf8')))
}

function exists(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false }) !== undefined
}

// Linking a finished file into place either makes the whole key visible or fails because another process was first.
function generateKeyFile(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  try {
    writeFileSync(draft, `${randomBytes(MASTER_KEY_BYTES).toString('base64')}\n`, {
      mode: 0o600,
      flag: 'wx',
      flush: true,
    })
    linkSync(draft, file)
  } catch (error) {
    if (!exists(file)) throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

function checkPermissions(file: string): void {
  const { mode, size } = statSync(file)
  if ((mode & 0o077) !== 0) throw invalid(file, 'others can read it: run chmod 600 on it')
  if (size > MAX_FILE_BYTES) throw invalid(file, 'it is too large to be a key')
}

function parseKey(file: string, text: string): Buffer {
  const encoded = text.trim()
  const bytes = Buffer.from(encoded, 'base64')
  const isExact = encoded.length === BASE64_CHARS && bytes.toString('base64') === encoded
  if (!isExact || bytes.length !== MASTER_KEY_BYTES) {
    throw invalid(file, 'it must hold exactly 32 bytes in base64 (openssl rand -base64 32)')
  }
  return bytes
}

function missing(file: string): VaultError {
  return new VaultError(
    'master-key-missing',
    `No master key at ${file}. Restore it from its backup; only for a new installation make one: ` +
      'umask 077; openssl rand -base64 32 > <file>.',
  )
}

function invalid(file: string, why: string): VaultError {
  return new VaultError('master-key-invalid', `The master key file ${file} is refused: ${why}.`)
}
