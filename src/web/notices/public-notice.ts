import type { z } from 'zod'
import type { NoticeDependencies, PublicNoticeRecord } from '../../app/notices/ports.ts'
import type { publicNoticeSchema } from '../../contracts/notices/public-notice.ts'
import { inOrder } from '../../domain/notice/notice-attachment.ts'
import { findNoticeCode } from '../../domain/notice/notice-code.ts'
import { noticeTypeFacts } from '../../domain/notice/notice-type.ts'
import { judgeNotice, type NoticeVerdict } from '../../domain/notice/notice-verdict.ts'
import { renderWords } from '../../domain/notice/render-notice.ts'
import { isoOrNull } from '../present-instant.ts'

/** What anybody may know of a notice, by the code that stands in it. */
export interface FoundNotice {
  /** As it is kept, or as it was typed when there is no such notice. */
  readonly code: string
  readonly verdict: NoticeVerdict
  /** Undefined for a code that no notice has. */
  readonly record: PublicNoticeRecord | undefined
}

/** Looks a typed code up; a notice that was never sent is as unknown as one that does not exist. */
export async function findPublicNotice(
  { store, clock }: Pick<NoticeDependencies, 'store' | 'clock'>,
  typed: string,
): Promise<FoundNotice> {
  const code = findNoticeCode(typed)
  const record = code === undefined ? undefined : await store.findPublicNotice(code)
  if (record === undefined) return { code: code ?? typed.slice(0, 20), verdict: 'unknown', record }
  return { code: record.code, verdict: judgeNotice(record, record.correctedBy, clock.now()), record }
}

/** The same for programs. */
export function presentPublicNotice({
  code,
  verdict,
  record,
}: FoundNotice): z.input<typeof publicNoticeSchema> {
  return {
    code,
    verdict,
    unit: record?.unitName ?? null,
    typeName: record === undefined ? null : noticeTypeFacts(record.type).name,
    text: record === undefined ? null : renderWords(record.texts, record.type),
    sentAt: isoOrNull(record?.sentAt),
    expiresAt: isoOrNull(record?.expiresAt),
    correctedBy: record?.correctedBy ?? null,
    attachments: record === undefined ? [] : publicFiles(record),
  }
}

type PublicFile = z.input<typeof publicNoticeSchema>['attachments'][number]

/** Pictures and papers that anybody may see, pictures first. */
export function publicFiles({ code, attachments }: PublicNoticeRecord): PublicFile[] {
  return inOrder(attachments).map(({ id, kind, name, description, width, height }) => ({
    kind,
    name,
    description,
    width: width ?? null,
    height: height ?? null,
    url: `/thong-bao/${code}/tep/${id}`,
  }))
}
