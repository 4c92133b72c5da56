import { createHmac, hkdfSync, type KeyObject, timingSafeEqual } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { BackupError } from './backup-error.ts'
import { writeDurably } from './write-durably.ts'

const MANIFEST_FILE = 'manifest.json'
/** HMAC-SHA-256 of the manifest in hexadecimal, under a key derived from the master key. */
const MAC_FILE = 'manifest.mac'

const count = z.number().int().min(0)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
/** Names become parts of paths and of SQL, so they are plain. */
const plainName = z.string().regex(/^[a-z_][a-z0-9_]*$/)

const memberSchema = z.object({ lines: count, bytes: count, sha256 })

/** One compressed file of lines: how many, and size and SHA-256 of the compressed file. */
export type Member = Readonly<z.infer<typeof memberSchema>>

const manifestSchema = z.object({
  product: z.literal('binh-yen'),
  format: z.literal(1),
  createdAt: z.iso.datetime(),
  /** Tells master keys apart without telling anything of the key. */
  keyId: z.string(),
  /** As applied when the snapshot was taken, oldest first. */
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })).min(1),
  /** Referenced tables before those that refer to them. */
  tables: z.array(memberSchema.extend({ table: plainName })),
  /** The last number each sequence had given, as text because it may be larger than a JavaScript number. */
  sequences: z.array(z.object({ table: plainName, column: plainName, last: z.string().regex(/^\d+$/) })),
  evidence: z.discriminatedUnion('kept', [
    z.object({
      kept: z.literal('here'),
      list: memberSchema,
      bytes: count,
      /** Files that rows name and that were not in the store when the backup was taken. */
      missing: count,
    }),
    /** In an S3 bucket, which its owner backs up. */
    z.object({ kept: z.literal('bucket') }),
  ]),
})

/** What a backup holds. */
export type Manifest = Readonly<z.infer<typeof manifestSchema>>

/** Names a master key in public: 64 bits derived from it, from which nothing leads back. */
export function masterKeyId(masterKey: KeyObject): string {
  return Buffer.from(hkdfSync('sha256', masterKey, '', 'binh-yen backup key id', 8)).toString('hex')
}

/** Writes the manifest and the proof that a holder of the master key wrote it. */
export async function writeManifest(folder: string, manifest: Manifest, masterKey: KeyObject): Promise<void> {
  const bytes = Buffer.from(`${JSON.stringify(manifest, undefined, 2)}\n`)
  await writeDurably(join(folder, MANIFEST_FILE), bytes)
  await writeDurably(join(folder, MAC_FILE), Buffer.from(`${macOf(bytes, masterKey).toString('hex')}\n`))
}

/**
 * Reads a manifest that was written under this master key and is unchanged. Throws {@link BackupError}
 * (`restore.not-a-backup`, `restore.wrong-key`, `restore.altered`).
 */
export async function readManifest(folder: string, masterKey: KeyObject): Promise<Manifest> {
  const bytes = await readPart(folder, MANIFEST_FILE)
  const manifest = parseManifest(folder, bytes)
  if (manifest.keyId !== masterKeyId(masterKey)) {
    const advice = 'give the master.key that was in use when it was made'
    throw new BackupError('restore.wrong-key', `${folder} was made under another master key: ${advice}`)
  }
  const written = Buffer.from((await readPart(folder, MAC_FILE)).toString('utf8').trim(), 'hex')
  const expected = macOf(bytes, masterKey)
  if (written.length !== expected.length || !timingSafeEqual(written, expected)) {
    throw new BackupError('restore.altered', `${MANIFEST_FILE} was changed: use another copy of the backup`)
  }
  return manifest
}

function macOf(bytes: Uint8Array, masterKey: KeyObject): Buffer {
  const key = Buffer.from(hkdfSync('sha256', masterKey, '', 'binh-yen backup manifest', 32))
  return createHmac('sha256', key).update(bytes).digest()
}

async function readPart(folder: string, file: string): Promise<Buffer> {
  try {
    return await readFile(join(folder, file))
  } catch (cause) {
    const advice = 'name the directory that "npm run backup -- --to" wrote'
    throw new BackupError('restore.not-a-backup', `${join(folder, file)} cannot be read: ${advice}`, cause)
  }
}

function parseManifest(folder: string, bytes: Buffer): Manifest {
  try {
    return manifestSchema.parse(JSON.parse(bytes.toString('utf8')))
  } catch (cause) {
    const advice = 'it is damaged, or of a newer release'
    throw new BackupError(
      'restore.not-a-backup',
      `${MANIFEST_FILE} in ${folder} is not understood: ${advice}`,
      cause,
    )
  }
}
