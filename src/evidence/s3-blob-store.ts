import { type Dispatcher, request } from 'undici'
import { AppError } from '../app/app-error.ts'
import { type BlobStore, isBlobId, requireBlobId, type StoredBlob } from './blob-store.ts'
import { NO_BODY, type S3Credentials, type S3Request, signS3Request } from './sign-s3-request.ts'

const TIMEOUT_MS = 30_000

/** Where the bucket is. */
export interface S3BlobStoreOptions {
  /** `https://s3.example.vn`; the bucket is named in the path, as every compatible server understands. */
  readonly endpoint: string
  readonly bucket: string
  readonly credentials: S3Credentials
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

/**
 * Keeps sealed files in an S3-compatible bucket. The server sees ciphertext and random names only. Nothing is tried again
 * here: every job that stores a file is repeated as a whole.
 */
export function createS3BlobStore(options: S3BlobStoreOptions): BlobStore {
  const bucket = new URL(`${options.endpoint.replace(/\/+$/, '')}/${options.bucket}`)

  async function send(method: S3Request['method'], url: URL, body = NO_BODY): Promise<S3Answer> {
    const headers = signS3Request({ method, url, body, now: options.now() }, options.credentials)
    return available(async () => {
      const response = await request(url, {
        method,
        headers,
        body: method === 'PUT' ? body : null,
        headersTimeout: TIMEOUT_MS,
        bodyTimeout: TIMEOUT_MS,
      })
      return readAnswer(response)
    })
  }

  const sendFor = async (method: S3Request['method'], id: string, body?: Uint8Array): Promise<S3Answer> =>
    send(method, new URL(`${bucket.href}/${requireBlobId(id)}`), body)

  return {
    put: async (id, bytes) => {
      await sendFor('PUT', id, bytes)
    },
    get: async (id) => (await sendFor('GET', id)).body,
    delete: async (id) => {
      await sendFor('DELETE', id)
    },
    list: () => list(bucket, (url) => send('GET', url)),
  }
}

/** `body` is absent when the server has nothing under that name. */
interface S3Answer {
  readonly body: Uint8Array | undefined
}

async function readAnswer({ statusCode, body }: Dispatcher.ResponseData): Promise<S3Answer> {
  const bytes = new Uint8Array(await body.arrayBuffer())
  if (statusCode === 404 && !Buffer.from(bytes).includes('NoSuchBucket')) return { body: undefined }
  if (statusCode >= 200 && statusCode < 300) return { body: bytes }
  throw new AppError('blob-store.unavailable', {
    retryable: true,
    message: `the bucket answered ${statusCode}`,
  })
}

async function* list(bucket: URL, get: (url: URL) => Promise<S3Answer>): AsyncGenerator<StoredBlob> {
  let token: string | undefined
  do {
    const url = new URL(bucket)
    url.searchParams.set('list-type', '2')
    if (token !== undefined) url.searchParams.set('continuation-token', token)
    const page = Buffer.from((await get(url)).body ?? []).toString('utf8')
    yield* blobsIn(page)
    token = textOf('NextContinuationToken', page)
  } while (token !== undefined)
}

// The answer is flat XML whose names are our own UUIDs; a whole parser would be one more thing to trust.
function blobsIn(page: string): StoredBlob[] {
  return [...page.matchAll(/<Contents>(.*?)<\/Contents>/gs)].flatMap(([, entry = '']) => {
    const id = textOf('Key', entry) ?? ''
    const storedAt = Date.parse(textOf('LastModified', entry) ?? '')
    return isBlobId(id) && Number.isFinite(storedAt) ? [{ id, storedAt }] : []
  })
}

function textOf(tag: string, xml: string): string | undefined {
  const text = new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(xml)?.[1]
  return text
    ?.replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
}

async function available<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw new AppError('blob-store.unavailable', { retryable: true, cause })
  }
}
