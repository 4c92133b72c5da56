import { z } from 'zod'
import type { MediaReference } from '../../domain/message/incoming-message.ts'
import type { FetchOutcome } from '../channel.ts'
import { download } from '../download.ts'
import type { ApiReply, BotApi } from './bot-api.ts'

const RETRY_MS = 30_000
const GET_FILE_TIMEOUT_MS = 10_000

const fileSchema = z.object({
  file_path: z.string().optional(),
  file_size: z.number().nonnegative().optional(),
})

/**
 * Fetches a file in the Bot API's two steps. The path the API names is used only below `<apiRoot>/file/bot<token>/`: an
 * absolute path (a Bot API server run with `--local`) or one that climbs out is refused.
 */
export async function fetchFile(
  api: BotApi,
  fileRoot: URL,
  media: MediaReference,
  maxBytes: number,
): Promise<FetchOutcome> {
  if ((media.bytes ?? 0) > maxBytes) return { kind: 'too-large' }
  const reply = await api.call('getFile', { file_id: media.reference }, { timeoutMs: GET_FILE_TIMEOUT_MS })
  if (reply.kind !== 'ok') return unfetched(reply)
  const file = fileSchema.safeParse(reply.result)
  if (!file.success || file.data.file_path === undefined) return { kind: 'retry', afterMs: RETRY_MS }
  if ((file.data.file_size ?? 0) > maxBytes) return { kind: 'too-large' }
  const url = fileUrl(fileRoot, file.data.file_path)
  if (url === undefined) return { kind: 'forbidden' }
  const outcome = await download(url, { maxBytes, retryMs: RETRY_MS })
  return outcome.kind === 'fetched' ? { kind: 'fetched', media: withType(outcome.media, media) } : outcome
}

/** The file host says `application/octet-stream` to everything; what the message said is worth more. */
function withType(fetched: { bytes: Uint8Array; claimedMediaType?: string }, media: MediaReference) {
  const claimedMediaType = media.mediaType ?? fetched.claimedMediaType
  return { bytes: fetched.bytes, ...(claimedMediaType === undefined ? {} : { claimedMediaType }) }
}

function fileUrl(fileRoot: URL, path: string): URL | undefined {
  if (!/^[\w-][\w./-]*$/u.test(path) || path.split('/').includes('..')) return undefined
  return new URL(path, fileRoot)
}

function unfetched(reply: Exclude<ApiReply, { kind: 'ok' }>): FetchOutcome {
  if (reply.kind !== 'error') return { kind: 'retry', afterMs: RETRY_MS }
  const text = reply.description.toLowerCase()
  if (reply.status === 400 && text.includes('too big')) return { kind: 'too-large' }
  // "…or the file is temporarily unavailable" is how Telegram words a passing trouble of its own.
  if (reply.status === 400 && !text.includes('temporarily')) return { kind: 'gone' }
  return { kind: 'retry', afterMs: reply.retryAfterMs ?? RETRY_MS }
}
