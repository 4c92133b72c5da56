import { createHash, createHmac } from 'node:crypto'

/** Who asks, and in which region the bucket is. */
export interface S3Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  /** `us-east-1` for most servers that are not Amazon's. */
  readonly region: string
}

/** A request to be signed. */
export interface S3Request {
  readonly method: 'GET' | 'PUT' | 'DELETE'
  readonly url: URL
  readonly body: Uint8Array
  /** Milliseconds since the epoch; servers refuse a clock more than 15 minutes off. */
  readonly now: number
}

/**
 * The headers that make a request to an S3-compatible server authentic: AWS Signature Version 4 with a signed payload.
 *
 * @see docs/decisions/0005-vault.md (why no SDK)
 */
export function signS3Request(request: S3Request, credentials: S3Credentials): Record<string, string> {
  const instant = new Date(request.now).toISOString().replace(/[-:]|\.\d{3}/g, '')
  const scope = `${instant.slice(0, 8)}/${credentials.region}/s3/aws4_request`
  const bodySha256 = sha256(request.body)
  const signedHeaders = 'host;x-amz-content-sha256;x-amz-date'
  const canonical = [
    request.method,
    request.url.pathname,
    canonicalQuery(request.url),
    `host:${request.url.host}`,
    `x-amz-content-sha256:${bodySha256}`,
    `x-amz-date:${instant}`,
    '',
    signedHeaders,
    bodySha256,
  ].join('\n')
  const toSign = ['AWS4-HMAC-SHA256', instant, scope, sha256(Buffer.from(canonical))].join('\n')
  const signature = hmac(signingKey(scope, credentials.secretAccessKey), toSign).toString('hex')
  return {
    'x-amz-content-sha256': bodySha256,
    'x-amz-date': instant,
    authorization:
      `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${scope},` +
      `SignedHeaders=${signedHeaders},Signature=${signature}`,
  }
}

/** The body of requests that have none. */
export const NO_BODY: Uint8Array = new Uint8Array()

// Names sorted, every reserved character percent-encoded (URLSearchParams leaves some, and writes spaces as +).
function canonicalQuery(url: URL): string {
  return [...url.searchParams]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .toSorted()
    .join('&')
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

function signingKey(scope: string, secret: string): Buffer {
  return scope.split('/').reduce((key: Buffer, part) => hmac(key, part), Buffer.from(`AWS4${secret}`))
}

function hmac(key: Uint8Array, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
