import { lookup as resolveName } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { Agent, request } from 'undici'
import type { FetchOutcome } from '../channel.ts'
import { checkMediaAddress, isPrivateAddress, type MediaHosts } from './media-address.ts'

/** Fetches files of messages. */
export interface MediaFetcher {
  fetch(reference: string, maxBytes: number): Promise<FetchOutcome>
  close(): Promise<void>
}

const RETRY_MS = 30_000

/**
 * Builds a fetcher that goes to allowed hosts only: the name is resolved once, private addresses are refused, and the
 * connection goes to the address that was checked. Redirects are not followed.
 *
 * @param timeoutMs for the whole file
 */
export function createMediaFetcher(allowed: MediaHosts, timeoutMs = 30_000): MediaFetcher {
  const open = new Agent({ connections: 16 })
  const guarded = new Agent({ connections: 16, connect: { timeout: 5_000, lookup: publicLookup } })
  return {
    async fetch(reference, maxBytes) {
      const address = checkMediaAddress(reference, allowed)
      if (address.kind === 'forbidden') return { kind: 'forbidden' }
      try {
        return await download(address.url, address.mayBePrivate ? open : guarded, maxBytes, timeoutMs)
      } catch (error) {
        return isForbidden(error) ? { kind: 'forbidden' } : { kind: 'retry', afterMs: RETRY_MS }
      }
    },
    async close() {
      await Promise.all([open.destroy(), guarded.destroy()])
    },
  }
}

const FORBIDDEN = 'ERR_PRIVATE_ADDRESS'

const publicLookup: LookupFunction = (hostname, options, callback) => {
  resolveName(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return callback(error, '', 0)
    const first = addresses[0]
    if (first === undefined || addresses.some(({ address }) => isPrivateAddress(address))) {
      return callback(Object.assign(new Error('private address'), { code: FORBIDDEN }), '', 0)
    }
    return options.all === true ? callback(null, addresses) : callback(null, first.address, first.family)
  })
}

function isForbidden(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === FORBIDDEN
}

async function download(
  url: URL,
  dispatcher: Agent,
  maxBytes: number,
  timeoutMs: number,
): Promise<FetchOutcome> {
  const { statusCode, headers, body } = await request(url, {
    dispatcher,
    signal: AbortSignal.timeout(timeoutMs),
  })
  if (statusCode !== 200) {
    body.on('error', () => undefined).destroy()
    return failedStatus(statusCode)
  }
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of body) {
    // Safe: without an encoding set, the body yields buffers.
    const buffer = chunk as Buffer
    bytes += buffer.length
    if (bytes > maxBytes) return { kind: 'too-large' }
    chunks.push(buffer)
  }
  const claimed = headers['content-type']
  const mediaType = typeof claimed === 'string' ? { claimedMediaType: claimed } : {}
  return { kind: 'fetched', media: { bytes: Buffer.concat(chunks), ...mediaType } }
}

/** Addresses die without notice: a clear "no" is final, trouble of the server is not. A redirect leads off the list. */
function failedStatus(status: number): FetchOutcome {
  if (status >= 300 && status < 400) return { kind: 'forbidden' }
  const mayPass = status >= 500 || status === 408 || status === 429
  return mayPass ? { kind: 'retry', afterMs: RETRY_MS } : { kind: 'gone' }
}
