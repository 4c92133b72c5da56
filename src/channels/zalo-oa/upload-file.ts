import type { ChannelAccount } from '../../domain/message/channel.ts'
import type { OutgoingFile } from '../../domain/message/outgoing-message.ts'
import { createOnceAtATime } from '../once-at-a-time.ts'
import type { OutgoingFiles } from '../outgoing-files.ts'
import type { ZaloMessage } from './sdk/api/message.ts'
import type { Uploads } from './sdk/api/upload.ts'
import type { ZaloRefusal } from './sdk/zalo-result.ts'

/** Ids and tokens of uploads die after 7 days (platform reference §4); a day earlier we upload again. */
const REFERENCE_LIFETIME_MS = 6 * 86_400_000

/** A file as a part of a message, or why it could not be uploaded. */
export type FilePart =
  | { readonly kind: 'part'; readonly part: ZaloMessage }
  | { readonly kind: 'gone' }
  | { readonly kind: 'not-uploaded'; readonly result: ZaloRefusal }

/** Creates the function that makes a file of ours a part of a message, uploading it when Zalo does not have it. */
export function createFileUploader(
  account: ChannelAccount,
  uploads: Uploads,
  files: OutgoingFiles,
): (file: OutgoingFile, caption: string) => Promise<FilePart> {
  const alone = createOnceAtATime()
  return async (file, caption) => {
    for (;;) {
      const known = await files.referenceOf(account, file.id)
      if (known !== undefined) return { kind: 'part', part: partOf(file, known, caption) }
      const turn = await alone(file.id, () => upload(file, account, uploads, files))
      if (turn.kind === 'done' && turn.result !== undefined) return turn.result
    }
  }
}

/** Undefined when it is there now. */
async function upload(
  file: OutgoingFile,
  account: ChannelAccount,
  uploads: Uploads,
  files: OutgoingFiles,
): Promise<Exclude<FilePart, { kind: 'part' }> | undefined> {
  const bytes = await files.read(file.id)
  if (bytes === undefined) return { kind: 'gone' }
  const answer = await askFor(file, bytes, uploads)
  if (answer.kind !== 'ok') return { kind: 'not-uploaded', result: answer }
  await files.remember(account, file.id, answer.reference, REFERENCE_LIFETIME_MS)
  return undefined
}

async function askFor(
  { kind, name }: OutgoingFile,
  bytes: Uint8Array,
  uploads: Uploads,
): Promise<{ readonly kind: 'ok'; readonly reference: string } | ZaloRefusal> {
  if (kind === 'picture') {
    const answer = await uploads.image({ bytes, name })
    return answer.kind === 'ok' ? { kind: 'ok', reference: answer.data.attachmentId } : answer
  }
  const answer = await uploads.file({ bytes, name })
  return answer.kind === 'ok' ? { kind: 'ok', reference: answer.data.token } : answer
}

function partOf({ kind }: OutgoingFile, reference: string, caption: string): ZaloMessage {
  if (kind === 'document') return { kind: 'file', token: reference }
  const source = { attachmentId: reference }
  return { kind: 'image', source, ...(caption === '' ? {} : { caption }) }
}
