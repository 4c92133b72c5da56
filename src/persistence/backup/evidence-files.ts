import { createHash } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { Manifest } from './manifest.ts'
import { altered, readMember, verifyMember, writeMember } from './member-file.ts'
import { syncDirectory, writeDurably } from './write-durably.ts'

const FOLDER = 'evidence'
const LIST_FILE = 'evidence.ndjson.gz'
/** Names in one batch of the list. */
const BATCH = 500

/** The store of sealed files, as far as a backup needs it; no file is larger than 20 MB. */
export interface EvidenceSource {
  list(): AsyncIterable<{ readonly id: string }>
  /** Undefined when the file was erased meanwhile. */
  get(id: string): Promise<Uint8Array | undefined>
}

/** Where sealed files are put back. */
export interface EvidenceTarget {
  get(id: string): Promise<Uint8Array | undefined>
  /** Replaces a file of the same name; resolves when it would survive a power cut. */
  put(id: string, bytes: Uint8Array): Promise<void>
}

type EvidenceOfManifest = Manifest['evidence']

const entrySchema = z.object({
  id: z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  bytes: z.number().int(),
  sha256: z.string(),
})

/**
 * Copies every sealed file as it is, each with its SHA-256 in a list. Files erased meanwhile are left out.
 *
 * @param named - ids that rows of the snapshot name, to count those that are not there
 */
export async function copyEvidence(
  folder: string,
  source: EvidenceSource,
  named: ReadonlySet<string>,
): Promise<EvidenceOfManifest> {
  const missing = new Set(named)
  let bytes = 0
  async function* copy(): AsyncGenerator<readonly string[]> {
    let batch: string[] = []
    for await (const { id } of source.list()) {
      const content = await source.get(id)
      if (content === undefined) continue
      await writeFile(folder, id, content)
      missing.delete(id)
      bytes += content.length
      batch.push(JSON.stringify({ id, bytes: content.length, sha256: sha256(content) }))
      if (batch.length < BATCH) continue
      yield batch
      batch = []
    }
    yield batch
  }
  const list = await writeMember(join(folder, LIST_FILE), copy())
  return { kept: 'here', list, bytes, missing: missing.size }
}

/** Checks every file of the backup against the list; answers how many. Throws `restore.altered`. */
export async function verifyEvidence(folder: string, evidence: EvidenceOfManifest): Promise<number> {
  return forEachFile(folder, evidence, async () => {})
}

/**
 * Puts every file in place, each verified first; those that are there already with the same bytes are left. So an interrupted
 * restore can be repeated, and files newer than the backup stay.
 *
 * @returns how many the backup has
 */
export async function putEvidence(
  folder: string,
  evidence: EvidenceOfManifest,
  target: EvidenceTarget,
): Promise<number> {
  return forEachFile(folder, evidence, async (id, content) => {
    const present = await target.get(id)
    if (present === undefined || !Buffer.from(present).equals(content)) await target.put(id, content)
  })
}

async function forEachFile(
  folder: string,
  evidence: EvidenceOfManifest,
  visit: (id: string, content: Buffer) => Promise<void>,
): Promise<number> {
  if (evidence.kept === 'bucket') return 0
  const list = join(folder, LIST_FILE)
  await verifyMember(list, evidence.list)
  let files = 0
  for await (const line of readMember(list)) {
    const entry = entrySchema.parse(JSON.parse(line))
    const file = fileOf(folder, entry.id)
    const content = await readFile(file).catch((cause: unknown) => {
      throw altered(file, cause)
    })
    if (sha256(content) !== entry.sha256) throw altered(file)
    await visit(entry.id, content)
    files += 1
  }
  return files
}

function fileOf(folder: string, id: string): string {
  return join(folder, FOLDER, id.slice(0, 2), id)
}

async function writeFile(folder: string, id: string, content: Uint8Array): Promise<void> {
  const file = fileOf(folder, id)
  const made = await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  await writeDurably(file, content)
  if (made !== undefined) await syncDirectory(dirname(dirname(file)))
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
