import type { RunningProduct } from './product.ts'
import { whileBusy } from './while-busy.ts'

/** An officer at the API of a running product. */
export interface DeskClient {
  /** The answer's body; throws when the status is not one of `expected` (default: any 2xx). */
  call<T>(method: string, path: string, body?: unknown): Promise<T>
  /** The status and the body, whatever they are. */
  ask(method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }>
  /** A file; throws when there is none. */
  download(path: string): Promise<Buffer>
  /** Posts bytes; throws when they are refused. */
  upload(path: string, bytes: Uint8Array): Promise<void>
}

/** Logs a demo person in. */
export async function openDesk(product: RunningProduct, login: string): Promise<DeskClient> {
  const account = product.accounts.find((one) => one.login === login)
  if (account === undefined) throw new Error(`no demo account ${login}`)
  const request = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password: account.password }),
  }
  const session = await whileBusy(
    () => fetch(`${product.url}/api/v1/session`, request),
    ({ status }) => status,
  )
  if (!session.ok) throw new Error(`log-in answered ${session.status}`)
  const cookie = session.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const { csrfToken } = (await session.json()) as { csrfToken: string } // Safe: the contract of the session.
  const ask: DeskClient['ask'] = async (method, path, body) => {
    const response = await fetch(`${product.url}/api/v1${path}`, {
      method,
      headers: {
        cookie,
        'x-csrf-token': csrfToken,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) }
  }
  return {
    ask,
    async download(path) {
      const response = await fetch(`${product.url}/api/v1${path}`, { headers: { cookie } })
      if (!response.ok) throw new Error(`${path} answered ${response.status}`)
      return Buffer.from(await response.arrayBuffer())
    },
    async upload(path, bytes) {
      const headers = { cookie, 'x-csrf-token': csrfToken, 'content-type': 'application/octet-stream' }
      const body = Buffer.from(bytes)
      const response = await fetch(`${product.url}/api/v1${path}`, { method: 'POST', headers, body })
      if (!response.ok) throw new Error(`${path} answered ${response.status}`)
    },
    async call(method, path, body) {
      const answer = await ask(method, path, body)
      if (answer.status > 299)
        throw new Error(`${method} ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`)
      return answer.body as never // Safe: the caller names the contract's shape.
    },
  }
}
