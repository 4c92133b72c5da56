import type { IncomingMessage as HttpRequest, ServerResponse } from 'node:http'

/** What a method of the fake answers: a result, or a refusal as the Bot API words it. */
export type MethodReply =
  | { readonly ok: true; readonly result: unknown }
  | {
      readonly ok: false
      readonly error_code: number
      readonly description: string
      readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number }
    }

/** Parameters of a call, still untrusted. */
export type Params = Readonly<Record<string, unknown>>

export const result = (value: unknown): MethodReply => ({ ok: true, result: value })

export function refusal(
  code: number,
  description: string,
  parameters?: { retry_after?: number; migrate_to_chat_id?: number },
): MethodReply {
  return { ok: false, error_code: code, description, ...(parameters === undefined ? {} : { parameters }) }
}

export const badRequest = (description: string): MethodReply => refusal(400, `Bad Request: ${description}`)

export function readBody(request: HttpRequest): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)))
    request.on('error', reject)
  })
}

export function writeJson(response: ServerResponse, status: number, value: unknown): void {
  const body = JSON.stringify(value)
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  })
  response.end(body)
}

/** Parameters come as JSON, as a form, or as multipart with files (of which only the name of the field is kept). */
export function readParams(contentType: string, query: string, body: Buffer): Params {
  const fromQuery = Object.fromEntries(new URLSearchParams(query))
  if (body.length === 0) return fromQuery
  if (contentType.startsWith('application/json'))
    return { ...fromQuery, ...jsonObject(body.toString('utf8')) }
  if (contentType.startsWith('multipart/form-data')) return { ...fromQuery, ...multipart(contentType, body) }
  return { ...fromQuery, ...Object.fromEntries(new URLSearchParams(body.toString('utf8'))) }
}

export function jsonObject(text: string): Params {
  try {
    const value: unknown = JSON.parse(text)
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? { ...value } : {}
  } catch {
    return {}
  }
}

function multipart(contentType: string, body: Buffer): Params {
  const boundary = /boundary=([^;]+)/.exec(contentType)?.[1]?.replace(/^"|"$/g, '') ?? ''
  const params: Record<string, unknown> = {}
  for (const part of body.toString('latin1').split(`--${boundary}`)) {
    const [head = '', content = ''] = part.split(/\r\n\r\n/, 2)
    const name = /name="([^"]+)"/.exec(head)?.[1]
    if (name === undefined) continue
    const value = Buffer.from(content.replace(/\r\n$/, ''), 'latin1')
    params[name] = head.includes('filename=') ? { bytes: value.length } : value.toString('utf8')
  }
  return params
}
