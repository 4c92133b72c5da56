import { z } from 'zod'
import type { DemoLogIn } from '../processes/product.ts'

const sessionSchema = z.object({ user: z.object({ unit: z.object({ code: z.string() }) }) })
const pageSchema = z.object({ items: z.array(z.object({ id: z.string(), referenceCode: z.string() })) })
const eventSchema = z.object({ kind: z.string(), caseFileId: z.string().nullable() })

/** A live event, with the moment it reached us in ms since the epoch. */
export interface SeenEvent {
  readonly kind: string
  readonly caseFileId: string | null
  readonly at: number
}

/** An officer with the inbox open. */
export interface OfficerClient {
  readonly unitCode: string
  /** The newest case files of the own unit, or those of a query. */
  list(query?: string): Promise<readonly { readonly id: string; readonly referenceCode: string }[]>
  /** Reads an address under `/api/v1` to its last byte. */
  read(path: string): Promise<string>
  /** Listens until told to stop. Resolves when the stream is open. */
  listen(onEvent: (event: SeenEvent) => void): Promise<() => void>
}

/** Logs in. */
export async function logIn(url: string, { login, password }: DemoLogIn): Promise<OfficerClient> {
  const response = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password }),
  })
  if (!response.ok) throw new Error(`log-in answered ${response.status}`)
  const headers = {
    cookie: response.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; '),
  }
  const { user } = sessionSchema.parse(await response.json())
  const read = async (path: string) => {
    const answer = await fetch(`${url}/api/v1${path}`, { headers })
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
    return answer.text()
  }
  return {
    unitCode: user.unit.code,
    list: async (query = 'limit=50') =>
      pageSchema.parse(JSON.parse(await read(`/case-files?${query}`))).items,
    read,
    listen: async (onEvent) => {
      const end = new AbortController()
      const stream = await fetch(`${url}/api/v1/events`, { headers, signal: end.signal })
      if (!stream.ok || stream.body === null) throw new Error(`live events answered ${stream.status}`)
      void readEvents(stream.body, onEvent).catch(() => undefined)
      return () => end.abort()
    },
  }
}

async function readEvents(
  body: ReadableStream<Uint8Array>,
  onEvent: (event: SeenEvent) => void,
): Promise<void> {
  let rest = ''
  const decoder = new TextDecoder()
  for await (const chunk of body) {
    const blocks = `${rest}${decoder.decode(chunk, { stream: true })}`.split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const data = /^data: ?(.*)$/m.exec(block)?.[1]
      if (data === undefined) continue
      const event = eventSchema.safeParse(JSON.parse(data))
      if (event.success) onEvent({ ...event.data, at: performance.timeOrigin + performance.now() })
    }
  }
}
