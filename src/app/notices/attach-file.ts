import type { AskingOfficer } from '../../domain/access/role.ts'
import { hasRoomFor, type NoticeAttachment } from '../../domain/notice/notice-attachment.ts'
import { mayEditNotice } from '../../domain/notice/notice-moves.ts'
import type { PreparedFile } from './attachment-ports.ts'
import { changeNotice, type NoticeChangeRequest, type NoticeChangeResult } from './change-notice.ts'
import { type NoticeRecord, standingOf } from './notice-record.ts'
import type { NoticeDependencies } from './ports.ts'

/** A file that somebody adds to a notice. */
export interface AttachRequest extends NoticeChangeRequest {
  readonly name: string
  readonly description: string
  readonly bytes: Uint8Array
}

type FitFile = Extract<PreparedFile, { kind: 'picture' | 'document' }>

/**
 * Adds a picture or PDF to a notice that is not out yet. It is an edit like one of the words: whatever was approved has to be
 * approved again.
 */
export async function attachFile(
  deps: NoticeDependencies,
  { name, description, bytes, ...request }: AttachRequest,
): Promise<NoticeChangeResult> {
  const known = await deps.store.withOfficer(request.officer, (db) => db.findNotice(request.noticeId))
  if (known === undefined) return { kind: 'not-found' }
  if (!mayAttach(request.officer, known)) return { kind: 'refused', refusal: 'not-allowed' }
  const file = await deps.files.prepare(bytes)
  if (file.kind === 'wrong-type') return { kind: 'refused', refusal: 'attachment-type' }
  if (file.kind === 'too-large') return { kind: 'refused', refusal: 'attachment-too-large' }
  const blob = deps.ids.uuid()
  await deps.files.put(blob, file.bytes)
  const added = attachmentOf(deps.ids.uuid(), blob, file, name, description)
  const result = await changeAttachments(deps, request, (notice) =>
    hasRoomFor(notice.attachments, file.kind) ? [...notice.attachments, added] : undefined,
  )
  if (result.kind !== 'done') await deps.files.remove(blob)
  return result
}

/** Takes a picture or PDF away again; the file itself goes when no other notice carries it. */
export function detachFile(
  deps: NoticeDependencies,
  { attachmentId, ...request }: NoticeChangeRequest & { readonly attachmentId: string },
): Promise<NoticeChangeResult> {
  return changeAttachments(deps, request, ({ attachments }) =>
    attachments.filter(({ id }) => id !== attachmentId),
  )
}

function mayAttach(officer: AskingOfficer, notice: NoticeRecord): boolean {
  return mayEditNotice(officer, standingOf(notice, true)) && notice.run === 0
}

/** @param change undefined: there is no room */
function changeAttachments(
  deps: NoticeDependencies,
  request: NoticeChangeRequest,
  change: (notice: NoticeRecord) => readonly NoticeAttachment[] | undefined,
): Promise<NoticeChangeResult> {
  return changeNotice(deps, request, async (db, notice) => {
    if (!mayAttach(request.officer, notice)) return { refusal: 'not-allowed' }
    const attachments = change(notice)
    if (attachments === undefined) return { refusal: 'too-many-attachments' }
    await db.saveDraft(notice.id, { ...notice, attachments })
    if (notice.status !== 'DRAFT') await db.recordStep(notice.id, notice.status, 'DRAFT', undefined)
    return { action: 'notice.changed', detail: { from: notice.status, to: 'DRAFT' } }
  })
}

function attachmentOf(
  id: string,
  blob: string,
  file: FitFile,
  name: string,
  description: string,
): NoticeAttachment {
  const { kind, mediaType, bytes } = file
  const base = { id, kind, name: endingFor(name, kind), description, mediaType, bytes: bytes.length, blob }
  return file.kind === 'picture' ? { ...base, width: file.width, height: file.height } : base
}

/** The ending tells platforms and phones what it is, so it is ours to set. */
function endingFor(name: string, kind: FitFile['kind']): string {
  const stem = name
    .replace(/\.[^.]{1,8}$/u, '')
    .replace(/[\\/:*?"<>|]/gu, ' ')
    .trim()
  return `${stem === '' ? 'thong-bao' : stem}${kind === 'picture' ? '.jpg' : '.pdf'}`
}
