import { FormData } from 'undici'
import * as z from 'zod'
import { wireId } from '../wire.ts'
import { refusedInput, type ZaloRefusal, type ZaloResult } from '../zalo-result.ts'
import { type ApiCall, resultOf } from './call-api.ts'

/** A file to upload. */
export interface UploadFile {
  readonly bytes: Uint8Array
  /** With its ending; shown to the recipient of a file message. */
  readonly name: string
}

/** Bytes of an image (jpg, png). */
export const MAX_IMAGE_BYTES = 1_048_576
/** Bytes of a GIF: no cap is documented; this one is used by a product in service. */
export const MAX_GIF_BYTES = 5 * 1_048_576
/** Bytes of a document (PDF, DOC, DOCX, CSV). */
export const MAX_FILE_BYTES = 5 * 1_048_576

const attachment = z
  .object({ attachment_id: wireId })
  .transform((data) => ({ attachmentId: data.attachment_id }))
const token = z.object({ token: wireId })

/**
 * Uploads for later messages. Ids and tokens live for 7 days (then `-100`: upload again); 5,000 uploads a month. Size
 * and type are checked first by content, so that a wrong file costs no call.
 */
export interface Uploads {
  image(file: UploadFile): Promise<ZaloResult<{ attachmentId: string }>>
  gif(file: UploadFile): Promise<ZaloResult<{ attachmentId: string }>>
  file(file: UploadFile): Promise<ZaloResult<{ token: string }>>
}

/** Binds the upload endpoints. */
export function createUploads(call: ApiCall): Uploads {
  return {
    image: async (file) =>
      checkFile(file, MAX_IMAGE_BYTES, ['image/jpeg', 'image/png']) ??
      resultOf(call({ path: '/v2.0/oa/upload/image', input: formOf(file), answer: attachment })),
    gif: async (file) =>
      checkFile(file, MAX_GIF_BYTES, ['image/gif']) ??
      resultOf(call({ path: '/v2.0/oa/upload/gif', input: formOf(file), answer: attachment })),
    file: async (file) =>
      checkFile(file, MAX_FILE_BYTES, ['application/pdf', DOC, DOCX, 'text/csv']) ??
      resultOf(call({ path: '/v2.0/oa/upload/file', input: formOf(file), answer: token })),
  }
}

const DOC = 'application/msword'
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** First bytes by type. DOC and DOCX are containers that other formats share, so their ending must fit as well. */
const SIGNATURES: readonly { readonly type: string; readonly start: string; readonly ending?: string }[] = [
  { type: 'image/jpeg', start: 'ffd8ff' },
  { type: 'image/png', start: '89504e470d0a1a0a' },
  { type: 'image/gif', start: '47494638' },
  { type: 'application/pdf', start: '255044462d' },
  { type: DOC, start: 'd0cf11e0a1b11ae1', ending: '.doc' },
  { type: DOCX, start: '504b0304', ending: '.docx' },
]

/** The type by content; CSV has no first bytes: its ending and the absence of zero bytes decide. */
function typeOf(file: UploadFile): string | undefined {
  const start = Buffer.from(file.bytes.subarray(0, 8)).toString('hex')
  const name = file.name.toLowerCase()
  const known = SIGNATURES.find((one) => start.startsWith(one.start) && name.endsWith(one.ending ?? ''))
  if (known !== undefined) return known.type
  return name.endsWith('.csv') && !file.bytes.includes(0) ? 'text/csv' : undefined
}

function checkFile(file: UploadFile, maxBytes: number, types: readonly string[]): ZaloRefusal | undefined {
  if (file.bytes.length === 0) return refusedInput('upload.empty', 'the file is empty')
  if (file.bytes.length > maxBytes) return refusedInput('upload.too-large', `more than ${maxBytes} bytes`)
  const type = typeOf(file)
  if (type !== undefined && types.includes(type)) return undefined
  return refusedInput('upload.wrong-type', `the content is none of ${types.join(', ')}`)
}

function formOf(file: UploadFile): { readonly kind: 'form'; readonly form: () => FormData } {
  return {
    kind: 'form',
    form: () => {
      const form = new FormData()
      form.set('file', new Blob([Uint8Array.from(file.bytes)], { type: typeOf(file) ?? '' }), file.name)
      return form
    },
  }
}
