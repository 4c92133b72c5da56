import { lookup as resolveName } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { Agent } from 'undici'
import type { FetchOutcome } from '../channel.ts'
import { download, ForbiddenAddress } from '../download.ts'
import { checkMediaAddress, isPrivateAddress, type MediaHosts } from './media-address.ts'

/** Fetches files of messages. */
export interface MediaFetcher {
  /** @param maxBytes the fetch stops there, whatever the server claims */
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
      const dispatcher = address.mayBePrivate ? open : guarded
      return download(address.url, { maxBytes, timeoutMs, retryMs: RETRY_MS, dispatcher })
    },
    async close() {
      await Promise.all([open.destroy(), guarded.destroy()])
    },
  }
}

/** Answers with what was checked, so that the name cannot lead elsewhere a moment later. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  resolveName(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return callback(error, '', 0)
    const first = addresses[0]
    if (first === undefined || addresses.some(({ address }) => isPrivateAddress(address))) {
      return callback(new ForbiddenAddress('not a public address'), '', 0)
    }
    return options.all === true ? callback(null, addresses) : callback(null, first.address, first.family)
  })
}
