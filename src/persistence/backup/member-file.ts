import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { BackupError } from './backup-error.ts'
import type { Member } from './manifest.ts'

/** Sealed values do not compress beyond their hexadecimal form; more effort would only cost time. */
const COMPRESSION = 3

/** Writes lines as a compressed file that only its owner may read; holds one batch in memory at a time. */
export async function writeMember(file: string, batches: AsyncIterable<readonly string[]>): Promise<Member> {
  const hash = createHash('sha256')
  let lines = 0
  let bytes = 0
  await pipeline(
    batches,
    async function* (incoming: AsyncIterable<readonly string[]>) {
      for await (const batch of incoming) {
        lines += batch.length
        yield batch.map((line) => `${line}\n`).join('')
      }
    },
    createGzip({ level: COMPRESSION }),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk)
        bytes += chunk.length
        yield chunk
      }
    },
    createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }),
  )
  return { lines, bytes, sha256: hash.digest('hex') }
}

/** Throws {@link BackupError} `restore.altered` unless the file is the one that was written. */
export async function verifyMember(file: string, member: Member): Promise<void> {
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(file), hash)
  } catch (cause) {
    throw altered(file, cause)
  }
  if (hash.digest('hex') !== member.sha256) throw altered(file)
}

/**
 * Reads the lines of a verified file. Split by hand: node:readline also breaks lines at U+2028, which may stand in a
 * resident's words.
 */
export async function* readMember(file: string): AsyncGenerator<string> {
  const unpacked = createGunzip().setEncoding('utf8')
  pipeline(createReadStream(file), unpacked).catch(() => {}) // the loop below sees the same error
  let rest = ''
  for await (const chunk of unpacked) {
    const lines = `${rest}${chunk}`.split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') throw altered(file)
}

/** A file of the backup that is missing or has other bytes. */
export function altered(file: string, cause?: unknown): BackupError {
  const advice = 'use another copy of the backup'
  return new BackupError('restore.altered', `${file} is missing or was changed: ${advice}`, cause)
}
