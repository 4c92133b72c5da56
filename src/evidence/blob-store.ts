/** A stored file as a clean-up sees it. */
export interface StoredBlob {
  readonly id: string
  /** Milliseconds since the epoch. */
  readonly storedAt: number
}

/**
 * Keeps sealed files under random names. It never sees a file in clear; `createSealedBlobs` puts the seal around it.
 * Whole files, because none is larger than 20 MB.
 *
 * All throw `AppError` with code `blob-store.unavailable` (retryable) when the disk or the bucket does not answer.
 */
export interface BlobStore {
  /** Resolves when the bytes would survive a power cut. Storing under a used id replaces the file. */
  put(id: string, bytes: Uint8Array): Promise<void>
  /** Absent when there is no such file. */
  get(id: string): Promise<Uint8Array | undefined>
  /** Also resolves when there was no such file. */
  delete(id: string): Promise<void>
  /** Every file, in any order; for finding those that nobody refers to any more. */
  list(): AsyncIterable<StoredBlob>
}

const BLOB_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/**
 * Whether a text is the id of a blob (a lower-case UUID). Stores refuse all others: an id becomes part of a path.
 */
export function isBlobId(id: string): boolean {
  return BLOB_ID.test(id)
}

/** Throws `TypeError` for anything that is not a blob id. */
export function requireBlobId(id: string): string {
  if (!isBlobId(id)) throw new TypeError('not a blob id')
  return id
}
