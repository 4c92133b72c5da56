import { z } from 'zod'
import type { ChannelAccount } from '../../domain/message/channel.ts'
import type { OutgoingFile } from '../../domain/message/outgoing-message.ts'
import { createOnceAtATime } from '../once-at-a-time.ts'
import type { OutgoingFiles } from '../outgoing-files.ts'
import type { ApiReply, BotApi } from './bot-api.ts'

/** UTF-16 units of a caption (Bot API `sendPhoto`). */
export const MAX_CAPTION_LENGTH = 1_024
/** An upload goes over the same line as everything else; this much for 10 MB on a slow one. */
const UPLOAD_TIMEOUT_MS = 60_000

const sizes = z.array(z.object({ file_id: z.string().min(1) })).min(1)
const sentFile = z.object({
  photo: sizes.optional(),
  document: z.object({ file_id: z.string().min(1) }).optional(),
})

/** Sends a file with the rest of a payload; a file the bot has sent before goes by its `file_id`, which holds for good. */
export type SendFile = (file: OutgoingFile, payload: object) => Promise<ApiReply>

/** Creates {@link SendFile} for one bot. */
export function createFileSender(
  api: BotApi,
  account: ChannelAccount,
  files: OutgoingFiles,
  timeoutMs: number,
): SendFile {
  const alone = createOnceAtATime()

  const call = (file: OutgoingFile, source: unknown, payload: object, limitMs: number): Promise<ApiReply> => {
    const [method, field] = file.kind === 'picture' ? ['sendPhoto', 'photo'] : ['sendDocument', 'document']
    return api.call(method, { ...payload, [field]: source }, { timeoutMs: limitMs })
  }

  const upload = async (file: OutgoingFile, payload: object): Promise<ApiReply> => {
    const bytes = await files.read(file.id)
    if (bytes === undefined) return { kind: 'error', status: 400, description: 'file is gone' }
    const source = { source: Buffer.from(bytes), filename: file.name }
    const reply = await call(file, source, payload, Math.max(timeoutMs, UPLOAD_TIMEOUT_MS))
    const id = reply.kind === 'ok' ? fileIdOf(reply.result) : undefined
    if (id !== undefined) await files.remember(account, file.id, id, undefined)
    return reply
  }

  return async (file, payload) => {
    for (;;) {
      const known = await files.referenceOf(account, file.id)
      if (known !== undefined) {
        const reply = await call(file, known, payload, timeoutMs)
        if (!isUnknownFile(reply)) return reply
        await files.forget(account, file.id)
      }
      const turn = await alone(file.id, () => upload(file, payload))
      if (turn.kind === 'done') return turn.result
    }
  }
}

/** Sizes grow; the last is the whole picture. */
function fileIdOf(result: unknown): string | undefined {
  const sent = sentFile.safeParse(result).data
  return sent?.photo?.at(-1)?.file_id ?? sent?.document?.file_id
}

/** A `file_id` of another bot, or of a token that was reset: surely not sent. */
function isUnknownFile(reply: ApiReply): boolean {
  return reply.kind === 'error' && reply.status === 400 && /wrong (?:remote )?file/iu.test(reply.description)
}
