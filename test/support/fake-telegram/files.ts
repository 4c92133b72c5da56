import { badRequest, type MethodReply, result } from './wire.ts'

export interface FakeFile {
  readonly fileId: string
  readonly uniqueId: string
  readonly bytes: Uint8Array
  /** What `getFile` names; can be set to something hostile. */
  readonly path: string
  readonly mediaType: string
  /** What `getFile` says of the size; the truth unless told otherwise. */
  readonly claimedBytes: number
}

/** Files residents uploaded. */
export interface Files {
  add(
    bytes: Uint8Array,
    options: { extension: string; mediaType: string; path?: string; claimedBytes?: number },
  ): FakeFile
  getFile(fileId: unknown): MethodReply
  /** What the bot sent: an upload gets a new id, an id it got before goes again; undefined for any other. */
  sent(source: unknown): string | undefined
  byPath(path: string): FakeFile | undefined
  /** From now on the download of this path answers so, instead of with the bytes. */
  answerDownload(fileId: string, answer: { status: number; location?: string }): void
  downloadAnswer(path: string): { status: number; location?: string } | undefined
}

const CLOUD_LIMIT = 20 * 1024 * 1024

export function createFiles(): Files {
  const byId = new Map<string, FakeFile>()
  const answers = new Map<string, { status: number; location?: string }>()
  const sentIds = new Set<string>()
  let count = 0
  return {
    add(bytes, { extension, mediaType, path, claimedBytes }) {
      count += 1
      const fileId = `AgACAgUAAxkBAAI${String(count).padStart(6, '0')}`
      const file = {
        fileId,
        uniqueId: `AQAD${String(count).padStart(6, '0')}`,
        bytes,
        path: path ?? `files/file_${count}.${extension}`,
        mediaType,
        claimedBytes: claimedBytes ?? bytes.length,
      }
      byId.set(fileId, file)
      return file
    },
    getFile(fileId) {
      const file = byId.get(String(fileId))
      if (file === undefined) return badRequest('invalid file_id')
      if (file.bytes.length > CLOUD_LIMIT) return badRequest('file is too big')
      const { uniqueId, path, claimedBytes } = file
      return result({
        file_id: file.fileId,
        file_unique_id: uniqueId,
        file_size: claimedBytes,
        file_path: path,
      })
    },
    sent(source) {
      const isUpload = typeof source !== 'string' || source.startsWith('attach://')
      if (!isUpload) return sentIds.has(source) ? source : undefined
      const id = `BQACAgUAAxkBAAI${String(sentIds.size + 1).padStart(6, '0')}`
      sentIds.add(id)
      return id
    },
    byPath: (path) => [...byId.values()].find((file) => file.path === path),
    answerDownload(fileId, answer) {
      const file = byId.get(fileId)
      if (file !== undefined) answers.set(file.path, answer)
    },
    downloadAnswer: (path) => answers.get(path),
  }
}
