import type { BlobStore } from './blob-store.ts'

/** A file younger than this may belong to a row that is just being written. */
const MIN_AGE_MS = 24 * 3_600_000

/**
 * Deletes stored files that no evidence row names: a process was killed between storing a file and writing its row, or the
 * row was erased while the store was out of reach. Without it such a file would outlive the erasure of its report.
 *
 * @param isReferenced - asks the database for one blob id
 * @param now - milliseconds since the epoch; files of the last 24 hours are left alone
 * @returns how many were deleted
 */
export async function removeOrphanBlobs(
  store: Pick<BlobStore, 'list' | 'delete'>,
  isReferenced: (id: string) => Promise<boolean>,
  now: number,
): Promise<number> {
  let removed = 0
  for await (const { id, storedAt } of store.list()) {
    if (now - storedAt < MIN_AGE_MS || (await isReferenced(id))) continue
    await store.delete(id)
    removed += 1
  }
  return removed
}
