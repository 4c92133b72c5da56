import path from 'node:path'
import type { Environment } from '../config.ts'
import type { BlobStore } from '../evidence/blob-store.ts'
import { createDiskBlobStore } from '../evidence/disk-blob-store.ts'
import { createS3BlobStore } from '../evidence/s3-blob-store.ts'

/** Servers that are not Amazon's take this region for any. */
const DEFAULT_REGION = 'us-east-1'

/** The store of sealed files: a bucket where one is configured, else a folder of the data directory. */
export function openBlobStore(env: Environment): BlobStore {
  const {
    S3_ENDPOINT: endpoint,
    S3_BUCKET: bucket,
    S3_ACCESS_KEY_ID: accessKeyId,
    S3_SECRET_ACCESS_KEY: secretAccessKey,
  } = env
  if (
    endpoint === undefined ||
    bucket === undefined ||
    accessKeyId === undefined ||
    secretAccessKey === undefined
  ) {
    return createDiskBlobStore(path.resolve(env.DATA_DIR, 'evidence'))
  }
  const credentials = { accessKeyId, secretAccessKey, region: env.S3_REGION ?? DEFAULT_REGION }
  return createS3BlobStore({ endpoint, bucket, credentials, now: Date.now })
}
