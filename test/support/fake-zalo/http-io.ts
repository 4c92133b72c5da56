import type { IncomingMessage, ServerResponse } from 'node:http'

/** A request of the client under test, read whole. */
export interface FakeRequest {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}

/** What the double answers: JSON with HTTP 200 as a rule, since Zalo reports most failures so. */
export type FakeAnswer =
  | { readonly kind: 'json'; readonly body: object; readonly headers?: Readonly<Record<string, string>> }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly mediaType: string }
  | { readonly kind: 'status'; readonly status: number; readonly location?: string }
  | { readonly kind: 'reset' }

/** Reads a request to its end. */
export async function readRequest(request: IncomingMessage): Promise<FakeRequest> {
  const chunks: Buffer[] = []
  // Safe: no encoding is set, so that chunks are buffers.
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const url = new URL(request.url ?? '/', 'http://fake')
  const { method = 'GET', headers } = request
  return { method, path: url.pathname, query: url.searchParams, headers, body: Buffer.concat(chunks) }
}

/** Writes an answer, or breaks the connection. */
export function writeAnswer(response: ServerResponse, answer: FakeAnswer): void {
  switch (answer.kind) {
    case 'json':
      response.writeHead(200, { 'content-type': 'application/json', ...answer.headers })
      response.end(JSON.stringify(answer.body))
      break
    case 'bytes':
      response.writeHead(200, { 'content-type': answer.mediaType })
      response.end(answer.bytes)
      break
    case 'status':
      response.writeHead(answer.status, answer.location === undefined ? {} : { location: answer.location })
      response.end('<html>gateway</html>')
      break
    case 'reset':
      response.socket?.resetAndDestroy()
      break
  }
}

/** The platform's envelope of a success. */
export function success(data: unknown): FakeAnswer {
  return { kind: 'json', body: { error: 0, message: 'Success', data } }
}

/** The platform's envelope of a failure; the text quotes an id, as real ones do, to catch clients that log it. */
export function failure(code: number): FakeAnswer {
  return { kind: 'json', body: { error: code, message: `fake failure ${code} of user 2000000000000000002` } }
}

/** The JSON body, or undefined. */
export function jsonOf(request: FakeRequest): unknown {
  try {
    return JSON.parse(request.body.toString('utf8'))
  } catch {
    return undefined
  }
}
