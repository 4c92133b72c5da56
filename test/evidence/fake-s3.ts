import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type S3Credentials, signS3Request } from '../../src/evidence/sign-s3-request.ts'

/** The only account the fake server knows. */
export const FAKE_S3_CREDENTIALS: S3Credentials = {
  accessKeyId: 'TESTKEY',
  secretAccessKey: 'test/secret',
  region: 'us-east-1',
}

/** A bucket named `evidence` on loopback that checks signatures and lists two names a page. */
export interface FakeS3 {
  readonly endpoint: string
  readonly objects: Map<string, Buffer>
  /** Answers every request with this status until it is set back to undefined. */
  failWith: number | undefined
  close(): Promise<void>
}

/** Starts the fake server. */
export async function startFakeS3(): Promise<FakeS3> {
  const objects = new Map<string, Buffer>()
  const server = createServer((incoming, response) => {
    void readAll(incoming).then((body) => answer(fake, incoming, body, response))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // Safe: a TCP server that is listening has a port.
  const { port } = server.address() as AddressInfo
  const fake: FakeS3 = {
    endpoint: `http://127.0.0.1:${port}`,
    objects,
    failWith: undefined,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
  return fake
}

async function readAll(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

function answer(fake: FakeS3, incoming: IncomingMessage, body: Buffer, response: ServerResponse): void {
  const url = new URL(incoming.url ?? '/', fake.endpoint)
  if (fake.failWith !== undefined) return void response.writeHead(fake.failWith).end()
  if (!isAuthentic(incoming, url, body))
    return void response.writeHead(403).end('<Code>SignatureDoesNotMatch</Code>')
  if (!url.pathname.startsWith('/evidence'))
    return void response.writeHead(404).end('<Code>NoSuchBucket</Code>')
  const name = url.pathname.slice('/evidence/'.length)
  if (incoming.method === 'PUT') fake.objects.set(name, body)
  if (incoming.method === 'DELETE') fake.objects.delete(name)
  if (name === '') return void response.end(listPage([...fake.objects.keys()].sort(), url))
  if (incoming.method !== 'GET') return void response.writeHead(incoming.method === 'PUT' ? 200 : 204).end()
  const stored = fake.objects.get(name)
  response.writeHead(stored ? 200 : 404).end(stored ?? '<Code>NoSuchKey</Code>')
}

function isAuthentic(incoming: IncomingMessage, url: URL, body: Buffer): boolean {
  const instant = String(incoming.headers['x-amz-date'])
  const now = Date.parse(instant.replace(/(....)(..)(..)T(..)(..)(..)Z/, '$1-$2-$3T$4:$5:$6Z'))
  const method = incoming.method === 'PUT' || incoming.method === 'DELETE' ? incoming.method : 'GET'
  const expected = signS3Request({ method, url, body, now }, FAKE_S3_CREDENTIALS)
  const isWhole = incoming.headers['x-amz-content-sha256'] === createHash('sha256').update(body).digest('hex')
  return isWhole && incoming.headers.authorization === expected.authorization
}

function listPage(names: string[], url: URL): string {
  const from = Number(url.searchParams.get('continuation-token')?.replace('&/+=', '') ?? 0)
  const entries = names
    .slice(from, from + 2)
    .map(
      (key) =>
        `<Contents><Key>${key}</Key><LastModified>${new Date().toISOString()}</LastModified></Contents>`,
    )
  const isLast = from + 2 >= names.length
  const next = isLast ? '' : `<NextContinuationToken>&amp;/+=${from + 2}</NextContinuationToken>`
  return `<?xml version="1.0"?><ListBucketResult>${entries.join('\n')}${next}</ListBucketResult>`
}
