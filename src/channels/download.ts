import { type Dispatcher, request } from 'undici'
import type { FetchOutcome } from './channel.ts'

/** Limits of one download. */
export interface DownloadLimits {
  /** Counted while reading: what the server claims is not believed. */
  readonly maxBytes: number
  /** Wait proposed when the trouble may pass. */
  readonly retryMs: number
  /** For the whole download, in ms. Default 30,000. */
  readonly timeoutMs?: number
  /** Connections of the caller's own, where it also checks the addresses that a name leads to. */
  readonly dispatcher?: Dispatcher
}

/** Thrown while connecting, by a caller's own dispatcher, for an address that must not be asked. */
export class ForbiddenAddress extends Error {
  readonly code = 'channel.forbidden-address'
  readonly retryable = false
  override readonly name = 'ForbiddenAddress'
}

/**
 * Fetches one file over HTTP without following redirects: a file host of a provider has no reason to send us elsewhere.
 * The caller has checked that the host may be asked. Nothing of the address is ever part of an outcome.
 */
export async function download(url: URL, limits: DownloadLimits): Promise<FetchOutcome> {
  try {
    const signal = AbortSignal.timeout(limits.timeoutMs ?? 30_000)
    const own = limits.dispatcher === undefined ? {} : { dispatcher: limits.dispatcher }
    const response = await request(url, { signal, ...own })
    const { statusCode, headers, body } = response
    if (statusCode !== 200) {
      await body.dump({ limit: 16_384 })
      return withoutFile(statusCode, limits.retryMs)
    }
    const bytes = await readAtMost(body, limits.maxBytes)
    if (bytes === undefined) return { kind: 'too-large' }
    const claimed = headers['content-type']
    const media = typeof claimed === 'string' ? { bytes, claimedMediaType: claimed } : { bytes }
    return { kind: 'fetched', media }
  } catch (error) {
    if (error instanceof ForbiddenAddress) return { kind: 'forbidden' }
    return { kind: 'retry', afterMs: limits.retryMs }
  }
}

function withoutFile(statusCode: number, retryMs: number): FetchOutcome {
  if (statusCode >= 300 && statusCode < 400) return { kind: 'forbidden' }
  return statusCode === 404 || statusCode === 410 ? { kind: 'gone' } : { kind: 'retry', afterMs: retryMs }
}

/** `undefined` as soon as there is one byte too many; leaving the loop closes the connection. */
async function readAtMost(
  body: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = []
  let total = 0
  for await (const chunk of body) {
    total += chunk.byteLength
    if (total > maxBytes) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
