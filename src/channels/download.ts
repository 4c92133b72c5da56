import { request } from 'undici'
import type { FetchOutcome } from './channel.ts'

/** Limits of one download. */
export interface DownloadLimits {
  /** Counted while reading: what the server claims is not believed. */
  readonly maxBytes: number
  /** Wait proposed when the trouble may pass. */
  readonly retryMs: number
  /** For the whole download, in ms. Default 30,000. */
  readonly timeoutMs?: number
}

/**
 * Fetches one file over HTTP without following redirects: a file host of a provider has no reason to send us elsewhere.
 * The caller has checked that the host may be asked. Nothing of the address is ever part of an outcome.
 */
export async function download(url: URL, limits: DownloadLimits): Promise<FetchOutcome> {
  try {
    const response = await request(url, { signal: AbortSignal.timeout(limits.timeoutMs ?? 30_000) })
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
  } catch {
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
